package import Corpus
package import Facts
import FrenchText

/// Decides which entities of different articles are one, and what they are called.
package struct EntityResolver {
    private let years: [ArticleID: Int]
    private let company: Company
    private let rules: EditorialRules
    private let names: SpelledNames
    private let threads: any BuildThreads

    /// - Parameters:
    ///   - years: the year in which an article says that it was published.
    ///   - company: what stands in each article.
    ///   - rules: editors' decisions, which go before every rule.
    ///   - names: those of persons taken apart.
    ///   - threads: resolve types side by side.
    init(
        years: [ArticleID: Int], company: Company, rules: EditorialRules, names: SpelledNames = SpelledNames(),
        threads: any BuildThreads = OneThread()
    ) {
        self.names = names
        self.threads = threads
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
        let types: [EntityType] = [.country, .place, .organization, .event, .person]
        // Persons take longest: they begin first.
        let found = threads.map(types.count) { number -> [EntityCluster] in
            let type = types[types.count - 1 - number]
            return cluster(candidates.filter { $0.entity.type == type }, of: type)
        }
        return named(rules.joined(found.reversed().flatMap(\.self), names), ledger: &ledger)
    }

    /// The entities of a type, each with the candidates of that type that mean it.
    private func cluster(_ candidates: [EntityCandidate], of type: EntityType) -> [EntityCluster] {
        switch type {
        case .country: KeyResolver.countries(among: candidates)
        case .place: KeyResolver.places(among: candidates)
        case .organization: OrganizationResolver.resolve(candidates, rules)
        case .event: EventResolver(candidates: candidates, years: years, rules: rules).resolve()
        case .person: PersonResolver(candidates, company: company, rules: rules, names: names).resolve()
        }
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
        let keys: [[String]] = threads.map(clusters.count) { self.keys(of: clusters[$0]) }
        let uses = Dictionary(keys.joined().map { ($0, 1) }, uniquingKeysWith: +)
        let things = threads.map(clusters.count) { number in
            let (cluster, keys) = (clusters[number], keys[number])
            // A key that tells two tells neither.
            return IDLedger.Thing(
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
    private func keys(of cluster: EntityCluster) -> [String] {
        let spellings: [String] =
            switch cluster.type {
            case .person:
                cluster.candidates.flatMap { candidate in
                    candidate.entity.mentions.filter { $0.kind == .name }.map(\.surface)
                }
            default: cluster.candidates.map(\.entity.name)
            }
        let prefix = cluster.type.idPrefix
        let written = EntityAssembler.uniqued(spellings).filter { cluster.type != .person || !names[$0].isShort }
        return EntityAssembler.uniqued(
            ([cluster.name] + written).map { prefix + Folding.fold(EntityAssembler.oneLine($0)) })
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

/// One article's entity while it waits to be resolved; an object, since it goes through many lists.
final class EntityCandidate: Sendable {
    let member: ResolvedEntity.Member
    let entity: ArticleEntity

    init(member: ResolvedEntity.Member, entity: ArticleEntity) {
        self.member = member
        self.entity = entity
    }
}

/// Candidates that are one entity, in the order of the corpus.
struct EntityCluster {
    let type: EntityType
    let name: String
    let candidates: [EntityCandidate]
    let merges: [NameMerge]

    var country: CountryCode? { candidates.lazy.compactMap(\.entity.country).first }
}
