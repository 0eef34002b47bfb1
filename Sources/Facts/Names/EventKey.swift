import FrenchText

/// What makes two names of events the same: their words without number, articles and the word *session*.
package struct EventKey: Sendable, Hashable {
    /// Folded words in order.
    package let words: [String]
    /// The edition's number, where the name gives one: 93 for *93e Assemblée générale*.
    package let number: Int?

    package init(_ name: String) {
        var words: [String] = []
        var number: Int?
        for token in Tokenizer.tokens(of: Array(name.unicodeScalars)) where token.kind != .punctuation {
            if token.kind == .ordinal {
                number = Int(token.folded.prefix { $0.isNumber }) ?? number
            } else if token.folded == "ag" {
                words += ["assemblee", "generale"]
            } else if !Self.fillers.contains(folded: token) {
                words.append(token.folded)
            }
        }
        self.words = words
        self.number = number
    }

    /// The year in the name: 2019 for *Salon de Genève 2019*.
    package var year: Int? { words.lazy.compactMap(Self.year).first }

    /// Whether the name tells one edition from the others, by its number or year.
    package var isEdition: Bool { number != nil || year != nil }

    /// The words without the year: what every edition is called.
    package var series: [String] { words.filter { Self.year(of: $0) == nil } }

    private static func year(of word: String) -> Int? {
        word.utf8.count == 4 ? Int(word).flatMap { (1900...2100).contains($0) ? $0 : nil } : nil
    }

    /// Whether two names can mean one event: numbers do not differ, and one's words are the beginning of the other's, or
    /// any part of them where the numbers are the same.
    package func agrees(with other: EventKey) -> Bool {
        if let number, let theirs = other.number, number != theirs { return false }
        let (short, long) = words.count < other.words.count ? (words, other.words) : (other.words, words)
        if number != nil, number == other.number { return !short.isEmpty && Set(short).isSubset(of: long) }
        return !short.isEmpty && Array(long.prefix(short.count)) == short
    }

    private static let fillers: WordSet = [
        "de", "du", "des", "d'", "d", "la", "le", "l'", "l", "les", "session", "edition", "ordinaire",
    ]
}
