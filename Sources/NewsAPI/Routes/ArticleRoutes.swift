import Corpus
import Facts
import HTTPMessage
import NewsIndex

/// The articles, their text and what stands in each.
enum ArticleRoutes {
    static let all = [
        Route("/v1/articles", listParameters) { call throws(RequestError) in try list(call) },
        Route("/v1/articles/{id}", ItemTables.article.parameters) { call throws(RequestError) in try article(call) },
        Route(
            "/v1/articles/{id}/text",
            [Parameter("start", .integer(0...1_000_000_000)), Parameter("end", .integer(0...1_000_000_000))],
            mediaTypes: [Answer.text, Answer.json]
        ) { call throws(RequestError) in try text(call) },
        Route(
            "/v1/articles/{id}/entities",
            [EntityRoutes.type] + ItemTables.entity.parameters + Parameter.paging
        ) { call throws(RequestError) in try entities(call) },
        Route("/v1/articles/{id}/mentions", ItemTables.mention.parameters + Parameter.paging) {
            call throws(RequestError) in try mentions(call)
        },
        Route(
            "/v1/articles/{id}/furniture",
            ItemTables.furniture.parameters + [.facets(["reason"])] + Parameter.paging
        ) { call throws(RequestError) in try furniture(call) },
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
            .sort(sortKeys + ["score"]), .facets(ArticleFilter.facets),
        ] + ItemTables.foundArticle.parameters + Parameter.paging

    private static func list(_ call: Call) throws(RequestError) -> Answer {
        let finding = try call.finding()
        let hits = ArticleFilter(call).hits(finding)
        if finding == nil, call.arguments.list("sort").contains(where: { $0.hasSuffix("score") }) {
            throw .badValue("score", parameter: "sort", allowed: sortKeys)
        }
        let sorted = sort(hits, call: call)
        var listing = listing(of: sorted, finding, call: call)
        listing.facets = ArticleFilter.facets(of: sorted, call: call)
        return try call.list(listing)
    }

    private static func listing(of hits: [SearchHit], _ finding: SearchFinding?, call: Call) -> Listing {
        let snapshot = call.snapshot
        let keys = call.arguments.list("sort")
        let order = order(of: hits, by: keys.isEmpty && finding != nil ? ["-score"] : keys, in: snapshot.articles)
        guard let finding else {
            return Listing(ItemTables.article, count: hits.count, order: order) { snapshot.articles[hits[$0].article] }
        }
        var listing = Listing(ItemTables.foundArticle, count: hits.count, order: order) { place in
            FoundArticle(hits[place], finding, isMarked: call.isMarked, in: snapshot)
        }
        listing.extras = SearchRoutes.corrections(of: finding)
        return listing
    }

    /// The order of hits: the keys are those of ``sort(_:call:)``.
    static func order(of hits: [SearchHit], by keys: [String], in articles: ArticleColumns) -> ListOrder {
        let order = ListOrder.by(keys) {
            [.text(articles.id(at: hits[$0].article).value)]
        } value: { key, place in
            let article = hits[place].article
            switch key {
            case "title": return .text(ifAny: articles[article].title.map { SearchTerms.key(of: $0.value) })
            case "published_at": return .text(ifAny: articles[article].published?.value)
            case "source": return .text(ifAny: articles.publisher(at: article).map(SearchTerms.key))
            case "score": return .number(SortOrder.place(of: hits[place].score))
            default: return .text(articles.id(at: article).value)
            }
        }
        return keys.contains { $0.hasSuffix("score") } ? order.unsteady : order
    }

    private static func sort(_ hits: [SearchHit], call: Call) -> [SearchHit] {
        let keys = call.arguments.list("sort")
        // Hits come best first already, or in the order of their ids where nothing was searched.
        guard !keys.isEmpty else { return hits }
        let byPosition = Dictionary(hits.map { ($0.article, $0) }) { first, _ in first }
        let columns = call.corpus.columns.articles
        let positions = SortOrder.sort(hits.map(\.article).sorted(), by: keys) { key in
            switch key {
            case "title": SortOrder.Column(columns.byTitle)
            case "published_at": SortOrder.Column(columns.byPublication)
            case "source": SortOrder.Column(columns.bySource)
            case "score": SortOrder.Column { SortOrder.place(of: byPosition[$0]?.score ?? 0) }
            // Articles are ordered by their ids.
            default: SortOrder.Column(below: call.snapshot.articles.count) { $0 }
            }
        }
        return positions.compactMap { byPosition[$0] }
    }

    private static func article(_ call: Call) throws(RequestError) -> Answer {
        call.answer(ItemTables.article, call.snapshot.articles[try call.articleIndex()])
    }

    private static func text(_ call: Call) throws(RequestError) -> Answer {
        let article = call.snapshot.articles[try call.articleIndex()]
        let count = article.text.scalarCount
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
            return Answer(body: Array(cut.utf8), contentType: "text/plain; charset=utf-8", isArticleText: true)
        }
        let json: JSONValue = [
            "article_id": .string(article.id.value), "text_hash": .string(article.text.hash),
            "start": .integer(start), "end": .integer(end), "text": .string(cut),
        ]
        return Answer(body: json.bytes, contentType: Answer.json, isArticleText: true)
    }

    private static func entities(_ call: Call) throws(RequestError) -> Answer {
        let article = call.snapshot.articles[try call.articleIndex()]
        let types = call.arguments.set("type")
        let entities = call.snapshot.entities
        let found = article.entities.filter { types?.contains(entities.type(at: $0).rawValue) ?? true }
        let listing = Listing(
            ItemTables.entity, count: found.count, order: .rising { entities.id(at: found[$0]).value }
        ) { SeenEntity(entities[found[$0]], in: article) }
        return try call.list(listing, defaultLimit: 100)
    }

    /// Every mention of the article in text order; those of an entity that is served under no id are not told.
    private static func mentions(_ call: Call) throws(RequestError) -> Answer {
        let article = call.snapshot.articles[try call.articleIndex()]
        let mentions = article.mentions.map { SeenMention(mention: $0.mention, entity: $0.entity) }
        let ordered = mentions.sorted { left, right in
            let (first, second) = (left.mention.evidence.range, right.mention.evidence.range)
            return (first.lowerBound, first.upperBound, left.entity)
                < (second.lowerBound, second.upperBound, right.entity)
        }
        return try call.list(Listing(ItemTables.mention, ordered, order: SeenMention.order))
    }

    private static func furniture(_ call: Call) throws(RequestError) -> Answer {
        let lines = call.snapshot.articles[try call.articleIndex()].furniture
        var listing = Listing(ItemTables.furniture, lines) { line in .rising { [.number(line($0).number)] } }
        listing.facets = call.arguments.list("facets").map { name in
            Facet(name, of: lines) { $0.reason.rawValue }
        }
        return try call.list(listing)
    }

    private static func meetings(_ call: Call) throws(RequestError) -> Answer {
        let article = call.snapshot.articles[try call.articleIndex()]
        return try MeetingRoutes.list(call, among: article.meetings)
    }

    private static func quotes(_ call: Call) throws(RequestError) -> Answer {
        try QuoteRoutes.list(call, among: call.snapshot.quotations.positions(of: try call.articleIndex()))
    }

    private static func claims(_ call: Call) throws(RequestError) -> Answer {
        try ClaimRoutes.list(call, among: call.snapshot.claims.positions(of: try call.articleIndex()))
    }
}

extension SeenMention {
    /// The order of mentions: by article, by place, and by entity where two stand at one place.
    static func order(_ mention: @escaping (Int) -> SeenMention) -> ListOrder {
        .rising { place in
            let seen = mention(place)
            let evidence = seen.mention.evidence
            return [
                .text(evidence.article.value), .number(evidence.range.lowerBound), .number(evidence.range.upperBound),
                .text(seen.entity.value),
            ]
        }
    }
}
