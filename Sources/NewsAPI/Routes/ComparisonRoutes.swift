import NewsIndex

/// Two articles side by side.
enum ComparisonRoutes {
    static let all = [
        Route.item("/v1/compare", of: ItemTables.comparison, [Parameter("a", .words), Parameter("b", .words)]) {
            call throws(RequestError) in
            let (first, second) = (try article("a", call), try article("b", call))
            guard first != second else {
                throw .badValue(call.arguments.text("b") ?? "", parameter: "b", allowed: ["another article than 'a'"])
            }
            let comparison = ArticleComparison(first, second, in: call.snapshot)
            return SeenComparison(comparison: comparison, link: call.link())
        }
    ]

    /// The position of the article that a parameter names.
    private static func article(_ parameter: String, _ call: Call) throws(RequestError) -> Int {
        guard let id = call.arguments.text(parameter) else { throw .missingParameter(parameter) }
        guard let index = call.snapshot.articleIndex(named: id) else { throw .noSuchItem(kind: "article", id: id) }
        return index
    }
}
