import Corpus
import Facts
import NewsIndex

extension Call {
    /// The entities that a parameter names, each by any of its spellings; a name of none matches nothing.
    func entities(_ parameter: String) -> Set<EntityID>? {
        arguments.set(parameter).map { names in
            Set(names.compactMap { snapshot.entityIndex(named: $0) }.map { snapshot.entities[$0].id })
        }
    }

    /// The entities that a parameter names, by any of their spellings, of each group of which one must match.
    ///
    /// - Parameters:
    ///   - parameter: its name.
    ///   - type: the only one that counts: its prefix need not be written; nil for any.
    /// - Returns: the positions of entities, a set for each time that the parameter is given.
    func entityGroups(_ parameter: String, of type: EntityType? = nil) -> [Set<Int>] {
        arguments.groups(parameter).map { names in
            Set(
                names.compactMap { name in
                    let prefixed = type.map { $0.idPrefix + Slug.make(name) }
                    let found = snapshot.entityIndex(named: name) ?? prefixed.flatMap(snapshot.entityIndex(named:))
                    return found.flatMap { type == nil || snapshot.entities.type(at: $0) == type ? $0 : nil }
                })
        }
    }

    /// The numbers of the articles that a parameter names, of each group of which one must match.
    func articleGroups(_ parameter: String) -> [Set<Int>] {
        arguments.groups(parameter).map { Set($0.compactMap { snapshot.articleIndex(named: $0) }) }
    }

    /// What a list is narrowed to by identifiers; nil where none is given.
    func wantedIDs() -> Set<String>? { arguments.set("id") }

    /// The numbers of the articles that a parameter names.
    func articles(_ parameter: String) -> Set<Int>? {
        arguments.set(parameter).map { Set($0.compactMap { snapshot.articleIndex(named: $0) }) }
    }

    /// The French name of a country, or the code itself.
    func countryName(_ code: String) -> String {
        CountryCode(code).flatMap { snapshot.countries[$0]?.frenchName } ?? code
    }

    /// What an entity is called, or the identifier itself.
    func entityName(_ id: EntityID) -> String {
        snapshot.entityIndex(id).map(snapshot.entities.name) ?? id.value
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
