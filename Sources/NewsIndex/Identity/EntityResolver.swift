package import Corpus
package import Facts
import FrenchText

/// Decides which entities of different articles are one, and what they are called.
package struct EntityResolver {
    private let years: [ArticleID: Int]
    private let company: Company
    private let rules: EditorialRules

    /// - Parameters:
    ///   - years: the year in which an article says that it was published.
    ///   - company: what stands in each article.
    ///   - rules: editors' decisions, which go before every rule.
    init(years: [ArticleID: Int], company: Company, rules: EditorialRules) {
        self.years = years
        self.company = company
        self.rules = rules
    }

    /// Resolves the entities of a corpus.
    ///
    /// - Parameters:
    ///   - all: the entities of every article, ordered by article, then in the article's order.
    ///   - ledger: the identifiers that were given before; those given now are added.
    /// - Returns: the entities ordered by id; an article's entity is a member of one of them, or of none where it only looks
    ///   like a person or an organization, or an editor says that it is nothing.
    func resolve(_ all: [EntityCandidate], ledger: inout IDLedger) -> [ResolvedEntity] {
        let candidates = all.filter { !rules.isNothing($0.entity) }
        let ofType = { (type: EntityType) in candidates.filter { $0.entity.type == type } }
        let clusters =
            KeyResolver.countries(among: candidates) + KeyResolver.places(among: candidates)
            + OrganizationResolver.resolve(ofType(.organization), rules)
            + EventResolver(candidates: ofType(.event), years: years, rules: rules).resolve()
            + PersonResolver(ofType(.person), company: company, rules: rules).resolve()
        return named(rules.joined(clusters), ledger: &ledger)
    }

    /// Resolves the entities of a corpus that has no history.
    ///
    /// - Parameters:
    ///   - corpus: the facts of every article, ordered by article.
    ///   - years: the year in which an article says that it was published.
    ///   - merges: what an editor decided in the file of former versions.
    ///   - corrections: what editors decided.
    /// - Returns: the entities ordered by id.
    package static func resolve(
        _ corpus: [ArticleFacts], years: [ArticleID: Int] = [:], merges: MergeDecisions = .none,
        corrections: Corrections = .none
    ) -> [ResolvedEntity] {
        var ledger = IDLedger.empty
        let rules = EditorialRules(merges: merges, corrections: corrections, ledger: ledger)
        let candidates = corpus.flatMap { facts in
            rules.typed(facts.entities).enumerated().map { index, entity in
                EntityCandidate(member: .init(article: facts.article, index: index), entity: entity)
            }
        }
        let company = Company(candidates, articleCount: corpus.count)
        return EntityResolver(years: years, company: company, rules: rules).resolve(candidates, ledger: &ledger)
    }

    // MARK: Names

    /// Gives every cluster its identifier and the name that stands for it.
    private func named(_ clusters: [EntityCluster], ledger: inout IDLedger) -> [ResolvedEntity] {
        let keys = clusters.map(Self.keys)
        let uses = Dictionary(keys.joined().map { ($0, 1) }, uniquingKeysWith: +)
        let things = zip(clusters, keys).map { cluster, keys in
            // A key that tells two tells neither.
            IDLedger.Thing(
                keys: keys.filter { uses[$0] == 1 } + [Self.place(of: cluster)],
                proposal: Self.proposal(for: cluster, isShared: keys.first.map { uses[$0] ?? 0 > 1 } ?? false))
        }
        // A country's code is its own.
        let isCoded = clusters.map { $0.country != nil && $0.type == .country }
        let given = ledger.name(zip(things, isCoded).filter { !$0.1 }.map(\.0))
        var rest = given[...]
        return zip(clusters, isCoded).map { cluster, isCoded in
            ResolvedEntity(
                id: EntityID(isCoded ? cluster.country?.value ?? "" : rest.removeFirst()), type: cluster.type,
                name: rules.shownName(of: cluster) ?? cluster.name, country: cluster.country,
                members: cluster.candidates.map(\.member),
                merges: EntityAssembler.uniqued(cluster.candidates.flatMap(\.entity.merges) + cluster.merges))
        }.sorted { $0.id < $1.id }
    }

    /// The spellings that tell an entity from others of its type, the one that stands for it first; of a person full names.
    private static func keys(of cluster: EntityCluster) -> [String] {
        let names: [String] =
            switch cluster.type {
            case .person:
                cluster.candidates.flatMap { candidate in
                    candidate.entity.mentions.filter { $0.kind == .name }.map(\.surface)
                }.filter { !PersonName($0).isShort }
            default: cluster.candidates.map(\.entity.name)
            }
        let prefix = cluster.type.idPrefix
        return EntityAssembler.uniqued(
            ([cluster.name] + names).map { prefix + Folding.fold(EntityAssembler.oneLine($0)) })
    }

    /// What tells an entity whose spelling others share: its first article.
    private static func place(of cluster: EntityCluster) -> String {
        let first = cluster.candidates.first
        return cluster.type.idPrefix + Folding.fold(cluster.name) + "@" + (first?.member.article.value ?? "")
    }

    /// The identifier that an entity gets where it has none: of the spelling that stands for it, with its first article
    /// behind it where others share the spelling.
    private static func proposal(for cluster: EntityCluster, isShared: Bool) -> String {
        let slug = cluster.type.idPrefix + Slug.make(cluster.name)
        return isShared ? slug + "-" + (cluster.candidates.first?.member.article.value ?? "") : slug
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

    var country: CountryCode? { candidates.lazy.compactMap(\.entity.country).first }
}
