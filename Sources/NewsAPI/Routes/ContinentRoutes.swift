import Facts
import NewsIndex

/// The continents, with what the corpus says of each.
enum ContinentRoutes {
    static let all = [
        Route.list("/v1/continents", of: ItemTables.continent) { call throws(RequestError) in
            Listing(ItemTables.continent, call.corpus.continents) { counted in
                .named { counted($0).continent.rawValue }
            }
        },
        .item("/v1/continents/{id}", of: ItemTables.continent) { call throws(RequestError) in try continent(call) },
        .list(
            "/v1/continents/{id}/meetings", of: ItemTables.meeting, MeetingRoutes.filters(without: ["continent"])
        ) { call throws(RequestError) in
            let wanted = try continent(call).continent
            let meetings = call.snapshot.meetings
            return MeetingRoutes.listing(
                call, among: meetings.indices.lazy.filter { meetings[$0].continent == wanted })
        },
    ]

    private static func continent(_ call: Call) throws(RequestError) -> CountedContinent {
        try call.item("continent") { _, id in call.corpus.continents.first { $0.continent.rawValue == id } }
    }
}
