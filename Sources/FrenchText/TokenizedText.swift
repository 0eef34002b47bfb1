/// A text with its tokens and sentences.
package struct TokenizedText: Sendable {
    package let scalars: [Unicode.Scalar]
    package let tokens: [Token]
    package let sentences: [Sentence]
    /// For each token, the index of its sentence.
    package let sentenceOfToken: [Int]

    package init(_ scalars: [Unicode.Scalar]) {
        self.scalars = scalars
        tokens = Tokenizer.tokens(of: scalars)
        sentences = SentenceSplitter.sentences(of: tokens, in: scalars)
        var owners = [Int](repeating: 0, count: tokens.count)
        for (index, sentence) in sentences.enumerated() {
            for token in sentence.tokens { owners[token] = index }
        }
        sentenceOfToken = owners
    }

    /// The text of a range of Unicode scalars.
    package func string(_ range: Range<Int>) -> String {
        String(scalars: scalars[range.clamped(to: 0..<scalars.count)])
    }

    /// The scalars from the first to the last token of a range of tokens; empty for an empty one.
    package func range(ofTokens range: Range<Int>) -> Range<Int> {
        guard let first = range.first, let last = range.last else { return 0..<0 }
        return tokens[first].range.lowerBound..<tokens[last].range.upperBound
    }

    /// The text from the first to the last token of a range of tokens.
    package func string(ofTokens range: Range<Int>) -> String {
        string(self.range(ofTokens: range))
    }
}
