import Extraction
import NewsIndex

/// How much there is of everything.
enum StatsRoutes {
    static let all = [Route("/v1/stats") { call in stats(call) }]

    private static func stats(_ call: Call) -> Answer {
        let snapshot = call.snapshot
        let types: [EntityType] = [.person, .organization, .country, .place, .event]
        let entities = types.map { type in
            JSONMember(type.rawValue, .integer(snapshot.entities.count { $0.resolved.type == type }))
        }
        let meetings = Meeting.Status.allCases.map { status in
            JSONMember(status.rawValue, .integer(snapshot.meetings.count { $0.status == status }))
        }
        let met = Set(snapshot.meetings.filter(\.countsAsListed).compactMap(\.counterpart.country))
        return Answer([
            "articles": .integer(snapshot.articles.count), "entities": .object(entities),
            "mentions": .integer(snapshot.entities.reduce(0) { $0 + $1.mentions.count }),
            "meetings": .object(meetings), "quotes": .integer(snapshot.quotations.count),
            "claims": .integer(snapshot.claims.count),
            "discrepancies": .integer(snapshot.discrepancies.count),
            "sentences": .integer(snapshot.articles.reduce(0) { $0 + $1.facts.sentences.count }),
            "words": .integer(snapshot.articles.reduce(0) { $0 + $1.wordCount }),
            "countries_met": .integer(met.count), "corpus_version": .string(snapshot.version),
            "self": .string(call.path),
        ])
    }
}
