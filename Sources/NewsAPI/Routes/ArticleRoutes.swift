import Corpus
import Extraction
import HTTPMessage
import NewsIndex

/// The articles, their text and what stands in each.
enum ArticleRoutes {
    static let all = [
        Route("/v1/articles", listParameters) { call throws(RequestError) in try list(call) },
        Route("/v1/articles/{id}") { call throws(RequestError) in try article(call) },
        Route(
            "/v1/articles/{id}/text",
            [Parameter("start", .integer(0...1_000_000_000)), Parameter("end", .integer(0...1_000_000_000))],
            mediaTypes: [Answer.text, Answer.json]
        ) { call throws(RequestError) in try text(call) },
        Route(
            "/v1/articles/{id}/entities",
            [EntityRoutes.type, .fields(ItemFields.entity + ["mentions"])] + Parameter.paging
        ) { call throws(RequestError) in try entities(call) },
        Route("/v1/articles/{id}/meetings", MeetingRoutes.filters(without: ["article"])) {
            call throws(RequestError) in try meetings(call)
        },
        Route("/v1/articles/{id}/quotes", QuoteRoutes.parameters(without: ["article"])) {
            call throws(RequestError) in try quotes(call)
        },
        Route("/v1/articles/{id}/claims", ClaimRoutes.parameters(without: ["article"])) {
            call throws(RequestError) in try claims(call)
        },
    ]

    static let sortKeys = ["id", "title", "published_at", "source"]

    private static let listParameters =
        ArticleFilter.parameters + [
            .sort(sortKeys + ["score"]), .fields(ItemFields.article + ["score", "snippet"]),
            .facets(ArticleFilter.facets),
        ] + Parameter.paging

    private static func list(_ call: Call) throws(RequestError) -> Answer {
        let query = try call.arguments.query("q")
        let hits = ArticleFilter(call).hits(query)
        if query == nil, call.arguments.list("sort").contains(where: { $0.hasSuffix("score") }) {
            throw .badValue("score", parameter: "sort", allowed: sortKeys)
        }
        let sorted = sort(hits, call: call)
        let snapshot = call.snapshot
        var listing = Listing(count: sorted.count) {
            snapshot.articles[sorted[$0].article].id.value
        } object: { place in
            let hit = sorted[place]
            let object = call.corpus.articles[hit.article]
            guard let query else { return object }
            return object.adding([
                JSONMember("score", SearchRoutes.score(hit.score)),
                JSONMember("snippet", SearchRoutes.snippet(of: query, in: hit.article, call: call)),
            ])
        }
        listing.facets = ArticleFilter.facets(of: sorted.map(\.article), call: call)
        return try call.list(listing)
    }

    private static func sort(_ hits: [SearchHit], call: Call) -> [SearchHit] {
        let byPosition = Dictionary(hits.map { ($0.article, $0) }) { first, _ in first }
        let keys = call.arguments.list("sort")
        // Hits come best first already, or in the order of their ids where nothing was searched.
        guard !keys.isEmpty else { return hits }
        let positions = SortValue.sort(hits.map(\.article).sorted(), by: keys) { position, key in
            let article = call.snapshot.articles[position]
            return switch key {
            case "title": .text(article.article.title.map { SearchTerms.key(of: $0.value) })
            case "published_at": .text(article.published?.value)
            case "source": .text(article.article.source?.name.map { SearchTerms.key(of: $0) })
            case "score": .number(byPosition[position]?.score ?? 0)
            default: .text(article.id.value)
            }
        }
        return positions.compactMap { byPosition[$0] }
    }

    private static func article(_ call: Call) throws(RequestError) -> Answer {
        let index = try call.articleIndex()
        let details = call.corpus.encoder.articleDetails(call.snapshot.articles[index])
        return call.answer(call.corpus.articles[index], adding: details)
    }

    private static func text(_ call: Call) throws(RequestError) -> Answer {
        let article = call.snapshot.articles[try call.articleIndex()].article
        let count = article.text.scalars.count
        let start = call.arguments.integer("start") ?? 0
        let end = call.arguments.integer("end") ?? count
        guard start <= count else {
            throw .badValue(String(start), parameter: "start", allowed: ["0…\(count)"])
        }
        guard (start...count).contains(end) else {
            throw .badValue(String(end), parameter: "end", allowed: ["\(start)…\(count)"])
        }
        let cut = article.text[start..<end]
        guard call.mediaType == Answer.json else {
            return Answer(body: Array(cut.utf8), contentType: "text/plain; charset=utf-8")
        }
        return Answer([
            "article_id": .string(article.id.value), "text_hash": .string(article.text.hash),
            "start": .integer(start), "end": .integer(end), "text": .string(cut),
        ])
    }

    private static func entities(_ call: Call) throws(RequestError) -> Answer {
        let article = call.snapshot.articles[try call.articleIndex()]
        let types = call.arguments.set("type")
        let entities = article.entities.compactMap { call.snapshot.entityIndex($0) }
            .map { call.snapshot.entities[$0] }
            .filter { types?.contains($0.resolved.type.rawValue) ?? true }
        let listing = Listing(count: entities.count) {
            entities[$0].id.value
        } object: {
            call.corpus.encoder.entity(entities[$0], in: article, publishers: call.corpus.publishers)
        }
        return try call.list(listing, defaultLimit: 100)
    }

    private static func meetings(_ call: Call) throws(RequestError) -> Answer {
        let id = call.snapshot.articles[try call.articleIndex()].id
        return try MeetingRoutes.list(call) { $0.sources.contains(id) }
    }

    private static func quotes(_ call: Call) throws(RequestError) -> Answer {
        let id = call.snapshot.articles[try call.articleIndex()].id
        return try QuoteRoutes.list(call) { $0.article == id }
    }

    private static func claims(_ call: Call) throws(RequestError) -> Answer {
        let id = call.snapshot.articles[try call.articleIndex()].id
        return try ClaimRoutes.list(call) { $0.article == id }
    }
}
