/// Reads Markdown: CommonMark's blocks and marks as far as they touch words, with the front matter of site generators.
///
/// What a reader of the page would see is kept; links keep their words, images go, lines of a paragraph are joined.
package enum MarkdownReader {
    /// Reads a text.
    package static func read(_ text: String) -> Draft {
        var draft = Draft()
        var lines = Self.lines(of: text)
        let matter = FrontMatter(&lines)
        var blocks = MarkdownBlocks()
        blocks.read(lines)
        matter?.tell(&draft)
        var paragraphs = blocks.paragraphs
        draft.removed = blocks.removed
        if draft.title == nil, let first = paragraphs.firstIndex(where: { $0.isHeading }),
            paragraphs[..<first].allSatisfy({ $0.text.utf8.count < 80 })
        {
            draft.title = paragraphs.remove(at: first).text
        } else if let title = draft.title, let first = paragraphs.first, first.isHeading, first.text == title {
            paragraphs.removeFirst()
        }
        if let first = paragraphs.first, first.isEmphasis, let byline = PersonByline(first.text) {
            draft.removed.append(Draft.Removed(text: first.text, reason: .byline))
            if draft.authors.isEmpty { draft.authors = byline.authors }
            draft.setPublished(byline.date, as: "byline")
            paragraphs.removeFirst()
        }
        draft.setParagraphs(paragraphs.map(\.text))
        return draft
    }

    private static func lines(of text: String) -> [String] {
        text.replacing("\r\n", with: "\n").replacing("\r", with: "\n")
            .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }
}

/// A line of nothing but who wrote and when: *Hugues Salvaing, 10 mars 2026*.
struct PersonByline {
    let authors: [String]
    let date: String?

    init?(_ line: String) {
        guard line.utf8.count <= 160 else { return nil }
        let isDated = line.utf8.contains { (0x30...0x39).contains($0) }
        guard
            isDated || line.hasPrefix("Par ") || line.hasPrefix("par ") || line.hasPrefix("By ")
                || line.hasPrefix("Publié par ")
        else { return nil }
        var rest = line
        for opening in ["Par ", "par ", "By ", "Publié le ", "Publié par ", "De notre correspondant "]
        where rest.hasPrefix(opening) {
            rest = String(rest.dropFirst(opening.count))
        }
        let parts = rest.split { ",|·–—".contains($0) }.map { $0.trimmed }.filter { !$0.isEmpty }
        let dated = parts.filter { StatedTime.day(of: $0) != nil }
        let names = parts.filter { StatedTime.day(of: $0) == nil }
        guard !dated.isEmpty || rest != line, names.count <= 3, names.allSatisfy(Self.isName) else { return nil }
        authors = names
        date = dated.first
    }

    private static func isName(_ text: String) -> Bool {
        let words = text.split(separator: " ")
        guard (1...5).contains(words.count) else { return false }
        return words.allSatisfy { word in
            word.first?.isUppercase == true
                || ["de", "du", "des", "la", "le", "et", "d'", "van", "von", "avec"].contains(word.lowercased())
        } && !text.contains(where: \.isNumber)
    }
}

extension StringProtocol {
    /// Without white space at both ends.
    var trimmed: String {
        var view = unicodeScalars[...]
        while let first = view.first, first.properties.isWhitespace { view.removeFirst() }
        while let last = view.last, last.properties.isWhitespace { view.removeLast() }
        return String(String.UnicodeScalarView(view))
    }

    /// With every run of white space as one space, and none at the ends.
    var oneLine: String {
        var output = String.UnicodeScalarView()
        var isSpace = true
        for scalar in unicodeScalars {
            if scalar == "\u{A0}" || scalar == "\u{202F}" {
                if isSpace, output.isEmpty { continue }
                output.append(scalar)
                isSpace = false
            } else if scalar.properties.isWhitespace {
                if !isSpace { output.append(" ") }
                isSpace = true
            } else {
                output.append(scalar)
                isSpace = false
            }
        }
        while let last = output.last, last.properties.isWhitespace { output.removeLast() }
        return String(output)
    }
}
