import NewsIndex

/// A snapshot with what the API keeps beside it as long as it serves.
final class ServedSnapshot: Sendable {
    let snapshot: IndexSnapshot
    /// Who published the articles.
    let sources: [NewsSource]
    let continents: [CountedContinent]
    /// Positions of the entities, the most mentioned first, then by id.
    let entitiesByMentions: [Int]
    let limits: AnswerLimits
    /// Whole answers that were given from this snapshot.
    let answers: AnswerCache
    let facets = KeptFacets()
    private let sourcePositions: [String: Int]

    init(_ snapshot: IndexSnapshot, limits: AnswerLimits) {
        self.snapshot = snapshot
        self.limits = limits
        answers = AnswerCache(byteLimit: limits.cacheBytes)
        sources = NewsSource.all(of: snapshot.articles)
        continents = CountedContinent.all(of: snapshot)
        let mentions = snapshot.entities.indices.map(snapshot.entities.mentionCount)
        entitiesByMentions = mentions.indices.sorted { (mentions[$1], $0) < (mentions[$0], $1) }
        sourcePositions = Dictionary(zip(sources.map(\.id), sources.indices)) { first, _ in first }
    }

    /// What its lists are narrowed and ordered by.
    var columns: ListKeys { snapshot.listKeys }

    func source(_ id: String) -> NewsSource? {
        sourcePositions[id].map { sources[$0] }
    }
}
