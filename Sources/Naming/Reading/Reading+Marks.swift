import Facts
import FrenchText

/// Quotation marks about words, as they tell titles and nicknames.
extension Reading {
    static let openingQuotes: WordSet = ["«", "“", "\""]
    static let closingQuotes: WordSet = ["»", "”", "\""]

    /// Whether quotation marks stand about words and about no more: *la chanson « Mamy Blue »*.
    func isQuoted(_ words: Range<Int>) -> Bool {
        guard let before = token(words.lowerBound - 1), let behind = token(words.upperBound) else { return false }
        return Self.openingQuotes.contains(before.lower) && Self.closingQuotes.contains(behind.lower)
    }
}

extension Reading {
    /// Whether a word before a name says that several people bear it, and none of them alone is meant: *les Macron*, *la famille
    /// Hernandez*, *le couple Sarr*; not *les frères Awa et Ali*.
    func isFamily(before name: Int) -> Bool {
        token(name - 1).map { Self.families.contains(folded: $0) } == true
            && !lexicon.givenNames.contains(folded: tokens, at: name)
    }

    private static let families = NameWords.readingFamilies.set
}

extension Token {
    /// Whether a figure stands in it, as in models and grades: *D3*, *300ZX*.
    var hasDigit: Bool {
        folded.utf8.contains { (0x30...0x39).contains($0) }
    }
}
