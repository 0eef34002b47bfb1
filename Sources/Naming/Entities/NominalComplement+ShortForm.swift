import FrenchText
import Grammar

/// Names that end where brackets hold their short form.
extension NominalComplement {
    /// The end of a name whose short form stands in brackets behind it: *Institut français des sciences et technologies des
    /// transports (Ifsttar)*.
    ///
    /// - Parameter head: the tokens of the head noun.
    /// - Returns: the index of the opening bracket, nil where none holds a short form of these words.
    func endBoundedByShortForm(after head: Range<Int>) -> Int? {
        let sentence = reading.sentence(of: head.lowerBound).tokens
        let limit = min(sentence.upperBound, head.lowerBound + Self.longestSpelledOut)
        var bracket = head.upperBound
        while bracket < limit, reading.tokens[bracket].kind != .punctuation {
            guard isInner(bracket, from: head.upperBound) else { return nil }
            bracket += 1
        }
        guard bracket < limit, bracket > head.upperBound, ["(", "["].contains(reading.tokens[bracket].lower),
            let short = reading.token(bracket + 1), short.isCapitalized, short.range.count >= 3,
            let closing = reading.token(bracket + 2), [")", "]"].contains(closing.lower),
            spells(short, head.lowerBound..<bracket)
        else { return nil }
        return bracket
    }

    /// Whether a word can stand inside a long name: no verb, no other name behind an article of its own.
    private func isInner(_ index: Int, from floor: Int) -> Bool {
        let token = reading.tokens[index]
        if ["le", "la", "les", "l'"].contains(token.lower) {
            return index > floor && reading.tokens[index - 1].letters == .lower
                && reading.tokens[index - 1].lower != "et"
        }
        return ![.verb, .auxiliary, .pronoun].contains(reading.grammar.partOfSpeech(index))
            || Lexicon.isParticiple(token.lower) || token.folded.hasSuffix("ees") || token.folded.hasSuffix("ee")
    }

    /// Whether the letters of a short form stand in order in the words, its first one first, and the last word's among them.
    private func spells(_ short: Token, _ words: Range<Int>) -> Bool {
        let long = reading.tokens[words].filter { $0.isWord && $0.range.count > 2 }.map(\.folded)
        let letters = Array(short.folded.unicodeScalars)
        guard let last = long.last?.unicodeScalars.first, letters.contains(last), long.count >= 2,
            long.first?.unicodeScalars.first == letters.first
        else { return false }
        var next = 0
        for scalar in long.joined().unicodeScalars where next < letters.count && scalar == letters[next] { next += 1 }
        return next == letters.count
    }

    private static let longestSpelledOut = 20
}
