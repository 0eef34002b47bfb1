import Corpus
import NewsIndex

/// The full text.
enum SearchRoutes {
    static let all = [
        Route(
            "/v1/search",
            ArticleFilter.parameters + [.fields(ItemFields.hit), .facets(ArticleFilter.facets)] + Parameter.paging
        ) { call throws(RequestError) in try search(call) }
    ]

    private static func search(_ call: Call) throws(RequestError) -> Answer {
        guard let query = try call.arguments.query("q") else { throw .missingParameter("q") }
        let hits = ArticleFilter(call).hits(query)
        let snapshot = call.snapshot
        var listing = Listing(count: hits.count) {
            snapshot.articles[hits[$0].article].id.value
        } object: { place in
            let hit = hits[place]
            let position = snapshot.snippet(of: query, in: hit.article)?.position
            return EncodedObject([
                JSONMember("article", .raw(call.corpus.articles[hit.article].bytes)),
                JSONMember("score", score(hit.score)),
                JSONMember("snippet", snippet(of: query, in: hit.article, call: call)),
                JSONMember("position", position.map(call.corpus.encoder.position) ?? .null),
            ])
        }
        listing.facets = ArticleFilter.facets(of: hits.map(\.article), call: call)
        return try call.list(listing)
    }

    /// A score with four decimals: more would tell nothing.
    static func score(_ score: Double) -> JSONValue {
        .number((score * 10_000).rounded() / 10_000)
    }

    /// The stretch of an article that shows the words found, each as a range of the stretch's Unicode scalars.
    static func snippet(of query: SearchQuery, in article: Int, call: Call) -> JSONValue {
        guard let snippet = call.snapshot.snippet(of: query, in: article) else { return .null }
        return [
            "text": .string(snippet.text),
            "highlights": .array(snippet.highlights.map(call.corpus.encoder.position)),
        ]
    }
}
