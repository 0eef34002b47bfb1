import Corpus
import Facts

/// Which entity across articles each article's own entity belongs to.
struct EntityOwners: Sendable {
    /// For each article's own entity the number of the one across articles, or ``TextPool/none``.
    let owners: Column<UInt32>
    /// Of each entity across articles the numbers of its members, ascending.
    let members: Lists<UInt32>
    private let ids: [EntityID]

    /// - Parameters:
    ///   - resolved: ordered by id.
    ///   - facts: of all articles.
    init(_ resolved: [ResolvedEntity], in facts: FactColumns) {
        var owners = [UInt32](repeating: TextPool.none, count: facts.entities.entities.values.count)
        var members = Lists<UInt32>.Builder()
        for (number, entity) in resolved.enumerated() {
            var own: [UInt32] = []
            for member in entity.members {
                guard facts.indices.contains(member.article) else { continue }
                let range = facts.entities.entities.range(of: member.article)
                guard member.index < range.count else { continue }
                own.append(UInt32(range.lowerBound + member.index))
                owners[range.lowerBound + member.index] = UInt32(number)
            }
            members.append(own.sorted())
        }
        self.owners = Column(owners)
        self.members = members.finished()
        ids = resolved.map(\.id)
    }

    /// The owners of an article's own entities, nil where none has it.
    func entities(of article: ToldArticle) -> [EntityID?] {
        article.entityNumbers.map(id)
    }

    /// The owner of an article's own entity, by its number among all.
    func id(ofEntity entity: Int) -> EntityID? {
        owners[entity] == TextPool.none ? nil : ids[Int(owners[entity])]
    }
}
