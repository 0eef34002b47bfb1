import Facts
import FrenchText

/// Resolves what a key makes one: countries by code, places by name.
enum KeyResolver {
    static func countries(among candidates: [Int], _ named: NamedEntities) -> [EntityCluster] {
        clusters(of: .country, among: candidates, named) { candidate in
            named.country(of: candidate).code?.value ?? named.text(named.name(of: candidate))
        }
    }

    static func places(among candidates: [Int], _ named: NamedEntities) -> [EntityCluster] {
        var keys: [Int: String] = [:]
        return clusters(of: .place, among: candidates, named) { candidate in
            let word = named.name(of: candidate)
            if let known = keys[word] { return known }
            let key = Folding.fold(named.text(word))
            keys[word] = key
            return key
        }
    }

    private static func clusters(
        of type: EntityType, among candidates: [Int], _ named: NamedEntities, by key: (Int) -> String
    ) -> [EntityCluster] {
        Dictionary(grouping: candidates, by: key).sorted { $0.key < $1.key }.map { _, members in
            EntityCluster(
                type: type, name: SpellingChoice.name(of: members, named), candidates: members, merges: [])
        }
    }
}
