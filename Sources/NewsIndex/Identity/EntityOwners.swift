import Extraction

/// Which entity across articles each article's entity belongs to.
struct EntityOwners: Sendable {
    private let owners: [ResolvedEntity.Member: EntityID]

    init(_ resolved: [ResolvedEntity]) {
        var owners: [ResolvedEntity.Member: EntityID] = [:]
        for entity in resolved {
            for member in entity.members { owners[member] = entity.id }
        }
        self.owners = owners
    }

    /// The owner of each of an article's entities, nil where none has it.
    func entities(of facts: ArticleFacts) -> [EntityID?] {
        facts.entities.indices.map { owners[ResolvedEntity.Member(article: facts.article, index: $0)] }
    }
}
