import Facts
import Search

/// Tells which articles have what a query's field asks for.
struct NewsFields: QueryFields {
    private let snapshot: IndexSnapshot

    init(_ snapshot: IndexSnapshot) {
        self.snapshot = snapshot
    }

    func documents(_ field: QueryField, _ value: String) -> [UInt32]? {
        switch field {
        case .person: naming(value, .person)
        case .org: naming(value, .organization)
        case .place: naming(value, .place)
        case .source: published(by: value)
        case .country: countries(value)
        case .continent: continents(value)
        case .date: published(in: value)
        }
    }

    func spellings(of folded: [UInt8]) -> [[UInt8]] {
        snapshot.spellings.others(of: String(decoding: folded, as: UTF8.self)).map { Array($0.utf8) }
    }

    func parts(of folded: [UInt8]) -> [[UInt8]]? { snapshot.parts(ofName: folded) }

    private func articles(where isWanted: (Int) -> Bool) -> [UInt32] {
        snapshot.articles.indices.filter(isWanted).map { UInt32($0) }
    }

    /// The articles that speak of an entity by its identifier, or of those of which a name has all words in their order.
    private func naming(_ value: String, _ type: EntityType) -> [UInt32]? {
        let entities = snapshot.entities
        if let entity = snapshot.entityIndex(named: value), entities.type(at: entity) == type {
            return entities.articleNumbers(at: entity).sorted().map { UInt32($0) }
        }
        let key = SearchTerms.key(of: value)
        guard !key.isEmpty else { return nil }
        let holding = snapshot.listKeys.entityNames.holding(key)
        var found: Set<Int> = []
        for entity in holding.indices where holding[entity] && entities.type(at: entity) == type {
            let names = [entities.name(at: entity)] + entities[entity].names.map(\.value)
            guard names.contains(where: { " \(SearchTerms.key(of: $0)) ".contains(" \(key) ") }) else { continue }
            found.formUnion(entities.articleNumbers(at: entity))
        }
        return found.sorted().map { UInt32($0) }
    }

    /// The parts of a value between commas, any of which may match.
    private func parts(_ value: String) -> [String] { value.split(separator: ",").map(String.init) }

    private func published(by value: String) -> [UInt32] {
        let keys = snapshot.listKeys.articles
        let wanted = Set(parts(value).compactMap { keys.sourceKeys[SearchTerms.key(of: $0)] })
        return articles { keys.source(of: $0).map(wanted.contains) ?? false }
    }

    private func countries(_ value: String) -> [UInt32]? {
        var wanted: Set<CountryCode> = []
        for part in parts(value) {
            guard let code = country(part) else { return nil }
            wanted.insert(code)
        }
        let codes = wanted.map(PackedCountry.init)
        return codes.isEmpty ? nil : articles { snapshot.articles.speaks($0, ofAny: codes) }
    }

    /// A country by its code, or by a name of it.
    private func country(_ text: String) -> CountryCode? {
        if let code = CountryCode(text.uppercased()), snapshot.countries[code] != nil { return code }
        let key = SearchTerms.key(of: text)
        if let country = snapshot.countries.values.first(where: {
            [$0.frenchName, $0.englishName].map(SearchTerms.key).contains(key)
        }) {
            return country.code
        }
        guard let entity = snapshot.entityIndex(named: text), snapshot.entities.type(at: entity) == .country else {
            return nil
        }
        return snapshot.entities.ownCountry(at: entity)
    }

    private func continents(_ value: String) -> [UInt32]? {
        var wanted: Set<Continent> = []
        for part in parts(value) {
            let key = SearchTerms.key(of: part)
            guard
                let continent = Continent.allCases.first(where: {
                    $0.rawValue == key || SearchTerms.key(of: $0.frenchName) == key
                })
            else { return nil }
            wanted.insert(continent)
        }
        return wanted.isEmpty
            ? nil : articles { !wanted.isDisjoint(with: snapshot.articles.continents(at: $0)) }
    }

    /// A date of a month or a year passes where any of its days does; an article without a date never passes.
    private func published(in value: String) -> [UInt32]? {
        let ends = value.split(separator: "..", omittingEmptySubsequences: false).map(String.init)
        guard let first = ends.first, let last = ends.last, ends.count <= 2, ends.contains(where: { !$0.isEmpty })
        else {
            return nil
        }
        let (from, until) = (PartialDate(rfc3339: first), PartialDate(rfc3339: last))
        guard first.isEmpty || from != nil, last.isEmpty || until != nil else { return nil }
        let start = from?.earliestDay.flatMap(ArticleKeys.number) ?? .min
        let end = until?.latestDay.flatMap(ArticleKeys.number) ?? .max
        return articles { article in
            guard let days = snapshot.listKeys.articles.days(of: article) else { return false }
            return days.upperBound >= start && days.lowerBound <= end
        }
    }
}
