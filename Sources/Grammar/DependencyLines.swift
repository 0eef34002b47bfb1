import FrenchText

/// A parsed text in CoNLL-U, the form in which treebanks are exchanged.
package struct DependencyLines {
    private let parsed: ParsedText
    /// What the text is called.
    private let id: String

    package init(_ parsed: ParsedText, id: String) {
        self.parsed = parsed
        self.id = id
    }

    /// The lines of all sentences, an empty one behind each, and one that names the text before them.
    ///
    /// Empty for a text without words.
    ///
    /// Forms stand as in the text; in names and in the lines of sentences, white space of any kind is written as spaces.
    package var text: String {
        guard !parsed.text.sentences.isEmpty else { return "" }
        var lines = "# newdoc id = \(Self.onOneLine(id))\n"
        for (number, sentence) in parsed.text.sentences.enumerated() {
            lines += "# sent_id = \(Self.onOneLine(id))-\(number + 1)\n"
            lines += "# text = \(Self.onOneLine(parsed.text.string(sentence.range)))\n"
            for token in sentence.tokens { lines += line(token, of: sentence) }
            lines += "\n"
        }
        return lines
    }

    private func line(_ token: Int, of sentence: Sentence) -> String {
        let tokens = parsed.text.tokens
        let number = token - sentence.tokens.lowerBound + 1
        let head = parsed.head(token).map { $0 - sentence.tokens.lowerBound + 1 } ?? 0
        let form = Self.onOneLine(parsed.text.string(tokens[token].range))
        let isLast = token + 1 == sentence.tokens.upperBound
        let misc = isLast || tokens[token + 1].isSpaced ? "_" : "SpaceAfter=No"
        return "\(number)\t\(form)\t_\t\(parsed.partOfSpeech(token).label)\t_\t_\t\(head)\t"
            + "\(parsed.relation(token).label)\t_\t\(misc)\n"
    }

    /// Controls and separators of lines would end a line or a column.
    private static func onOneLine(_ text: String) -> String {
        String(String.UnicodeScalarView(text.unicodeScalars.map { breaks($0) ? " " : $0 }))
    }

    private static func breaks(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) || scalar == "\u{2028}" || scalar == "\u{2029}"
    }
}
