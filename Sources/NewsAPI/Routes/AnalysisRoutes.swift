import HTTPMessage
import NewsIndex

/// What any text says; nothing of it is kept.
enum AnalysisRoutes {
    static let all = [
        Route(
            "/v1/analyze",
            [
                Parameter("limit", .integer(1...ItemTables.mostAnalyzed)),
                Parameter("fields", .choices(ItemTables.analysis.names), again: .adds),
            ],
            origin: .posted(limit: SentText.limit) { call, request, analysis throws(RequestError) in
                let sent = try SentText(request)
                try call.checkWanted()
                guard let snapshot = analysis(sent.article), let article = snapshot.articles.first else {
                    throw .notReady
                }
                try call.checkWanted()
                let limit = call.arguments.integer("limit") ?? defaultLimit
                let plan = ItemTables.analysis.plan(call.selection(.resource))
                var body: [UInt8] = []
                plan.append(AnalyzedText(article: article, limit: limit), in: snapshot, to: &body)
                return Answer(body: body, contentType: Answer.json)
            })
    ]

    private static let defaultLimit = 100
}
