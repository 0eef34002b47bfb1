package import Grammar

/// A sentence of a treebank: its text and its words with their heads.
package struct TreebankSentence: Sendable {
    /// A syntactic word.
    package struct Word: Sendable, Hashable {
        /// Unicode scalars of the text; words that the text writes as one have the same range.
        package var range: Range<Int>
        package var tag: WordTag
        package var relation: Relation
        /// An index of the sentence's words; nil for the root.
        package var head: Int?
    }

    package var text: [Unicode.Scalar]
    package var words: [Word]
}

// MARK: CoNLL-U

extension TreebankSentence {
    /// The sentences of a file in CoNLL-U.
    ///
    /// - Throws: ``TreebankError``.
    package static func conllu(_ file: String) throws(TreebankError) -> [TreebankSentence] {
        var sentences: [TreebankSentence] = []
        var reader = SentenceReader()
        for (number, line) in file.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            if line.isEmpty {
                if let sentence = try reader.finish() { sentences.append(sentence) }
                reader = SentenceReader()
            } else if line.hasPrefix("# text = ") {
                reader.text = Array(line.dropFirst("# text = ".count).unicodeScalars)
            } else if !line.hasPrefix("#") {
                try reader.read(line, number: number + 1)
            }
        }
        if let sentence = try reader.finish() { sentences.append(sentence) }
        return sentences
    }
}

/// Reads the lines of one sentence.
private struct SentenceReader {
    var text: [Unicode.Scalar] = []
    private var words: [TreebankSentence.Word] = []
    private var position = 0
    /// The last word of the unit that the text writes as one, and the unit's range.
    private var unit: (last: Int, range: Range<Int>) = (0, 0..<0)
    private var firstLine = 0

    mutating func read(_ line: Substring, number: Int) throws(TreebankError) {
        if firstLine == 0 { firstLine = number }
        let columns = line.split(separator: "\t", omittingEmptySubsequences: false)
        guard columns.count == 10 else { throw .malformedLine(number) }
        // Words that the text leaves out.
        if columns[0].contains(".") { return }
        let ends = columns[0].split(separator: "-").compactMap { Int($0) }
        switch ends.count {
        case 2: unit = (ends[1], try find(columns[1]))
        case 1:
            let range = ends[0] <= unit.last ? unit.range : try find(columns[1])
            guard ends[0] == words.count + 1, let head = Int(columns[6]), head >= 0 else {
                throw .malformedLine(number)
            }
            words.append(
                TreebankSentence.Word(
                    range: range, tag: WordTag(universal: columns[3], features: columns[5]),
                    relation: Relation(universal: columns[7]), head: head == 0 ? nil : head - 1))
        default: throw .malformedLine(number)
        }
    }

    /// The place of a form behind the words before it.
    private mutating func find(_ form: Substring) throws(TreebankError) -> Range<Int> {
        while position < text.count, text[position].properties.isWhitespace { position += 1 }
        let end = position + form.unicodeScalars.count
        guard end <= text.count, text[position..<end].elementsEqual(form.unicodeScalars) else {
            throw .wordsNotInText(line: firstLine)
        }
        defer { position = end }
        return position..<end
    }

    func finish() throws(TreebankError) -> TreebankSentence? {
        guard !words.isEmpty else { return nil }
        guard words.allSatisfy({ ($0.head ?? 0) < words.count }) else { throw .malformedLine(firstLine) }
        return TreebankSentence(text: text, words: words)
    }
}
