import Naming

extension AnnotatedText {
    /// Reads a text a line, its names in brackets behind their label, as in `[PER Ada Lovelace] vit à [LOC Londres]`.
    ///
    /// Labels are PER, ORG, LOC, and `?` for what is left open; `#` opens a comment line. The texts' ids start with `name`.
    ///
    /// - Throws: ``TrainingError/malformedLine(_:)`` where a bracket has no label or no end.
    package static func bracketed(_ file: String, name: String) throws(TrainingError) -> [AnnotatedText] {
        var texts: [AnnotatedText] = []
        for (number, line) in file.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            guard !line.isEmpty, !line.hasPrefix("#") else { continue }
            guard let (text, marks) = read(line.unicodeScalars) else { throw .malformedLine(number + 1) }
            texts.append(AnnotatedText(id: "\(name)/\(number + 1)", text: text, marks: marks))
        }
        return texts
    }

    private static func read(_ line: Substring.UnicodeScalarView) -> (text: String, marks: [Mark])? {
        var text = String.UnicodeScalarView()
        var marks: [Mark] = []
        var rest = line[...]
        while let opening = rest.firstIndex(of: "[") {
            text.append(contentsOf: rest[..<opening])
            let inside = rest[rest.index(after: opening)...]
            guard let closing = inside.firstIndex(of: "]"), let space = inside[..<closing].firstIndex(of: " ") else {
                return nil
            }
            let label = String(inside[..<space])
            guard label == "?" || types[label] != nil else { return nil }
            let start = text.count
            text.append(contentsOf: inside[inside.index(after: space)..<closing])
            guard text.count > start else { return nil }
            marks.append(Mark(range: start..<text.count, type: types[label]))
            rest = inside[inside.index(after: closing)...]
        }
        text.append(contentsOf: rest)
        return (String(text), marks)
    }
}
