import NewsIndex

/// What may be meant by what somebody has typed so far.
enum SuggestRoutes {
    static let all = [
        Route.item(
            "/v1/suggest", of: ItemTables.suggestions,
            [
                Parameter("q", .words), Parameter("kind", .choices(SuggestionKind.allCases.map(\.rawValue))),
                Parameter("limit", .integer(1...ItemTables.mostSuggestions)),
            ]
        ) { call throws(RequestError) in Suggestions(items: try suggestions(call), link: call.link()) }
    ]

    private static let defaultLimit = 10

    private static func suggestions(_ call: Call) throws(RequestError) -> [Suggestion] {
        guard let text = call.arguments.text("q") else { throw .missingParameter("q") }
        guard text.utf8.count(where: { $0 == 0x20 }) < Parameter.mostValues else {
            throw .tooManyValues(parameter: "q", limit: Parameter.mostValues)
        }
        let kinds = call.arguments.set("kind").map { Set($0.compactMap(SuggestionKind.init)) }
        return call.snapshot.suggestions(
            for: text, of: kinds ?? Set(SuggestionKind.allCases),
            limit: call.arguments.integer("limit") ?? defaultLimit)
    }
}
