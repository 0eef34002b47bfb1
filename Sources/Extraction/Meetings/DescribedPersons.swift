import Facts
import FrenchText
import Naming

/// Finds whom *le président américain* or *le Français* means that stands without a name, where only one person can.
struct DescribedPersons {
    private let reading: Reading
    private let entities: CollectedEntities
    private let genders: PersonGenders

    init(reading: Reading, entities: CollectedEntities) {
        self.reading = reading
        self.entities = entities
        genders = PersonGenders(reading: reading, entities: entities)
    }

    /// The countries of persons that nothing beside their names tells.
    ///
    /// - Parameter known: the countries that roles tell; a description that one of them fits names nobody else.
    /// - Returns: the country by the person's index among the entities.
    func countries(besides known: [Int: CountryCode]) -> [Int: CountryCode] {
        let described = all()
        var countries = known
        var holders = Dictionary(grouping: known.keys.sorted()) { known[$0] }
        var found: [Int: CountryCode] = [:]
        // Twice: who is found the first time is no candidate for another description.
        for _ in 0..<2 where !described.isEmpty {
            for description in described {
                guard !(holders[description.country] ?? []).contains(where: { fits(known: $0, description) }),
                    let person = candidate(for: description, besides: countries)
                else { continue }
                found[person] = description.country
                countries[person] = description.country
                holders[description.country, default: []].append(person)
            }
        }
        return found
    }

    private struct Description {
        /// Its article's token.
        let place: Int
        let country: CountryCode
        /// The office's words, folded; nil for *le Français* and *son homologue français*.
        let office: String?
        /// That of its article, which *l’* and *son* do not tell.
        let gender: Gender?
    }

    /// Each *le chancelier allemand* and *la Camerounaise*, no name beside it.
    private func all() -> [Description] {
        var found: [Description] = []
        for span in entities.spans where span.name.type == .country && span.name.kind == .demonym {
            let index = span.tokens.lowerBound
            let beside = index + 1..<min(reading.tokens.count, index + 3)
            guard let country = span.name.country, reading.tokens[index].isWord,
                entities.spans(.person, in: beside.lowerBound..<min(reading.tokens.count, index + 7))
                    .allSatisfy({ !beside.contains($0.tokens.lowerBound) })
            else { continue }
            let office = reading.tokens[index].letters == .capitalized ? index..<index : office(endingAt: index)
            guard let office, let article = article(before: office.lowerBound) else { continue }
            let words = reading.tokens[office].map(\.folded).joined(separator: " ")
            let isAnybody = office.isEmpty || words == "homologue"
            found.append(
                Description(
                    place: article, country: country, office: isAnybody ? nil : words,
                    gender: Self.genders[reading.tokens[article].lower]))
        }
        return found
    }

    private func article(before index: Int) -> Int? {
        guard let token = reading.token(index - 1) else { return nil }
        // *en l’honneur du président sénégalais*.
        if ["du", "au"].contains(token.lower) { return index - 1 }
        if ["son", "sa"].contains(token.lower) { return index - 1 }
        guard ["le", "la", "l'"].contains(token.lower) else { return nil }
        // *reçue par la présidente chilienne*: who did something is told of, not to whom.
        if let before = reading.token(index - 2), Self.prepositions.contains(lower: before) { return nil }
        // *X, le chef de l’État nigérien, …*: that is X's.
        if reading.token(index - 2)?.lower == ",", index >= 3,
            entities.spans(.person, in: max(0, index - 8)..<index - 2).contains(where: {
                $0.tokens.upperBound == index - 2
            })
        {
            return nil
        }
        return index - 1
    }

    /// The office whose last word stands right before a token.
    private func office(endingAt end: Int) -> Range<Int>? {
        for start in stride(from: end - 1, through: max(0, end - 5), by: -1) {
            if let (length, role) = reading.lexicon.roles.match(reading.tokens, at: start), !role.isTitle,
                start + length == end
            {
                return start..<end
            }
        }
        return nil
    }

    /// Whether a person of a description's country can be whom it means.
    private func fits(known person: Int, _ description: Description) -> Bool {
        guard let office = description.office else { return true }
        let meant = reading.lexicon.meanings(ofRole: office)
        let values = entities.entities[person].roles.map { Folding.fold($0.value) }
        return values.isEmpty || values.contains { value in meant.contains { value.hasPrefix($0) } }
    }

    /// The only person without a country in the nearest sentence before that has one.
    private func candidate(for description: Description, besides countries: [Int: CountryCode]) -> Int? {
        let here = reading.text.sentenceOfToken[description.place]
        for number in stride(from: here - 1, through: max(0, here - Self.reach), by: -1) {
            let sentence = reading.text.sentences[number].tokens
            let persons = Set(entities.spans(.person, in: sentence).map(\.entity)).filter {
                countries[$0] == nil && fits($0, description)
                    && (description.gender == nil || genders[$0] == nil || genders[$0] == description.gender)
            }
            if persons.count == 1 { return persons.first }
            if persons.count > 1 { return nil }
        }
        return nil
    }

    /// Somebody whose office has a complement is told apart by it; else it has to be the same.
    private func fits(_ person: Int, _ description: Description) -> Bool {
        let values = entities.entities[person].roles.map { Folding.fold($0.value) }
        guard !values.isEmpty, let office = description.office else { return values.isEmpty }
        let meant = reading.lexicon.meanings(ofRole: office)
        return values.contains { meant.contains($0) }
    }

    private static let prepositions = ReportWords.describedPersonsPrepositions.set

    private static let genders: [String: Gender] = [
        "le": .masculine, "du": .masculine, "au": .masculine, "la": .feminine,
    ]
    /// How many sentences up one looks.
    private static let reach = 5
}
