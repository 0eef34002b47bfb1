import Facts
import NewsIndex

/// How much there is of everything.
enum StatsRoutes {
    static let all = [Route("/v1/stats") { call in stats(call) }]

    private static func stats(_ call: Call) -> Answer {
        let snapshot = call.snapshot
        let types: [EntityType] = [.person, .organization, .country, .place, .event]
        var entityCounts = [Int](repeating: 0, count: EntityType.allCases.count)
        for entity in snapshot.entities.indices { entityCounts[Int(snapshot.entities.typeNumber(at: entity))] += 1 }
        let entities = types.map { JSONMember($0.rawValue, .integer(entityCounts[Int($0.number)])) }
        let meetings = Meeting.Status.allCases.map { status in
            JSONMember(status.rawValue, .integer(snapshot.meetings.count { $0.status == status }))
        }
        let met = Set(snapshot.meetings.filter(\.countsAsListed).compactMap(\.counterpart.country))
        return Answer([
            "articles": .integer(snapshot.articles.count), "entities": .object(entities),
            "mentions": .integer(snapshot.entities.indices.reduce(0) { $0 + snapshot.entities.mentionCount(at: $1) }),
            "meetings": .object(meetings), "quotes": .integer(snapshot.quotations.count),
            "claims": .integer(snapshot.claims.count),
            "discrepancies": .integer(snapshot.discrepancies.count),
            "sentences": .integer(snapshot.articles.indices.reduce(0) { $0 + snapshot.articles.sentenceCount(at: $1) }),
            "words": .integer(snapshot.articles.indices.reduce(0) { $0 + snapshot.articles.wordCount(at: $1) }),
            "countries_met": .integer(met.count), "corpus_version": .string(snapshot.version),
            "self": .string(call.path),
        ])
    }
}
