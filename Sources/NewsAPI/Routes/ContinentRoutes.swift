import Facts
import NewsIndex

/// The continents, with what the corpus says of each.
enum ContinentRoutes {
    static let all = [
        Route("/v1/continents", ItemTables.continent.parameters + Parameter.paging) { call throws(RequestError) in
            try call.list(
                Listing(ItemTables.continent, call.corpus.continents) { counted in
                    .named { counted($0).continent.rawValue }
                })
        },
        Route("/v1/continents/{id}", ItemTables.continent.parameters) { call throws(RequestError) in
            call.answer(ItemTables.continent, try continent(call))
        },
        Route("/v1/continents/{id}/meetings", MeetingRoutes.filters(without: ["continent"])) {
            call throws(RequestError) in
            let wanted = try continent(call).continent
            let meetings = call.snapshot.meetings
            return try MeetingRoutes.list(
                call, among: meetings.indices.lazy.filter { meetings[$0].continent == wanted })
        },
    ]

    private static func continent(_ call: Call) throws(RequestError) -> CountedContinent {
        try call.item("continent") { _, id in call.corpus.continents.first { $0.continent.rawValue == id } }
    }
}
