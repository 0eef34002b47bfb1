import Facts
import FrenchText

/// Resolves what a key makes one: countries by code, places by name.
enum KeyResolver {
    static func countries(among candidates: [EntityCandidate]) -> [EntityCluster] {
        clusters(of: .country, among: candidates) { $0.country?.value ?? $0.name }
    }

    static func places(among candidates: [EntityCandidate]) -> [EntityCluster] {
        clusters(of: .place, among: candidates) { Folding.fold($0.name) }
    }

    private static func clusters(
        of type: EntityType, among candidates: [EntityCandidate], by key: (ArticleEntity) -> String
    ) -> [EntityCluster] {
        let groups = Dictionary(grouping: candidates.filter { $0.entity.type == type }) { key($0.entity) }
        return groups.sorted { $0.key < $1.key }.map { _, members in
            EntityCluster(type: type, name: SpellingChoice.name(of: members), candidates: members, merges: [])
        }
    }
}
