import Facts

/// The names that rules and lexicons find in an article.
struct RuleNames {
    let reading: Reading

    /// A name that one spotter takes is not read by the next, save countries inside other names.
    func spot() -> [SpottedName] {
        let countries = CountrySpotter(reading: reading).spot()
        let countryTokens = TokenSet(tokenCount: reading.tokens.count).adding(
            countries.lazy.filter { $0.kind == .name })
        let events = EventSpotter(reading: reading).spot()
        let towns = PlaceSpotter(reading: reading, taken: countryTokens.adding(events)).compounds()
        let organizations = OrganizationSpotter(
            reading: reading, countryTokens: countryTokens,
            townTokens: TokenSet(tokenCount: reading.tokens.count).adding(towns)
        ).spot()
        let named = countryTokens.adding(events).adding(organizations)
        let persons = PersonSpotter(reading: reading, taken: named.adding(towns)).spot()
        let occupied = countryTokens.adding(organizations).adding(towns).adding(persons)
        let places = PlaceSpotter(reading: reading, taken: occupied).spot()
        return countries + events + organizations + towns + persons + places
    }
}
