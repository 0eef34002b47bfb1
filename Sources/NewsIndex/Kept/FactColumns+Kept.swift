import Corpus
import Facts

// What articles say, on the way into a file and out of it.

extension HeaderColumns {
    convenience init(_ walk: inout ColumnWalk, of known: HeaderColumns?) throws(DamagedIndex) {
        self.init(
            ids: try walk.pool(known?.ids), files: try walk.pool(known?.files), rows: try walk.column(known?.rows),
            agencies: try walk.lists(known?.agencies), furniture: try walk.lists(known?.furniture),
            origins: try walk.lists(known?.origins), words: try walk.pool(known?.words))
        guard [ids.count, files.count, agencies.count, furniture.count, origins.count].allSatisfy({ $0 == rows.count })
        else {
            throw .disordered
        }
    }
}

extension EntityRows {
    convenience init(_ walk: inout ColumnWalk, of known: EntityRows?) throws(DamagedIndex) {
        self.init(
            entities: try walk.lists(known?.entities), mentions: try walk.lists(known?.mentions),
            roles: try walk.lists(known?.roles), merges: try walk.lists(known?.merges),
            surfaces: try walk.column(known?.surfaces), words: try walk.pool(known?.words))
        let count = entities.values.count
        guard [mentions.count, roles.count, merges.count].allSatisfy({ $0 == count }),
            surfaces.count == mentions.values.count
        else { throw .disordered }
    }
}

extension ToldEntities {
    init(_ walk: inout ColumnWalk, of known: ToldEntities?) throws(DamagedIndex) {
        self.init(articles: try walk.column(known?.articles), rows: try EntityRows(&walk, of: known?.rows))
        guard rows.entities.count == articles.count, zip(articles, articles.dropFirst()).allSatisfy({ $0 < $1 }) else {
            throw .disordered
        }
    }
}

extension PassingFacts {
    convenience init(_ walk: inout ColumnWalk, of known: PassingFacts?) throws(DamagedIndex) {
        let (dates, written) = (try walk.lists(known?.dates), try walk.lists(known?.written))
        let fingerprints = try walk.lists(known?.fingerprints)
        let meetings = try walk.values { walk throws(DamagedIndex) in
            try walk.list(known?.meetings.sorted { $0.key < $1.key }) { walk, known throws(DamagedIndex) in
                (
                    key: try walk.number(known?.key, below: dates.count),
                    value: try walk.list(known?.value, Meeting.init(_:of:))
                )
            }
        }
        self.init(
            dates: dates, written: written, fingerprints: fingerprints,
            meetings: Dictionary(meetings.map { ($0.key, $0.value) }) { first, _ in first })
        guard written.count == dates.count, fingerprints.count == dates.count else { throw .disordered }
    }
}

extension FactColumns {
    convenience init(_ walk: inout ColumnWalk, of known: FactColumns?) throws(DamagedIndex) {
        self.init(
            headers: try HeaderColumns(&walk, of: known?.headers), texts: try TextColumn(&walk, of: known?.texts),
            wordCounts: try walk.column(known?.wordCounts), sentences: try walk.lists(known?.sentences),
            oddSentences: try walk.lists(known?.oddSentences), entities: try EntityRows(&walk, of: known?.entities),
            told: try ToldEntities(&walk, of: known?.told),
            quotations: try walk.lists(known?.quotations), claims: try walk.lists(known?.claims),
            claimFrames: try walk.lists(known?.claimFrames), claimNarrowings: try walk.lists(known?.claimNarrowings),
            events: try walk.lists(known?.events), words: try walk.pool(known?.words),
            rules: Array(try walk.pool(known.map { TextPool($0.rules) })))
        let ofArticles = [
            texts.octets.count, wordCounts.count, sentences.count, oddSentences.count, entities.entities.count,
            quotations.count, claims.count, events.count,
        ]
        guard ofArticles.allSatisfy({ $0 == headers.count }), claimFrames.count == claims.values.count,
            claimNarrowings.count == claims.values.count
        else { throw .disordered }
    }
}
