import Corpus
import NewsIndex

/// The full text.
enum SearchRoutes {
    static let all = [
        Route(
            "/v1/search",
            ArticleFilter.parameters + [.facets(ArticleFilter.facets)] + ItemTables.hit.parameters + Parameter.paging
        ) { call throws(RequestError) in try search(call) }
    ]

    private static func search(_ call: Call) throws(RequestError) -> Answer {
        guard let query = try call.arguments.query("q") else { throw .missingParameter("q") }
        let hits = ArticleFilter(call).hits(query)
        let snapshot = call.snapshot
        let order = ArticleRoutes.order(by: ["-score"], in: snapshot.articles) { hits[$0] }
        var listing = Listing(ItemTables.hit, count: hits.count, order: order) {
            FoundArticle(hits[$0], query: query, in: snapshot)
        }
        listing.facets = ArticleFilter.facets(of: hits.map(\.article), call: call)
        return try call.list(listing)
    }
}
