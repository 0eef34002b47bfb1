/// Words with what they mean, asked for every word of a text.
@usableFromInline package struct WordMap<Meaning: Sendable>: Sendable, ExpressibleByDictionaryLiteral {
    @usableFromInline let index: WordIndex
    @usableFromInline let meanings: [Meaning]

    /// - Parameters:
    ///   - pairs: words with their meanings.
    ///   - combine: makes one meaning of the one a word has and the next one given for it.
    package init(_ pairs: some Collection<(String, Meaning)>, uniquingKeysWith combine: (Meaning, Meaning) -> Meaning) {
        let index = WordIndex(pairs.map(\.0))
        var meanings: [Meaning] = []
        meanings.reserveCapacity(index.count)
        for (word, meaning) in pairs {
            guard let number = index.number(of: word) else { continue }
            if number == meanings.count {
                meanings.append(meaning)
            } else {
                meanings[number] = combine(meanings[number], meaning)
            }
        }
        self.index = index
        self.meanings = meanings
    }

    @usableFromInline package init(dictionaryLiteral pairs: (String, Meaning)...) {
        self.init(pairs) { _, last in last }
    }

    /// The words in the order they were given.
    package var words: [String] { index.words }

    @inlinable @inline(__always) package subscript(word: String) -> Meaning? {
        guard let number = index.number(of: word) else { return nil }
        return meanings[number]
    }

    @inlinable @inline(__always) package subscript(folded token: Token) -> Meaning? {
        guard let number = index.number(ofFolded: token) else { return nil }
        return meanings[number]
    }

    /// Whether one of a text's tokens is among the words.
    @inlinable @inline(__always) package func knows(lower tokens: [Token], at index: Int) -> Bool {
        self.index.number(ofLower: tokens, at: index) != nil
    }

    /// The meaning of one of a text's tokens where it stands.
    @inlinable @inline(__always) package subscript(folded tokens: [Token], at index: Int) -> Meaning? {
        guard let number = self.index.number(ofFolded: tokens, at: index) else { return nil }
        return meanings[number]
    }

    @inlinable @inline(__always) package subscript(lower tokens: [Token], at index: Int) -> Meaning? {
        guard let number = self.index.number(ofLower: tokens, at: index) else { return nil }
        return meanings[number]
    }

    @inlinable @inline(__always) package subscript(lower token: Token) -> Meaning? {
        guard let number = index.number(ofLower: token) else { return nil }
        return meanings[number]
    }
}
