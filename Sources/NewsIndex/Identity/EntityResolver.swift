import Corpus
import Facts
import FrenchText

/// Decides which entities of different articles are one, and what they are called.
struct EntityResolver {
    private let named: NamedEntities
    private let articles: TextPool
    private let years: [Int?]
    private let company: Company
    private let rules: RuledEntities
    private let threads: any BuildThreads

    /// - Parameters:
    ///   - named: what all articles name.
    ///   - articles: their identifiers.
    ///   - years: the year in which each article says that it was published.
    ///   - company: what stands in each article.
    ///   - rules: editors' decisions, which go before every rule.
    ///   - threads: resolve types side by side.
    init(
        _ named: NamedEntities, of articles: TextPool, years: [Int?], company: Company, rules: EditorialRules,
        threads: any BuildThreads = OneThread()
    ) {
        self.named = named
        self.articles = articles
        self.years = years
        self.company = company
        self.rules = RuledEntities(named, rules)
        self.threads = threads
    }

    /// Resolves the entities of a corpus.
    ///
    /// - Parameter ledger: the identifiers that were given before; those given now are added.
    /// - Returns: the entities ordered by id; an article's entity is a member of one of them, or of none where it only looks
    ///   like a person or an organization, or an editor says that it is nothing.
    func resolve(ledger: inout IDLedger) -> [ResolvedEntity] {
        let types: [EntityType] = [.country, .place, .organization, .event, .person]
        // Persons take longest: they begin first.
        let found = threads.map(types.count) { number -> [EntityCluster] in
            let type = types[types.count - 1 - number]
            return clusters(of: type, among: named.entities(of: type).filter { !rules.isNothing($0) })
        }
        return identified(rules.joined(found.reversed().flatMap(\.self)), ledger: &ledger)
    }

    /// The entities of a type, each with the candidates of that type that mean it.
    private func clusters(of type: EntityType, among candidates: [Int]) -> [EntityCluster] {
        switch type {
        case .country: return KeyResolver.countries(among: candidates, named)
        case .place: return KeyResolver.places(among: candidates, named)
        case .organization:
            var resolver = OrganizationResolver(named, rules)
            return resolver.resolve(candidates)
        case .event: return EventResolver(named: named, years: years, rules: rules).resolve(candidates)
        case .person: return PersonResolver(named: named, company: company, rules: rules).resolve(candidates)
        }
    }

    // MARK: Names

    /// Gives every cluster its identifier and the name that stands for it.
    private func identified(_ clusters: [EntityCluster], ledger: inout IDLedger) -> [ResolvedEntity] {
        let keys = threads.inRuns(clusters.count, of: 256) { run in run.map { self.keys(of: clusters[$0]) } }
        let uses = Dictionary(keys.joined().map { ($0, 1) }, uniquingKeysWith: +)
        let things = threads.inRuns(clusters.count, of: 256) { run in
            run.map { number in
                // A key that tells two tells neither.
                IDLedger.Thing(
                    keys: keys[number].filter { uses[$0] == 1 } + [place(of: clusters[number])],
                    proposal: proposal(
                        for: clusters[number], isShared: keys[number].first.map { uses[$0] ?? 0 > 1 } ?? false))
            }
        }
        // A country's code is its own.
        let countries = clusters.map(country)
        let isCoded = clusters.indices.map { countries[$0] != nil && clusters[$0].type == .country }
        let given = ledger.name(zip(things, isCoded).filter { !$0.1 }.map(\.0))
        var rest = given[...]
        return clusters.indices.map { number in
            let (cluster, country) = (clusters[number], countries[number])
            return ResolvedEntity(
                id: EntityID(isCoded[number] ? country?.value ?? "" : rest.removeFirst()), type: cluster.type,
                name: rules.shownName(of: cluster) ?? cluster.name, country: country,
                members: cluster.candidates.map(named.member),
                merges: EntityAssembler.uniqued(cluster.candidates.flatMap(named.merges) + cluster.merges))
        }.sorted { $0.id < $1.id }
    }

    private func country(of cluster: EntityCluster) -> CountryCode? {
        cluster.candidates.lazy.compactMap { named.country(of: $0).code }.first
    }

    /// The spellings that tell an entity from others of its type, the one that stands for it first; of a person full names.
    private func keys(of cluster: EntityCluster) -> [String] {
        let isPerson = cluster.type == .person
        let words: [Int] =
            isPerson
            ? cluster.candidates.flatMap { named.fullNames(of: $0).map(named.persons.line) }
            : cluster.candidates.map(named.name)
        let written = EntityAssembler.uniqued(words).filter { !isPerson || named.persons[$0]?.isShort == false }
        let prefix = cluster.type.idPrefix
        return EntityAssembler.uniqued(
            ([cluster.name] + written.map(named.text)).map { prefix + Folding.fold(EntityAssembler.oneLine($0)) })
    }

    /// What tells an entity whose spelling others share: its first article.
    private func place(of cluster: EntityCluster) -> String {
        cluster.type.idPrefix + Folding.fold(cluster.name) + "@" + firstArticle(of: cluster)
    }

    private func firstArticle(of cluster: EntityCluster) -> String {
        cluster.candidates.first.map { articles[named.article(of: $0)] } ?? ""
    }

    /// The identifier that an entity gets where it has none: of the spelling that stands for it, with its first article
    /// behind it where others share the spelling.
    private func proposal(for cluster: EntityCluster, isShared: Bool) -> String {
        let slug = cluster.type.idPrefix + Slug.make(cluster.name)
        return isShared ? slug + "-" + firstArticle(of: cluster) : slug
    }
}

/// Articles' own entities that are one, by their numbers, ascending.
struct EntityCluster {
    let type: EntityType
    let name: String
    let candidates: [Int]
    let merges: [NameMerge]
}
