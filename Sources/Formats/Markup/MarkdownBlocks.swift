/// The blocks of a Markdown text, line by line, in time that is linear in it.
struct MarkdownBlocks {
    struct Paragraph {
        var text: String
        var isHeading = false
        /// Whether all of it is emphasized.
        var isEmphasis = false
    }

    private(set) var paragraphs: [Paragraph] = []
    private(set) var removed: [Draft.Removed] = []
    private var open: [String] = []
    private var fence: String?

    mutating func read(_ lines: [String]) {
        for line in lines { read(line) }
        end()
    }

    private mutating func read(_ line: String) {
        let text = line.trimmed
        if let mark = fence {
            if text.hasPrefix(mark) {
                end()
                fence = nil
            } else {
                open.append(text)
            }
            return
        }
        if text.hasPrefix("```") || text.hasPrefix("~~~") {
            end()
            fence = String(text.prefix(3))
        } else if text.isEmpty {
            end()
        } else if let level = Self.heading(text) {
            end()
            let words = text.dropFirst(level).trimmed
            var kept = words[...]
            while kept.last == "#" { kept = kept.dropLast() }
            add(String(kept).trimmed, isHeading: true)
        } else if Self.isUnderline(text), !open.isEmpty {
            let words = open.joined(separator: " ")
            open = []
            add(words, isHeading: true)
        } else if Self.isRule(text) {
            end()
        } else if let definition = Self.definition(text) {
            removed.append(Draft.Removed(text: definition, reason: .markup))
        } else {
            readWords(text, line)
        }
    }

    private mutating func readWords(_ text: String, _ line: String) {
        var text = text
        if text.hasPrefix(">") { text = text.drop { $0 == ">" || $0 == " " || $0 == "\t" }.trimmed }
        if let item = Self.item(text) {
            end()
            text = item
        }
        if text.hasPrefix("|"), text.hasSuffix("|"), text.count > 1 {
            let cells = text.dropFirst().dropLast().split(separator: "|").map { $0.trimmed }
            if cells.allSatisfy({ $0.allSatisfy { "-: ".contains($0) } }) { return }
            text = cells.joined(separator: " ")
            end()
        }
        if text.isEmpty { end() } else { open.append(text) }
        // Two spaces or a backslash end a line that is to be seen as one.
        if line.hasSuffix("  ") || line.hasSuffix("\\") { end() }
    }

    private mutating func end() {
        guard !open.isEmpty else { return }
        let words = open.joined(separator: " ")
        open = []
        if fence != nil { paragraphs.append(Paragraph(text: words)) } else { add(words, isHeading: false) }
    }

    private mutating func add(_ words: String, isHeading: Bool) {
        var text = words.hasSuffix("\\") ? String(words.dropLast()) : words
        if TagStripping.isMarked(Array(text.utf8)[...]) || text.hasPrefix("<!--") {
            text = TagStripping.strip(text).text.oneLine
        }
        let (plain, taken) = MarkdownMarks.plain(text)
        removed += taken.map { Draft.Removed(text: $0, reason: .markup) }
        let kept = CharacterReferences.resolved(plain).oneLine
        guard !kept.isEmpty else { return }
        let ends = text.trimmed
        let isEmphasis =
            (ends.hasPrefix("*") && ends.hasSuffix("*") || ends.hasPrefix("_") && ends.hasSuffix("_")) && ends.count > 2
        paragraphs.append(Paragraph(text: kept, isHeading: isHeading, isEmphasis: isEmphasis))
    }

    private static func heading(_ text: String) -> Int? {
        let level = text.prefix { $0 == "#" }.count
        guard (1...6).contains(level) else { return nil }
        let rest = text.dropFirst(level)
        return rest.isEmpty || rest.first == " " || rest.first == "\t" ? level : nil
    }

    private static func isUnderline(_ text: String) -> Bool {
        text.count >= 3 && (text.allSatisfy { $0 == "=" } || text.allSatisfy { $0 == "-" })
    }

    private static func isRule(_ text: String) -> Bool {
        let marks = text.filter { $0 != " " }
        guard marks.count >= 3, let first = marks.first, "-*_".contains(first) else { return false }
        return marks.allSatisfy { $0 == first }
    }

    /// `[1]: https://…`, `[^1]: a note` and `*[HTML]: …`.
    private static func definition(_ text: String) -> String? {
        guard text.hasPrefix("[") || text.hasPrefix("*["), let end = text.firstRange(of: "]:") else { return nil }
        guard text[..<end.lowerBound].count < 60, !text.hasPrefix("[^") else { return nil }
        return text
    }

    private static func item(_ text: String) -> String? {
        for mark in ["- ", "* ", "+ ", "• "] where text.hasPrefix(mark) {
            let rest = text.dropFirst(2).trimmed
            return rest.hasPrefix("[ ] ") || rest.hasPrefix("[x] ") ? String(rest.dropFirst(4)) : rest
        }
        let digits = text.prefix { $0.isNumber }
        guard (1...3).contains(digits.count) else { return nil }
        let rest = text.dropFirst(digits.count)
        return rest.hasPrefix(". ") || rest.hasPrefix(") ") ? rest.dropFirst(2).trimmed : nil
    }
}
