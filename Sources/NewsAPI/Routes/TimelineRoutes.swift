import Facts
import NewsIndex

/// What is dated, stretch by stretch.
enum TimelineRoutes {
    /// What narrows the articles; words are looked for in lists of articles.
    private static let filters = ArticleFilter.parameters.filter { $0.name != "q" }
    /// A stretch is small, and a chart shows many.
    private static let (mostStretches, defaultStretches) = (1_000, 100)

    static let all = [
        Route(
            "/v1/timeline",
            [
                Parameter("by", .choice(Timeline.Step.allCases.map(\.rawValue))),
                Parameter("kind", .choices(Timeline.Kind.allCases.map(\.rawValue))),
            ] + filters + ItemTables.timeline.parameters
                + Parameter.paging.map { $0.name == "limit" ? Parameter("limit", .integer(0...mostStretches)) : $0 }
        ) { call throws(RequestError) in try list(call) }
    ]

    private static func list(_ call: Call) throws(RequestError) -> Answer {
        let step = call.arguments.text("by").flatMap(Timeline.Step.init) ?? .day
        let kinds = call.arguments.set("kind").map { Set($0.compactMap(Timeline.Kind.init)) }
        let table = kinds.map(ItemTables.timeline) ?? ItemTables.timeline
        let counted = kinds ?? Set(Timeline.Kind.allCases)
        let timeline = Timeline(of: ArticleFilter(call).articles(), counted, by: step, in: call.snapshot)
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
        return try call.list(listing, defaultLimit: defaultStretches)
    }

    /// What counts of a kind are called.
    private static func name(of kind: Timeline.Kind) -> String {
        kind == .quotation ? "quotes" : kind.rawValue + "s"
    }
}
