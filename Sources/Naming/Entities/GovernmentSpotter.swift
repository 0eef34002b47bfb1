import Facts
import FrenchText

/// Finds capitals that stand for their country's government: *Paris a rejeté*, *entre Rabat et Madrid*.
struct GovernmentSpotter {
    let reading: Reading
    /// The places of the text, in text order.
    let places: [SpottedName]

    /// A country for each such capital, marked as known by it; the place stays a place.
    func spot() -> [SpottedName] {
        let capitals = places.compactMap { place in
            capital(place).map { (tokens: place.tokens, code: $0) }
        }
        return capitals.enumerated().compactMap { index, capital in
            let next = capitals.dropFirst(index + 1).first?.tokens
            let before = index > 0 ? capitals[index - 1].tokens : nil
            guard acts(capital.tokens, before: before, next: next) else { return nil }
            return SpottedName(
                tokens: capital.tokens, type: .country, kind: .capital,
                canonical: reading.lexicon.countries.countries[capital.code]?.frenchName, country: capital.code,
                rule: "country.capital")
        }
    }

    private func capital(_ place: SpottedName) -> CountryCode? {
        guard let (length, meaning) = reading.lexicon.places.match(reading.tokens, at: place.tokens.lowerBound),
            length == place.tokens.count, meaning.kind == "capital"
        else { return nil }
        return meaning.country
    }

    /// Whether what is said of a capital only a government does.
    private func acts(_ tokens: Range<Int>, before: Range<Int>?, next: Range<Int>?) -> Bool {
        guard !isLocation(tokens) || isJoined(before, tokens) && !isLocation(before ?? tokens) else { return false }
        if isDecision(behind: tokens.upperBound, isPlural: false) { return true }
        // *Rabat et Madrid ont signé*, *entre Rabat et Madrid*
        let pair = [
            isJoined(tokens, next) ? (tokens, next ?? tokens) : nil,
            isJoined(before, tokens) ? (before ?? tokens, tokens) : nil,
        ]
        return pair.compactMap(\.self).contains { first, second in
            reading.token(first.lowerBound - 1)?.lower == "entre"
                || isDecision(behind: second.upperBound, isPlural: true)
        }
    }

    /// *à Paris*, *de Moscou*, *la ville de Tokyo*: where something is.
    private func isLocation(_ tokens: Range<Int>) -> Bool {
        guard let before = reading.token(tokens.lowerBound - 1) else { return false }
        if before.isCapitalized, reading.adjoins(tokens.lowerBound - 1, tokens.lowerBound) { return true }
        return Self.prepositions.contains(before.lower)
    }

    private func isJoined(_ first: Range<Int>?, _ second: Range<Int>?) -> Bool {
        guard let first, let second else { return false }
        return second.lowerBound == first.upperBound + 1 && reading.token(first.upperBound)?.lower == "et"
    }

    /// Whether a verb of saying or deciding has what ends before a token for its subject.
    private func isDecision(behind index: Int, isPlural: Bool) -> Bool {
        var index = index
        while let token = reading.token(index), Self.clitics.contains(token.lower) { index += 1 }
        guard let verb = reading.token(index) else { return false }
        if (isPlural ? Self.plural : Self.singular).contains(verb.lower) {
            index += 1
            while let token = reading.token(index),
                token.folded.hasSuffix("ment") || Self.adverbs.contains(folded: token)
            {
                index += 1
            }
            guard let participle = reading.token(index) else { return false }
            return Self.decisions.contains(participle.lower)
                || reading.lexicon.speech.forms(of: participle).contains { $0.part == .participle }
        }
        guard verb.isWord, verb.letters == .lower else { return false }
        return Self.presents.contains(verb.lower)
            || reading.lexicon.speech.forms(of: verb).contains { $0.part.isFinite && !$0.isReflexive }
    }

    private static let prepositions = NameWords.governmentSpotterPrepositions.set
    private static let clitics = NameWords.governmentSpotterClitics.set
    private static let adverbs = NameWords.governmentSpotterAdverbs.set
    private static let singular: WordSet = ["a", "avait", "aurait", "aura", "est", "vient", "doit"]
    private static let plural: WordSet = ["ont", "avaient", "auraient", "auront", "sont", "viennent", "doivent"]
    /// Participles of what governments do, in the singular and the plural.
    private static let decisions = NameWords.governmentSpotterDecisions.set
    private static let presents = NameWords.governmentSpotterPresents.set
}
