import Corpus
import Facts

// What the index knows across articles, on the way into a file and out of it.

extension PublicationDates {
    init(_ walk: inout ColumnWalk, of known: PublicationDates?) throws(DamagedIndex) {
        self.init(rows: try walk.column(known?.rows), words: try walk.pool(known?.words))
    }
}

extension ArticleColumns {
    convenience init(_ walk: inout ColumnWalk, of known: ArticleColumns?) throws(DamagedIndex) {
        self.init(
            facts: try FactColumns(&walk, of: known?.facts), entityIDs: try walk.pool(known?.entityIDs),
            owners: try walk.column(known?.owners), entities: try walk.lists(known?.entities),
            countries: try walk.lists(known?.countries), continents: try walk.column(known?.continents),
            entityCounts: try walk.column(known?.entityCounts), meetings: try walk.lists(known?.meetings),
            meetingIDs: try walk.pool(known?.meetingIDs),
            published: try PublicationDates(&walk, of: known?.published))
        let ofArticles = [entities.count, countries.count, continents.count, meetings.count, published.rows.count]
        guard ofArticles.allSatisfy({ $0 == facts.count }),
            entityCounts.count == facts.count * EntityType.allCases.count,
            owners.count == facts.entities.entities.values.count
        else { throw .disordered }
    }
}

extension EntityColumns {
    convenience init(
        _ walk: inout ColumnWalk, of known: EntityColumns?, articles: ArticleColumns
    ) throws(DamagedIndex) {
        self.init(
            articles: articles, rows: try walk.column(known?.rows), words: try walk.pool(known?.words),
            members: try walk.lists(known?.members), merges: try walk.lists(known?.merges),
            mentions: try walk.lists(known?.mentions), names: try walk.lists(known?.names),
            nameSources: try walk.lists(known?.nameSources), roles: try walk.lists(known?.roles),
            statements: try walk.lists(known?.statements), sources: try walk.lists(known?.sources),
            meetings: try walk.lists(known?.meetings), spots: try walk.column(known?.spots))
        let ofEntities = [
            spots.count, members.count, merges.count, mentions.count, names.count, roles.count, sources.count,
            meetings.count,
            articles.entityIDs.count,
        ]
        guard ofEntities.allSatisfy({ $0 == rows.count }), nameSources.count == names.values.count,
            statements.count == roles.values.count
        else { throw .disordered }
    }
}

extension LedgerColumns {
    init(_ walk: inout ColumnWalk, of known: LedgerColumns?) throws(DamagedIndex) {
        ids = try walk.pool(known?.ids)
        keys = try walk.pool(known?.keys)
        keyEnds = try walk.column(known?.keyEnds)
        let sources = try walk.pool(known.map { TextPool($0.redirects.keys) })
        let targets = try walk.pool(known.map { TextPool($0.redirects.values) })
        guard ids.count == keyEnds.count, Int(keyEnds.last ?? 0) == keys.count, sources.count == targets.count,
            zip(keyEnds, keyEnds.dropFirst()).allSatisfy({ $0 <= $1 })
        else { throw .disordered }
        redirects = Dictionary(zip(sources, targets)) { first, _ in first }
    }
}
