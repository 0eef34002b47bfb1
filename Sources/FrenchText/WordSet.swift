/// A set of words that is asked for every word of a text.
package struct WordSet: Sendable, ExpressibleByArrayLiteral {
    private var index = WordIndex()

    package init(_ words: some Sequence<String> = []) {
        for word in words { index.add(word) }
    }

    package init(arrayLiteral words: String...) {
        self.init(words)
    }

    /// The words in the order they were added.
    package var words: [String] { index.words }

    package func contains(_ word: String) -> Bool {
        index.number(of: word) != nil
    }

    package func contains(folded token: Token) -> Bool {
        index.number(ofFolded: token) != nil
    }

    package mutating func insert(_ word: String) {
        index.add(word)
    }
}
