/// A text with its tokens and sentences.
@usableFromInline package struct TokenizedText: Sendable {
    package let scalars: [Unicode.Scalar]
    @usableFromInline package let tokens: [Token]
    @usableFromInline package let sentences: [Sentence]
    /// For each token, the index of its sentence.
    @usableFromInline package let sentenceOfToken: [Int]

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

    /// The token at an index, or nil outside of the text.
    @inlinable package func token(_ index: Int) -> Token? {
        tokens.indices.contains(index) ? tokens[index] : nil
    }

    /// The index of the first token that starts at a scalar or behind it.
    @inlinable package func token(startingAt scalar: Int) -> Int {
        tokens.partition { $0.range.lowerBound >= scalar }
    }

    @inlinable package func sentence(of token: Int) -> Sentence {
        sentences[sentenceOfToken[token]]
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
