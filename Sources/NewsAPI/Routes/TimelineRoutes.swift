import Facts
import NewsIndex

/// What is dated, stretch by stretch.
enum TimelineRoutes {
    /// What narrows the articles; what only tells of each article that words find is for lists of them.
    private static let filters = ArticleFilter.parameters.filter {
        !["highlight", "recency", "explain"].contains($0.name)
    }

    // A stretch is small, and a chart shows many.
    static let all = [
        Route.list(
            "/v1/timeline", of: ItemTables.timeline,
            [
                Parameter("by", .choice(Timeline.Step.allCases.map(\.rawValue))),
                Parameter("kind", .choices(Timeline.Kind.allCases.map(\.rawValue))),
            ] + filters, paging: Paging(most: 1_000, usual: 100)
        ) { call throws(RequestError) in try listing(call) }
    ]

    private static func listing(_ call: Call) throws(RequestError) -> Listing {
        let step = call.arguments.text("by").flatMap(Timeline.Step.init) ?? .day
        let kinds = call.arguments.set("kind").map { Set($0.compactMap(Timeline.Kind.init)) }
        let table = kinds.map(ItemTables.timeline) ?? ItemTables.timeline
        let counted = kinds ?? Set(Timeline.Kind.allCases)
        let narrowing = ArticleFilter(call)
        let found = try call.finding().map { narrowing.articles(of: $0) ?? $0.articles }
        let timeline = Timeline(of: found ?? narrowing.articles(), counted, by: step, in: call.snapshot)
        let filter = call.query(of: Set(filters.map(\.name)).subtracting(["published_from", "published_to"]))
        let entries = timeline.entries
        var listing = Listing(table, count: entries.count, order: .rising { entries[$0].date.text ?? "" }) {
            SeenStretch(entry: entries[$0], filter: filter)
        }
        let undated = Timeline.Kind.allCases.filter { counted.contains($0) && timeline.undated[$0] > 0 }
        listing.extras = [
            JSONMember(
                "undated", .object(undated.map { JSONMember(name(of: $0), .integer(timeline.undated[$0])) }))
        ]
        return listing
    }

    /// What counts of a kind are called.
    private static func name(of kind: Timeline.Kind) -> String {
        kind == .quotation ? "quotes" : kind.rawValue + "s"
    }
}
