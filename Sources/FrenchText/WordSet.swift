/// A set of words that is asked for every word of a text.
@usableFromInline package struct WordSet: Sendable, ExpressibleByArrayLiteral {
    @usableFromInline let index: WordIndex

    package init(_ words: some Sequence<String> = []) {
        index = WordIndex(words)
    }

    @usableFromInline package init(arrayLiteral words: String...) {
        self.init(words)
    }

    /// The words in the order they were given.
    package var words: [String] { index.words }

    @inlinable @inline(__always) package func contains(_ word: String) -> Bool {
        index.number(of: word) != nil
    }

    @inlinable @inline(__always) package func contains(folded token: Token) -> Bool {
        index.number(ofFolded: token) != nil
    }

    /// The same for one of a text's tokens where it stands, as a rule asks that asks them all.
    @inlinable @inline(__always) package func contains(folded tokens: [Token], at index: Int) -> Bool {
        self.index.number(ofFolded: tokens, at: index) != nil
    }

    @inlinable @inline(__always) package func contains(lower tokens: [Token], at index: Int) -> Bool {
        self.index.number(ofLower: tokens, at: index) != nil
    }

    @inlinable @inline(__always) package func contains(lower token: Token) -> Bool {
        index.number(ofLower: token) != nil
    }
}
