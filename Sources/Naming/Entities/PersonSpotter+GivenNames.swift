import FrenchText
import Grammar

/// Given names that stand alone.
extension PersonSpotter {
    /// *Camille a prêté son vélo*, *Rémi pleure*, *Marguerite, 9 ans*: a given name alone that does something, or has an age.
    func actsAlone(_ index: Int) -> Bool {
        let token = reading.tokens[index]
        guard token.letters == .capitalized, reading.lexicon.givenNames.contains(folded: token),
            !reading.lexicon.commonWords.contains(lower: token), !isPlace(index..<index + 1),
            let next = reading.token(index + 1)
        else { return false }
        if next.lower == ",", reading.token(index + 2)?.kind == .number, reading.token(index + 3)?.lower == "ans" {
            return true
        }
        guard reading.opensSentence(index), next.letters == .lower, reading.adjoins(index, index + 1) else {
            return false
        }
        return [.verb, .auxiliary].contains(reading.grammar.partOfSpeech(index + 1))
    }

    /// *NOUS NE SOMMES PAS*: everyday words in capitals, though one of them is a given name elsewhere.
    func isCry(_ range: Range<Int>) -> Bool {
        range.allSatisfy { index in
            let token = reading.tokens[index]
            return token.letters == .upper && reading.lexicon.foldedCommonWords.contains(folded: token)
        }
    }
}
