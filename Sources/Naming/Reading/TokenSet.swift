/// A set of a text's tokens: one bit each.
@usableFromInline package struct TokenSet {
    @usableFromInline var bits: [UInt64]

    /// An empty set for a text of so many tokens.
    package init(tokenCount: Int) {
        bits = Array(repeating: 0, count: (tokenCount + 63) / 64)
    }

    /// The tokens of some ranges, in a text of so many tokens.
    package init(_ ranges: some Sequence<Range<Int>>, tokenCount: Int) {
        self.init(tokenCount: tokenCount)
        for range in ranges { insert(range) }
    }

    /// Whether a token is in it; none outside of the text is.
    @inlinable @inline(__always) package func contains(_ token: Int) -> Bool {
        guard token >= 0, token / 64 < bits.count else { return false }
        return bits[token / 64] & (1 << UInt64(token % 64)) != 0
    }

    package mutating func insert(_ tokens: Range<Int>) {
        for token in tokens where token >= 0 && token / 64 < bits.count {
            bits[token / 64] |= 1 << UInt64(token % 64)
        }
    }

    /// The same set with the tokens of some names.
    func adding(_ names: some Sequence<SpottedName>) -> TokenSet {
        var set = self
        for name in names { set.insert(name.tokens) }
        return set
    }
}
