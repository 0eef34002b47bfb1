import Facts
import FrenchText

/// Tells a country from what else bears its name: a person (*François Hollande*, *Mme Suisse*) or a federated state (*Géorgie*).
struct Homonyms {
    let reading: Reading

    /// The names that stand for countries.
    ///
    /// What one place of the text tells serves all: behind *François Hollande*, *Hollande* alone is the person, *la Hollande*
    /// still the country; behind *l’Etat de Géorgie*, every *Géorgie* is the state.
    func countries(among names: [SpottedName]) -> [SpottedName] {
        var persons: Set<String> = []
        var states: Set<String> = []
        var called: Set<Int> = []
        for name in names where name.tokens.count == 1 {
            let index = name.tokens.lowerBound
            if isCalled(index) { persons.insert(reading.tokens[index].folded) }
            if isCalled(index) || opensName(index, name.country) { called.insert(index) }
            if isState(index, other: name.country) { states.insert(reading.tokens[index].folded) }
        }
        guard !called.isEmpty || !states.isEmpty else { return names }
        return names.filter { name in
            let index = name.tokens.lowerBound
            let word = reading.tokens[index].folded
            guard name.tokens.count == 1, !called.contains(index), !states.contains(word) else {
                return name.tokens.count > 1
            }
            return !persons.contains(word) || Self.introductions.contains(reading.token(index - 1)?.lower ?? "")
        }
    }

    /// Whether a word is a family name by what stands right before it: a given name or a civility.
    func isCalled(_ index: Int) -> Bool {
        guard let before = reading.token(index - 1), reading.adjoins(index - 1, index), before.letters != .upper else {
            return false
        }
        if Self.civilities.contains(before.lower) { return true }
        return before.letters == .capitalized && reading.lexicon.givenNames.contains(folded: before)
            && !reading.lexicon.commonWords.contains(lower: before)
            && reading.lexicon.countries.names.match(reading.tokens, at: index - 1) == nil
            && reading.lexicon.organizations.match(reading.tokens, at: index - 1) == nil
    }

    /// *l’acteur Cuba Gooding*: a country without an article, no preposition before it, that a name follows.
    private func opensName(_ index: Int, _ country: CountryCode?) -> Bool {
        guard let country, reading.lexicon.countries.bare.contains(country), reading.adjoins(index, index + 1),
            let next = reading.token(index + 1), next.letters == .capitalized, !reading.isCommon(next),
            reading.lexicon.countries.demonyms[lower: next] == nil,
            reading.lexicon.countries.names.match(reading.tokens, at: index + 1) == nil
        else { return false }
        return !Self.prepositions.contains(reading.token(index - 1)?.lower ?? "")
    }

    /// *Géorgie, Etat du Sud*, *gouverneur de Géorgie*: a federated state of another country bears the name too, and the
    /// words beside it speak of such.
    private func isState(_ index: Int, other country: CountryCode?) -> Bool {
        guard let (length, place) = reading.lexicon.places.match(reading.tokens, at: index), length == 1,
            place.kind == "region", place.country != country
        else { return false }
        if let mark = reading.token(index + 1), [",", "("].contains(mark.lower) {
            let behind = (index + 2...index + 4).compactMap { reading.token($0)?.folded }
            if behind.contains("etat") || behind.contains("etats-unis") { return true }
        }
        var before = index - 1
        while before > index - 3, let token = reading.token(before), Self.joints.contains(token.lower) { before -= 1 }
        return before < index - 1 && reading.token(before).map { Self.offices.contains(folded: $0) } == true
    }

    private static let civilities: WordSet = ["m.", "mme", "mme.", "mlle", "mr", "mr."]
    private static let introductions: WordSet = ["la", "l'", "les", "en", "au", "aux"]
    private static let prepositions = NameWords.homonymsPrepositions.set
    private static let joints: WordSet = ["de", "la", "d'", "en"]
    private static let offices = NameWords.homonymsOffices.set
}
