import Facts
import NewsIndex

extension Call {
    /// The entities that a parameter names, each by any of its spellings; a name of none matches nothing.
    func entities(_ parameter: String) -> Set<EntityID>? {
        arguments.set(parameter).map { names in
            Set(names.compactMap { snapshot.entityIndex(named: $0) }.map { snapshot.entities[$0].id })
        }
    }

    /// The numbers of the articles that a parameter names.
    func articles(_ parameter: String) -> Set<Int>? {
        arguments.set(parameter).map { Set($0.compactMap { snapshot.articleIndex(named: $0) }) }
    }

    /// The French name of a country, or the code itself.
    func countryName(_ code: String) -> String {
        CountryCode(code).flatMap { snapshot.countries[$0]?.frenchName } ?? code
    }

    /// The French name of a continent.
    func continentName(_ id: String) -> String {
        Continent(rawValue: id)?.frenchName ?? id
    }
}

extension Continent {
    /// The order in which lists show them.
    static let ordered: [Continent] = [.europe, .africa, .americas, .asia, .oceania]
}
