/// A text that came without a file: what the analysis reads of it, and the way back to its own offsets.
///
/// Where a file's furniture is taken off, that of such a text is blanked out: whoever sent the text counts in it.
package struct VerbatimArticle: Sendable {
    /// The text in normalization form C, furniture replaced by spaces, with what its lines say.
    package let article: Article
    /// For each scalar of the article's text, the scalars of the original that it stands for; nil if they are the same.
    private let origins: [Range<Int>]?
    /// The text as it came.
    private let scalars: [Unicode.Scalar]

    /// Reads a text.
    ///
    /// - Parameters:
    ///   - text: of any normalization form and line ends.
    ///   - id: names the article in evidence.
    package init(_ text: String, id: ArticleID) {
        self.scalars = Array(text.unicodeScalars)
        let composed = ComposedText(self.scalars)
        var scalars = composed.scalars
        let lines = Self.lines(of: &scalars)
        let page = PageReader.read(lines.map { Self.trimmed(scalars[$0]) })
        for (number, line) in lines.enumerated() {
            let kept = page.isFurniture[number] ? 0 : page.lengths[number]
            for index in line.dropFirst(kept) { scalars[index] = " " }
        }
        origins = composed.origins
        article = Article(
            id: id, fileName: "", byteCount: text.utf8.count, title: Self.title(page, lines, scalars),
            text: ArticleText(scalars), source: page.source, stated: page.stated,
            furniture: page.furniture, language: page.language)
    }

    /// The place in the original text of a range of the article's.
    package func original(_ range: Range<Int>) -> Range<Int> {
        guard let origins, let first = origins[safe: range.lowerBound] else { return range }
        guard let last = origins[safe: range.upperBound - 1], !range.isEmpty else {
            return first.lowerBound..<first.lowerBound
        }
        return first.lowerBound..<last.upperBound
    }

    /// The words of the original text at a range of the article's.
    package func words(_ range: Range<Int>) -> String {
        String(scalars: scalars[original(range).clamped(to: 0..<scalars.count)])
    }

    /// The lines without their ends; an end becomes a line feed of as many scalars as it had.
    private static func lines(of scalars: inout [Unicode.Scalar]) -> [Range<Int>] {
        var lines: [Range<Int>] = []
        var start = 0
        for index in scalars.indices {
            if scalars[index] == "\r" {
                let isPair = index + 1 < scalars.count && scalars[index + 1] == "\n"
                scalars[index] = isPair ? " " : "\n"
            }
            guard scalars[index] == "\n" else { continue }
            lines.append(start..<index)
            start = index + 1
        }
        lines.append(start..<scalars.count)
        return lines
    }

    /// The headline with its place: the first line that is not furniture, if that is what it is.
    private static func title(_ page: PageReader, _ lines: [Range<Int>], _ scalars: [Unicode.Scalar]) -> Article.Title?
    {
        guard let title = page.title, title.basis == .firstLine else { return page.title }
        for (line, isFurniture) in zip(lines, page.isFurniture) where !isFurniture {
            guard let first = line.first(where: { !scalars[$0].properties.isWhitespace }) else { continue }
            let length = title.value.unicodeScalars.count
            return .init(value: title.value, basis: .firstLine, range: first..<min(first + length, line.upperBound))
        }
        return nil
    }

    private static func trimmed(_ line: ArraySlice<Unicode.Scalar>) -> String {
        var line = line
        while let last = line.last, Lines.isBlank(last) { line.removeLast() }
        return String(scalars: line)
    }
}

extension Array {
    fileprivate subscript(safe index: Int) -> Element? {
        indices.contains(index) ? self[index] : nil
    }
}
