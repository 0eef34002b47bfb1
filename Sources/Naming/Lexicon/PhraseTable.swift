package import FrenchText

/// Phrases of one or more words with what they mean; finds the longest that starts at a token.
///
/// It never changes, and is a class so that asking it copies none of its tables.
package final class PhraseTable<Meaning: Sendable>: Sendable {
    private struct Entry: Sendable {
        let words: [String]
        /// For each word, how the lexicon writes it.
        let cases: [Token.Case]
        let meaning: Meaning
    }

    /// The first words, folded; an entry of `entries` for each.
    private let openings: WordIndex
    /// Those of phrases that a word in lower case can start; nearly every word of a text is none of them.
    private let lowerOpenings: WordSet
    /// For each opening its phrases, the longest first.
    private let entries: [[Entry]]
    private let casing: Casing

    /// How the capitals of a phrase bind the text.
    package enum Casing: Sendable {
        /// A word with a capital in the lexicon has one in the text too.
        case capitals
        case ignored
    }

    /// A table of phrases with their meanings; the first meaning of the same words wins.
    package init(_ phrases: [(phrase: String, meaning: Meaning)], casing: Casing) {
        let read = phrases.map { (Tokenizer.tokens(of: Array($0.phrase.unicodeScalars)), $0.meaning) }
        let openings = WordIndex(read.compactMap { $0.0.first?.folded })
        var entries = [[Entry]](repeating: [], count: openings.count)
        for (tokens, meaning) in read {
            guard let first = tokens.first, let opening = openings.number(ofFolded: first) else { continue }
            let entry = Entry(words: tokens.map(\.folded), cases: tokens.map(\.letters), meaning: meaning)
            let siblings = entries[opening]
            guard !siblings.contains(where: { $0.words == entry.words && $0.cases == entry.cases }) else { continue }
            let place = siblings.firstIndex { $0.words.count < entry.words.count } ?? siblings.count
            entries[opening].insert(entry, at: place)
        }
        self.openings = openings
        self.entries = entries
        self.casing = casing
        lowerOpenings = WordSet(
            read.compactMap { tokens, _ in
                tokens.first.flatMap { Self.canOpenInLowerCase($0, casing) ? $0.folded : nil }
            })
    }

    private static func canOpenInLowerCase(_ token: Token, _ casing: Casing) -> Bool {
        casing == .ignored || token.letters == .lower || token.letters == .none
    }

    /// Whether any phrase starts with the word of one of a text's tokens.
    func canStart(with tokens: [Token], at index: Int) -> Bool {
        canOpen(tokens, at: index) && openings.number(ofFolded: tokens, at: index) != nil
    }

    /// The longest phrase that starts at a token: its length in tokens and its meaning.
    package func match(_ tokens: [Token], at index: Int) -> (length: Int, meaning: Meaning)? {
        guard canOpen(tokens, at: index), let opening = openings.number(ofFolded: tokens, at: index) else { return nil }
        for entry in entries[opening] where matches(entry, tokens, at: index) {
            return (entry.words.count, entry.meaning)
        }
        return nil
    }

    /// Whether a token's capitals let a phrase start with it; nearly always no.
    private func canOpen(_ tokens: [Token], at index: Int) -> Bool {
        casing == .ignored || tokens[index].isCapitalized || lowerOpenings.contains(folded: tokens, at: index)
    }

    /// A capital binds; all capitals bind a word so short that it may be another (*EAU* and *Eau*), no longer one: the press
    /// writes *Otan* and *OTAN*.
    private func agrees(_ token: Token, with written: Token.Case) -> Bool {
        switch written {
        case .upper: token.letters == .upper || (token.range.count > 3 && token.isCapitalized)
        case .capitalized: token.isCapitalized
        case .lower, .none: true
        }
    }

    private func matches(_ entry: Entry, _ tokens: [Token], at index: Int) -> Bool {
        guard index + entry.words.count <= tokens.count else { return false }
        for offset in entry.words.indices {
            let token = tokens[index + offset]
            guard token.folded == entry.words[offset] else { return false }
            if casing == .capitals, !agrees(token, with: entry.cases[offset]) { return false }
        }
        return true
    }
}
