/// Words with what they mean, asked for every word of a text.
package struct WordMap<Meaning: Sendable>: Sendable, ExpressibleByDictionaryLiteral {
    private var index = WordIndex()
    private var meanings: [Meaning] = []

    package init() {}

    package init(dictionaryLiteral pairs: (String, Meaning)...) {
        for (word, meaning) in pairs { self[word] = meaning }
    }

    /// The words in the order they were added.
    package var words: [String] { index.words }

    /// The meaning of a word; setting nil changes nothing.
    package subscript(word: String) -> Meaning? {
        get { index.number(of: word).map { meanings[$0] } }
        set {
            guard let newValue else { return }
            let number = index.add(word)
            if number == meanings.count { meanings.append(newValue) } else { meanings[number] = newValue }
        }
    }
}
