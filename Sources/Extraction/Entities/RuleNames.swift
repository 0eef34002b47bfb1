/// The names that rules and lexicons find in an article.
struct RuleNames {
    let reading: Reading

    /// A name that one spotter takes is not read by the next, save countries inside other names.
    func spot() -> [SpottedName] {
        let countries = CountrySpotter(reading: reading).spot()
        let countryTokens = Set(countries.filter { $0.kind == .name }.flatMap(\.tokens))
        let events = EventSpotter(reading: reading).spot()
        let organizations = OrganizationSpotter(reading: reading, countryTokens: countryTokens).spot()
        let eventTokens = Set(events.flatMap(\.tokens))
        let organizationTokens = Set(organizations.flatMap(\.tokens))
        let taken = countryTokens.union(eventTokens).union(organizationTokens)
        let persons = PersonSpotter(reading: reading, taken: taken).spot()
        let occupied = countryTokens.union(organizationTokens).union(persons.flatMap(\.tokens))
        let places = PlaceSpotter(reading: reading, taken: occupied).spot()
        return countries + events + organizations + persons + places
    }
}
