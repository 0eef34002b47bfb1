package import Corpus
package import Extraction

/// Decides which entities of different articles are one.
package enum EntityResolver {
    /// Resolves the entities of a corpus.
    ///
    /// - Parameters:
    ///   - corpus: the facts of every article, ordered by article.
    ///   - decisions: what an editor decided, which goes before every rule.
    /// - Returns: the entities ordered by id; every article entity is a member of exactly one of them.
    package static func resolve(_ corpus: [ArticleFacts], decisions: MergeDecisions = .none) -> [ResolvedEntity] {
        let rules = EditorialRules(decisions)
        let candidates = corpus.flatMap { facts in
            facts.entities.enumerated().map { index, entity in
                EntityCandidate(member: .init(article: facts.article, index: index), entity: entity)
            }
        }
        let clusters =
            KeyResolver.countries(among: candidates) + KeyResolver.places(among: candidates)
            + OrganizationResolver.resolve(candidates.filter { $0.entity.type == .organization }, rules)
            + EventResolver.resolve(candidates.filter { $0.entity.type == .event }, rules)
            + PersonResolver.resolve(candidates.filter { $0.entity.type == .person }, rules)
        return named(rules.joined(clusters))
    }

    /// Gives every cluster its identifier; one that an earlier cluster has already gets a number behind it.
    private static func named(_ clusters: [EntityCluster]) -> [ResolvedEntity] {
        var taken: [String: Int] = [:]
        return clusters.map { cluster in
            let base = identifier(of: cluster)
            let uses = taken[base, default: 0] + 1
            taken[base] = uses
            return ResolvedEntity(
                id: EntityID(uses == 1 ? base : "\(base)-\(uses)"), type: cluster.type, name: cluster.name,
                country: cluster.candidates.lazy.compactMap(\.entity.country).first,
                members: cluster.candidates.map(\.member),
                merges: EntityAssembler.uniqued(cluster.candidates.flatMap(\.entity.merges) + cluster.merges))
        }.sorted { $0.id < $1.id }
    }

    private static func identifier(of cluster: EntityCluster) -> String {
        let slug = Slug.make(cluster.name)
        return switch cluster.type {
        case .country: cluster.candidates.first?.entity.country?.value ?? slug
        case .person: "per-" + slug
        case .organization: "org-" + slug
        case .place: "plc-" + slug
        case .event: "evt-" + slug
        }
    }
}

/// One article's entity while it waits to be resolved.
struct EntityCandidate {
    let member: ResolvedEntity.Member
    let entity: ArticleEntity
}

/// Candidates that are one entity, in the order of the corpus.
struct EntityCluster {
    let type: EntityType
    let name: String
    let candidates: [EntityCandidate]
    let merges: [NameMerge]
}
