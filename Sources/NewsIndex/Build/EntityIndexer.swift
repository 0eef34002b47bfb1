import Corpus
import Facts

/// Gathers for each entity what articles and meetings say of it.
struct EntityIndexer {
    private let articles: ArticleColumns
    private let meetings: [EntityID: [UInt32]]
    /// Of each article's own entity the article.
    private let articleNumbers: [UInt32]
    private let gazetteer: Gazetteer
    private let threads: any BuildThreads

    init(
        articles: ArticleColumns, meetings: [IndexedMeeting], gazetteer: Gazetteer, threads: any BuildThreads
    ) {
        self.articles = articles
        self.gazetteer = gazetteer
        self.threads = threads
        let own = articles.facts.entities.entities
        articleNumbers = (0..<own.count).flatMap { repeatElement(UInt32($0), count: own.range(of: $0).count) }
        var byEntity: [EntityID: [UInt32]] = [:]
        for (number, meeting) in meetings.enumerated() {
            for entity in meeting.entities { byEntity[entity, default: []].append(UInt32(number)) }
        }
        self.meetings = byEntity
    }

    /// The entities with all that is known of them.
    ///
    /// - Parameters:
    ///   - resolved: ordered by id.
    ///   - members: of each, the numbers of its articles' own entities.
    /// - Returns: the entities, in the same order.
    func index(_ resolved: [ResolvedEntity], members: Lists<UInt32>) -> EntityColumns {
        var words = TextPool.Builder()
        var rows: [EntityColumns.Row] = []
        var merges = Lists<MergeRow>.Builder()
        for entity in resolved {
            rows.append(
                .init(
                    name: words.number(of: entity.name), country: PackedCountry(entity.country),
                    type: UInt16(entity.type.number)))
            merges.append(entity.merges.map { MergeRow($0, words: &words) })
        }
        var all = Part()
        for part in threads.inRuns(resolved.count, of: 128, { [part(of: $0, members)] }) { all.append(part) }
        let sources = all.sources.finished()
        return EntityColumns(
            articles: articles, rows: Column(rows), words: words.finished(), members: members,
            merges: merges.finished(), mentions: all.mentions.finished(), names: all.names.finished(),
            nameSources: all.nameSources.finished(), roles: all.roles.finished(),
            statements: all.statements.finished(), sources: sources,
            meetings: Lists(resolved.lazy.map { meetings[$0.id] ?? [] }), spots: spots(of: resolved, sources))
    }

    /// Where places lie, by what else the articles name that speak of them: countries, and then places whose country is certain.
    private func spots(of resolved: [ResolvedEntity], _ sources: Lists<UInt32>) -> Column<EntityColumns.Spot> {
        guard !gazetteer.isEmpty else { return Column(resolved.map { _ in .unknown }) }
        var spots = resolved.indices.map { number in
            spot(of: resolved[number], sources[number]) { articles.countries[$0].contains($1) }
        }
        // *Kenosha, dans le Wisconsin*: the region tells the country.
        var told: [Int: Set<PackedCountry>] = [:]
        for number in resolved.indices where spots[number].country != PackedCountry(nil) {
            for article in sources[number] { told[Int(article), default: []].insert(spots[number].country) }
        }
        for number in resolved.indices where spots[number].country == PackedCountry(nil) {
            spots[number] = spot(of: resolved[number], sources[number]) { article, country in
                articles.countries[article].contains(country) || told[article]?.contains(country) ?? false
            }
        }
        return Column(spots)
    }

    /// Where a place lies; `speaks` says whether an article speaks of a country.
    private func spot(
        of entity: ResolvedEntity, _ own: some Collection<UInt32>, speaks: (Int, PackedCountry) -> Bool
    ) -> EntityColumns.Spot {
        guard entity.type == .place else { return .unknown }
        let found = gazetteer.location(of: entity.name, articles: own.count) { country in
            let wanted = PackedCountry(country)
            return own.count { speaks(Int($0), wanted) }
        }
        return found.map { .init(country: $0.country, point: $0.point) } ?? .unknown
    }

    /// What is said of some entities that stand behind one another.
    private struct Part: Sendable {
        var mentions = Lists<UInt32>.Builder()
        var names = Lists<EntityColumns.NameRow>.Builder()
        var nameSources = Lists<UInt32>.Builder()
        var roles = Lists<UInt32>.Builder()
        var statements = Lists<UInt32>.Builder()
        var sources = Lists<UInt32>.Builder()

        mutating func append(_ other: Part) {
            mentions.append(other.mentions)
            names.append(other.names)
            nameSources.append(other.nameSources)
            roles.append(other.roles)
            statements.append(other.statements)
            sources.append(other.sources)
        }
    }

    private func part(of entities: Range<Int>, _ members: Lists<UInt32>) -> Part {
        var part = Part()
        let facts = articles.facts
        for entity in entities {
            let own = members[entity]
            let mentions = mentions(of: own)
            part.mentions.append(mentions.map { $0.number })
            for name in EntityAssembler.names(of: mentions, in: facts) {
                part.names.add(.init(first: name.first, count: UInt32(name.count)))
                part.nameSources.append(name.sources)
            }
            part.names.endList()
            for role in EntityAssembler.roles(of: statements(of: own), in: facts) {
                part.roles.add(role[0])
                part.statements.append(role)
            }
            part.roles.endList()
            part.sources.append(articles(of: own))
        }
        return part
    }

    /// The mentions of members, ordered by article, then by place in the text.
    private func mentions(of members: ColumnSlice<UInt32>) -> [EntityAssembler.PlacedMention] {
        let rows = articles.facts.entities.mentions
        return inTextOrder(members, starts: rows.starts) { rows.values[$0] }
    }

    /// The statements of members' roles, ordered by article, then by place in the text.
    private func statements(of members: ColumnSlice<UInt32>) -> [UInt32] {
        let rows = articles.facts.entities.roles
        return inTextOrder(members, starts: rows.starts) { rows.values[$0].place }.map { $0.number }
    }

    private func inTextOrder(
        _ members: ColumnSlice<UInt32>, starts: Column<UInt32>, place: (Int) -> Place
    ) -> [EntityAssembler.PlacedMention] {
        var placed: [EntityAssembler.PlacedMention] = []
        for member in members {
            let article = articleNumbers[Int(member)]
            for number in starts[Int(member)]..<starts[Int(member) + 1] {
                placed.append(.init(number: number, article: article))
            }
        }
        func isBefore(_ one: EntityAssembler.PlacedMention, _ other: EntityAssembler.PlacedMention) -> Bool {
            guard one.article == other.article else { return one.article < other.article }
            let (left, right) = (place(Int(one.number)), place(Int(other.number)))
            return (left.start, left.end) < (right.start, right.end)
        }
        // It nearly always is: an article's own entity stands in text order already.
        let isOrdered = placed.indices.dropFirst().allSatisfy { !isBefore(placed[$0], placed[$0 - 1]) }
        return isOrdered ? placed : placed.sorted(by: isBefore)
    }

    private func articles(of members: ColumnSlice<UInt32>) -> [UInt32] {
        var numbers: [UInt32] = []
        for member in members {
            let article = articleNumbers[Int(member)]
            if numbers.last != article { numbers.append(article) }
        }
        return numbers
    }
}

extension Evidence {
    /// Whether this stands before another: by article, then by place in the text.
    func isBefore(_ other: Evidence) -> Bool {
        (article, range.lowerBound, range.upperBound) < (other.article, other.range.lowerBound, other.range.upperBound)
    }
}
