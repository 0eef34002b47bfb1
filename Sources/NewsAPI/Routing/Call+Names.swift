import Corpus
import Facts
import NewsIndex

extension Call {
    /// The entities that a parameter names, each by any of its spellings; a name of none matches nothing.
    func entities(_ parameter: String) -> Set<EntityID>? {
        arguments.set(parameter).map { names in
            Set(names.compactMap { entity(named: $0) }.map { snapshot.entities[$0].id })
        }
    }

    /// The entity that a name means; nil where it is none, or none more than another.
    ///
    /// - Parameters:
    ///   - name: its identifier or a spelling.
    ///   - type: the only one that counts: its prefix need not be written; nil for any.
    /// - Returns: its position.
    private func entity(named name: String, of type: EntityType? = nil) -> Int? {
        guard case .one(let entity) = Self.meaning(of: name, type, in: snapshot) else { return nil }
        return entity
    }

    /// What a name means, as every parameter reads names.
    private static func meaning(of name: String, _ type: EntityType?, in snapshot: IndexSnapshot) -> NameMeaning {
        let meaning = snapshot.meaning(of: name, type: type)
        guard meaning == .nothing, let type, name.utf8.allSatisfy({ $0 != 0x20 }),
            let entity = snapshot.entityIndex(named: type.idPrefix + Slug.make(name))
        else { return meaning }
        return .one(entity)
    }

    /// The entity that a parameter's name means; nil where it is none.
    ///
    /// - Throws: ``RequestError/ambiguousName(_:parameter:meant:)`` where it may be of several.
    func entity(meantBy name: String, of type: EntityType? = nil, parameter: String) throws(RequestError) -> Int? {
        switch Self.meaning(of: name, type, in: snapshot) {
        case .one(let entity): return entity
        case .nothing: return nil
        case .several(let meant):
            throw .ambiguousName(name, parameter: parameter, meant: meant.map { snapshot.entities.id(at: $0).value })
        }
    }

    /// Checks that each name of an entity that a request gives means one.
    ///
    /// - Parameter declared: the endpoint's parameters.
    /// - Throws: ``RequestError/ambiguousName(_:parameter:meant:)`` where it may be of several.
    func checkNames(_ declared: [Parameter]) throws(RequestError) {
        for parameter in declared {
            guard case .entities(let type) = parameter.kind else { continue }
            for name in (arguments.set(parameter.name) ?? []).sorted() {
                _ = try entity(meantBy: name, of: type, parameter: parameter.name)
            }
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
            Set(names.compactMap { entity(named: $0, of: type) })
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
