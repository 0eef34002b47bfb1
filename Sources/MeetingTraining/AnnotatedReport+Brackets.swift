extension AnnotatedReport {
    /// Reads a report a line, `¶` for its line breaks, who took part in brackets behind their role.
    ///
    /// As in `[H Awa Sarr] a reçu [M le ministre malien].` Meetings of several hosts are told apart by a number behind the
    /// role. A line that starts with `#` is a comment.
    ///
    /// - Throws: ``TrainingError`` where a bracket has no role or no end.
    package static func bracketed(_ file: String, name: String) throws(TrainingError) -> [AnnotatedReport] {
        var reports: [AnnotatedReport] = []
        for (number, line) in file.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            guard !line.isEmpty, !line.hasPrefix("#") else { continue }
            let lines = line.replacing(" ¶ ", with: "\n\n")
            guard let (text, marks) = read(Substring(lines).unicodeScalars) else { throw .malformedLine(number + 1) }
            reports.append(
                AnnotatedReport(
                    id: "\(name)-\(number + 1)", text: text,
                    annotation: Annotation(persons: [], organizations: nil, meetings: []), marks: marks))
        }
        return reports
    }

    private static func read(_ line: Substring.UnicodeScalarView) -> (text: String, marks: [Mark])? {
        var text = String.UnicodeScalarView()
        var marks: [Mark] = []
        var rest = line[...]
        while let opening = rest.firstIndex(of: "[") {
            text.append(contentsOf: rest[..<opening])
            let inside = rest[rest.index(after: opening)...]
            guard let closing = inside.firstIndex(of: "]"), let space = inside[..<closing].firstIndex(of: " "),
                let (role, meeting) = role(inside[..<space])
            else { return nil }
            let start = text.count
            text.append(contentsOf: inside[inside.index(after: space)..<closing])
            marks.append(Mark(range: start..<text.count, role: role, meeting: meeting))
            rest = inside[inside.index(after: closing)...]
        }
        text.append(contentsOf: rest)
        return (String(text), marks)
    }

    /// A role, and the number behind it: `M`, `H2`.
    private static func role(_ word: Substring.UnicodeScalarView) -> (Mark.Role, Int?)? {
        guard let letter = word.first, let role = Mark.Role(rawValue: String(letter)) else { return nil }
        let number = word.dropFirst()
        return number.isEmpty ? (role, nil) : Int(String(number)).map { (role, $0) }
    }
}

/// What can be wrong with what is learned from.
package enum TrainingError: Error, Sendable, Hashable {
    /// The line's number from 1.
    case malformedLine(Int)
}
