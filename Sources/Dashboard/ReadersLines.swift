/// What people write into a script or a style sheet for those who read it, which no browser needs: lines that are comments, blanks at
/// the beginning of lines, empty lines.
///
/// It goes by lines: what follows a statement on its line stays. Lines of a text between backticks stay as they are.
enum ReadersLines {
    /// - Parameter text: a script or a style sheet.
    /// - Returns: the same without what readers alone need.
    static func removed(from text: String) -> String {
        var kept: [Substring] = []
        var isInComment = false
        var isInTemplate = false
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if isInTemplate {
                kept.append(line)
                if !line.count(where: { $0 == "`" }).isMultiple(of: 2) { isInTemplate = false }
                continue
            }
            let start = line.drop { $0 == " " || $0 == "\t" }
            if isInComment {
                isInComment = !start.hasSuffix("*/")
                continue
            }
            guard !start.isEmpty, !start.hasPrefix("//") else { continue }
            if start.hasPrefix("/*"), let end = start.firstRange(of: "*/") {
                if end.upperBound == start.endIndex { continue }
            } else if start.hasPrefix("/*") {
                isInComment = true
                continue
            }
            kept.append(start)
            isInTemplate = !start.count(where: { $0 == "`" }).isMultiple(of: 2)
        }
        return kept.joined(separator: "\n")
    }
}
