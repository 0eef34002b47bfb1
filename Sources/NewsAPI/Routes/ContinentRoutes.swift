import Corpus
import Extraction
import NewsIndex

/// The continents, with what the corpus says of each.
enum ContinentRoutes {
    static let all = [
        Route("/v1/continents", [.fields(ItemFields.continent)] + Parameter.paging) {
            call throws(RequestError) in try list(call)
        },
        Route("/v1/continents/{id}") { call throws(RequestError) in
            call.answer(item(try continent(call), call: call))
        },
        Route("/v1/continents/{id}/meetings", MeetingRoutes.filters(without: ["continent"])) {
            call throws(RequestError) in
            let wanted = try continent(call)
            return try MeetingRoutes.list(call) { $0.continent == wanted }
        },
    ]

    private static func list(_ call: Call) throws(RequestError) -> Answer {
        let listing = Listing(count: Continent.ordered.count) {
            Continent.ordered[$0].rawValue
        } object: {
            item(Continent.ordered[$0], call: call)
        }
        return try call.list(listing)
    }

    private static func continent(_ call: Call) throws(RequestError) -> Continent {
        let id = call.names.first ?? ""
        guard let continent = Continent(rawValue: id) else { throw .noSuchItem(kind: "continent", id: id) }
        return continent
    }

    /// Counts the countries met as the lists by continent do, and the meetings and articles as their filters do.
    private static func item(_ continent: Continent, call: Call) -> EncodedObject {
        let meetings = call.snapshot.meetings.filter { $0.continent == continent }
        let countries = Set(meetings.filter(\.countsAsListed).compactMap(\.counterpart.country))
        let articles = call.snapshot.articles.count { $0.continents.contains(continent) }
        return EncodedObject(
            call.corpus.encoder.continentMembers(continent) + [
                JSONMember(
                    "counts",
                    [
                        "countries": .integer(countries.count), "meetings": .integer(meetings.count),
                        "articles": .integer(articles),
                    ]),
                JSONMember("self", .string(Links.continent(continent))),
            ])
    }
}
