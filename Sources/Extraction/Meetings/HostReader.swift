import FrenchText

/// Finds a person of the article by a role that stands alone, and whom the article is about.
struct HostReader {
    let reading: Reading
    let entities: CollectedEntities
    let countries: PersonCountries
    /// For each person, what the article says that he is, folded.
    private let roles: [(person: Int, values: [String])]
    /// The first person of each family name, folded.
    private let families: [String: Int]
    private let main: Int?

    init(reading: Reading, entities: CollectedEntities, countries: PersonCountries) {
        self.reading = reading
        self.entities = entities
        self.countries = countries
        roles = entities.entities.enumerated().compactMap { index, entity in
            entity.type == .person && !entity.roles.isEmpty ? (index, entity.roles.map { Folding.fold($0.value) }) : nil
        }
        let persons = entities.entities.indices.filter { entities.entities[$0].type == .person }
        families = persons.reduce(into: [:]) { families, person in
            let family = Folding.fold(entities.entities[person].name).split(separator: " ").last.map(String.init)
            if let family, families[family] == nil { families[family] = person }
        }
        main = Self.mainPerson(of: persons, reading, entities)
    }

    /// The person of the article whose family name is a folded word.
    func person(ofFamily name: String) -> Int? { families[name] }

    /// The person of the article whose stated role starts with the role named last in a range of tokens; where a demonym
    /// stands behind it, one of that country.
    func roleHolder(in range: Range<Int>) -> Int? {
        for index in range.reversed() {
            guard let (length, role) = reading.lexicon.roles.match(reading.tokens, at: index), !role.isTitle else {
                continue
            }
            // *un porte-parole* is anybody.
            if let article = reading.token(index - 1), ["un", "une", "des", "d'"].contains(article.lower) { continue }
            let words = (index..<index + length).map { reading.tokens[$0].folded }.joined(separator: " ")
            let meant = Self.meanings(of: words)
            let behind = index + length..<max(index + length, min(range.upperBound, index + length + 2))
            let country = entities.spans(.country, in: behind).first?.name.country
            let holders = roles.filter { _, values in
                values.contains { value in
                    value.hasPrefix(meant[0]) || meant.dropFirst().contains { Self.isSupreme(value, $0) }
                }
            }.map(\.person)
            guard let country else { return holders.first }
            return holders.first { countries[$0] == country }
        }
        return nil
    }

    /// The one person of a country whose role begins with a noun, or whom alone *homologue* can mean.
    func person(of country: CountryCode, called noun: String) -> Int? {
        let meant = Self.meanings(of: noun)
        let holders = roles.filter { person, values in
            countries[person] == country
                && (noun == "homologue" || values.contains { value in meant.contains { value.hasPrefix($0) } })
        }
        return holders.count == 1 ? holders.first?.person : nil
    }

    /// *les trois présidents*: the persons whose role begins with a noun, where they are as many as the text says.
    func holders(of noun: String, count: Int) -> [Int] {
        let singular = noun.hasSuffix("s") ? String(noun.dropLast()) : noun
        let holders = roles.filter { $0.values.contains { $0.hasPrefix(singular) } }.map(\.person)
        return holders.count == count ? holders : []
    }

    /// The person that the article is about: the one in its title, else the one named most, the first between equals.
    func mainPerson() -> Int? { main }

    private static func mainPerson(
        of persons: [Int], _ reading: Reading, _ entities: CollectedEntities
    ) -> Int? {
        if let title = reading.title,
            let inTitle = persons.first(where: { person in
                entities.entities[person].mentions.contains { title.contains($0.evidence.range.lowerBound) }
            })
        {
            return inTitle
        }
        return persons.max { entities.entities[$0].mentions.count < entities.entities[$1].mentions.count }
    }

    /// Whether a role is an office of the state: *président de la République*, not *président de la région*.
    private static func isSupreme(_ value: String, _ office: String) -> Bool {
        guard value.hasPrefix(office) else { return false }
        let rest = value.dropFirst(office.count)
        return rest.hasPrefix(" de la republique") || ![" de ", " du ", " d'", " des "].contains(where: rest.hasPrefix)
    }

    /// What a role's words can stand for, written as roles are: *chef de l' etat* for the president too.
    static func meanings(of words: String) -> [String] {
        [words.replacing("' ", with: "'")] + (paraphrases[words] ?? [])
    }

    /// What a role is called when it stands for the person, folded with tokens apart.
    private static let paraphrases: [String: [String]] = [
        "chef de l' etat": ["president", "roi", "sm le roi"], "souverain": ["roi", "sm le roi"],
        "chef d' etat": ["president", "roi"],
        "chef du gouvernement": ["premier ministre", "premiere ministre", "president du gouvernement", "chancelier"],
        "chef de la diplomatie": ["ministre des affaires etrangeres", "secretaire d' etat"],
    ]
}
