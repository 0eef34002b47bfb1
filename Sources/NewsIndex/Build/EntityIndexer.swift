import Corpus
import Facts

/// Gathers for each entity what articles and meetings say of it.
struct EntityIndexer {
    private let articles: ArticleColumns
    private let meetings: [EntityID: [UInt32]]

    init(articles: ArticleColumns, meetings: [IndexedMeeting]) {
        self.articles = articles
        var byEntity: [EntityID: [UInt32]] = [:]
        for (number, meeting) in meetings.enumerated() {
            let sides = (meeting.host?.entities ?? []) + meeting.counterpart.entities
            for entity in Set(sides + [meeting.place, meeting.event].compactMap(\.self)) {
                byEntity[entity, default: []].append(UInt32(number))
            }
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
        let facts = articles.facts
        var words = TextPool.Builder()
        var rows: [EntityColumns.Row] = []
        var merges = Lists<MergeRow>.Builder()
        var mentions = Lists<UInt32>.Builder()
        var names = Lists<EntityColumns.NameRow>.Builder()
        var nameSources = Lists<UInt32>.Builder()
        var roles = Lists<UInt32>.Builder()
        var statements = Lists<UInt32>.Builder()
        var sources = Lists<UInt32>.Builder()
        for (number, entity) in resolved.enumerated() {
            rows.append(
                .init(
                    name: words.number(of: entity.name), country: PackedCountry(entity.country),
                    type: UInt16(entity.type.number)))
            merges.append(entity.merges.map { MergeRow($0, words: &words) })
            let own = self.mentions(of: members[number])
            mentions.append(own)
            for name in EntityAssembler.names(of: MentionList(facts, Column(own)[...])) {
                names.add(name.row)
                nameSources.append(name.sources.numbers)
            }
            names.endList()
            let said = Column(self.statements(of: members[number]))
            for role in EntityAssembler.roles(of: StatementList(facts, said[...])) {
                if let first = role.numbers.first { roles.add(first) }
                statements.append(role.numbers)
            }
            roles.endList()
            sources.append(articles(of: members[number]))
        }
        return EntityColumns(
            articles: articles, rows: Column(rows), words: words.finished(), members: members,
            merges: merges.finished(), mentions: mentions.finished(), names: names.finished(),
            nameSources: nameSources.finished(), roles: roles.finished(), statements: statements.finished(),
            sources: sources.finished(), meetings: Lists(resolved.lazy.map { meetings[$0.id] ?? [] }))
    }

    /// The mentions of members, ordered by article, then by place in the text.
    private func mentions(of members: ColumnSlice<UInt32>) -> [UInt32] {
        let rows = articles.facts.entities.mentions
        return inTextOrder(members, range: rows.range) { rows.values[$0] }
    }

    /// The statements of members' roles, ordered by article, then by place in the text.
    private func statements(of members: ColumnSlice<UInt32>) -> [UInt32] {
        let rows = articles.facts.entities.roles
        return inTextOrder(members, range: rows.range) { rows.values[$0].place }
    }

    private func inTextOrder(
        _ members: ColumnSlice<UInt32>, range: (Int) -> Range<Int>, place: (Int) -> Place
    ) -> [UInt32] {
        let placed = members.flatMap { member -> [(article: Int, place: Place, number: UInt32)] in
            let article = articles.facts.article(ofEntity: Int(member))
            return range(Int(member)).map { (article, place($0), UInt32($0)) }
        }
        return placed.sorted {
            ($0.article, $0.place.start, $0.place.end) < ($1.article, $1.place.start, $1.place.end)
        }.map(\.number)
    }

    private func articles(of members: ColumnSlice<UInt32>) -> [UInt32] {
        var numbers: [UInt32] = []
        for member in members {
            let article = UInt32(articles.facts.article(ofEntity: Int(member)))
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
