import Corpus
import Facts
import HTTPMessage
import NewsIndex

/// The articles, their text and what stands in each.
enum ArticleRoutes {
    static let all = [
        .list(
            "/v1/articles", of: ItemTables.foundArticle,
            ArticleFilter.parameters + [.sort(sortKeys + ["score"]), .facets(ArticleFilter.facets)],
            edits: [ArticleEdits.add]
        ) { call throws(RequestError) in try listing(call) },
        .item(
            "/v1/articles/{id}", of: ItemTables.article,
            edits: [ArticleEdits.replace, ArticleEdits.amend, ArticleEdits.remove]
        ) { call throws(RequestError) in
            call.snapshot.articles[try call.articleIndex()]
        },
        Route(
            "/v1/articles/{id}/text",
            [Parameter("start", .integer(0...1_000_000_000)), Parameter("end", .integer(0...1_000_000_000))],
            mediaTypes: [Answer.text, Answer.json]
        ) { call throws(RequestError) in try text(call) },
        .list(
            "/v1/articles/{id}/entities", of: ItemTables.entity, [EntityRoutes.type], paging: Paging(usual: 100)
        ) { call throws(RequestError) in try entities(call) },
        .list("/v1/articles/{id}/mentions", of: ItemTables.mention) { call throws(RequestError) in
            try mentions(call)
        },
        .list("/v1/articles/{id}/furniture", of: ItemTables.furniture, [.facets(["reason"])]) {
            call throws(RequestError) in try furniture(call)
        },
        .list(
            "/v1/articles/{id}/meetings", of: ItemTables.meeting, MeetingRoutes.filters(without: ["article"])
        ) { call throws(RequestError) in
            MeetingRoutes.listing(call, among: call.snapshot.articles[try call.articleIndex()].meetings)
        },
        .list(
            "/v1/articles/{id}/quotes", of: ItemTables.quotation, QuoteRoutes.filters(without: ["article"])
        ) { call throws(RequestError) in
            try QuoteRoutes.listing(call, among: call.snapshot.quotations.positions(of: try call.articleIndex()))
        },
        .list("/v1/articles/{id}/claims", of: ItemTables.claim, ClaimRoutes.filters(without: ["article"])) {
            call throws(RequestError) in
            try ClaimRoutes.listing(call, among: call.snapshot.claims.positions(of: try call.articleIndex()))
        },
    ]

    static let sortKeys = ["id", "title", "published_at", "source"]

    private static func listing(_ call: Call) throws(RequestError) -> Listing {
        let keys = call.arguments.list("sort")
        if let finding = try call.finding() { return found(finding, by: keys, call: call) }
        if keys.contains(where: { $0.hasSuffix("score") }) {
            throw .badValue("score", parameter: "sort", allowed: sortKeys)
        }
        let articles = call.snapshot.articles
        let matches = ArticleFilter(call).articles()
        let sorted = SortOrder(matches, by: keys) { column($0, call: call) }
        let order = order(by: keys, in: articles) { SearchHit(article: sorted[$0], score: 0) }
        var listing = Listing(ItemTables.article, count: sorted.count, order: order) { articles[sorted[$0]] }
        listing.facets = ArticleFilter.facets(of: matches, call: call)
        return listing
    }

    /// Lists the articles at some positions, which rise.
    static func listing(_ call: Call, at positions: [Int]) -> Listing {
        let articles = call.snapshot.articles
        let keys = call.arguments.list("sort")
        let sorted = SortOrder(positions, by: keys) { column($0, call: call) }
        let order = order(by: keys, in: articles) { SearchHit(article: sorted[$0], score: 0) }
        return Listing(ItemTables.article, count: sorted.count, order: order) { articles[sorted[$0]] }
    }

    private static func found(_ finding: SearchFinding, by keys: [String], call: Call) -> Listing {
        let snapshot = call.snapshot
        let passing = ArticleFilter(call).articles(of: finding)
        let hits = RankedHits(finding, passing: passing, first: call.pageEnd)
        let isByScore = keys.isEmpty || keys.contains { $0.hasSuffix("score") }
        let sorted = OrderedHits(hits, by: keys, kept: isByScore ? call.keptWalk : nil) { column($0, call: call) }
        let order = sorted.order(by: keys.isEmpty ? ["-score"] : keys, in: snapshot)
        let explainer = ScoreExplainer(finding, in: call)
        var listing = Listing(ItemTables.foundArticle, count: sorted.count, order: order) { place in
            FoundArticle(sorted[place], finding, explainer, in: call)
        }
        listing.check = { () throws(RequestError) in try explainer?.check() }
        listing.walk =
            !isByScore
            ? nil
            : sorted.walk(of: call) { call throws(RequestError) in
                guard let finding = try call.finding() else { return nil }
                let hits = RankedHits(finding, passing: ArticleFilter(call).articles(of: finding), first: .max)
                return OrderedHits(hits, by: call.arguments.list("sort")) { column($0, call: call) }
            }
        listing.extras = SearchRoutes.corrections(of: finding)
        listing.facets = ArticleFilter.facets(of: finding, passing: passing, call: call)
        return listing
    }

    /// What articles are ordered by, other than their scores.
    private static func column(_ key: String, call: Call) -> SortOrder.Column {
        let columns = call.corpus.columns.articles
        return switch key {
        case "title": columns.byTitle.numbers
        case "published_at": columns.byPublication.numbers
        case "source": columns.bySource.numbers
        // Articles are ordered by their ids.
        default: { $0.map(UInt32.init) }
        }
    }

    /// The order of articles by the keys of a request; `hit` gives the one at a place.
    static func order(
        by keys: [String], in articles: ArticleColumns, of version: String = "",
        hit: @escaping (_ place: Int) -> SearchHit
    ) -> ListOrder {
        let order = ListOrder.by(keys) {
            [.text(articles.id(at: hit($0).article).value)]
        } value: { key, place in
            let article = hit(place).article
            switch key {
            case "title": return .text(ifAny: articles[article].title.map { SearchTerms.key(of: $0.value) })
            case "published_at": return .text(ifAny: articles[article].published?.value)
            case "source": return .text(ifAny: articles.publisher(at: article).map(SearchTerms.key))
            case "score": return .number(hit(place).score.place)
            default: return .text(articles.id(at: article).value)
            }
        }
        return keys.contains { $0.hasSuffix("score") } ? order.unsteady(in: version) : order
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

    private static func entities(_ call: Call) throws(RequestError) -> Listing {
        let article = call.snapshot.articles[try call.articleIndex()]
        let types = call.arguments.set("type")
        let entities = call.snapshot.entities
        let found = article.entities.filter { types?.contains(entities.type(at: $0).rawValue) ?? true }
        return Listing(
            ItemTables.entity, count: found.count, order: .rising { entities.id(at: found[$0]).value }
        ) { SeenEntity(entities[found[$0]], in: article) }
    }

    /// Every mention of the article in text order; those of an entity that is served under no id are not told.
    private static func mentions(_ call: Call) throws(RequestError) -> Listing {
        let article = call.snapshot.articles[try call.articleIndex()]
        let mentions = article.mentions.map { SeenMention(mention: $0.mention, entity: $0.entity) }
        let ordered = mentions.sorted { left, right in
            let (first, second) = (left.mention.evidence.range, right.mention.evidence.range)
            return (first.lowerBound, first.upperBound, left.entity)
                < (second.lowerBound, second.upperBound, right.entity)
        }
        return Listing(ItemTables.mention, ordered, order: SeenMention.order)
    }

    private static func furniture(_ call: Call) throws(RequestError) -> Listing {
        let lines = call.snapshot.articles[try call.articleIndex()].furniture
        var listing = Listing(ItemTables.furniture, lines) { line in .rising { [.number(line($0).number)] } }
        listing.facets = call.arguments.list("facets").map { name in
            Facet(name, of: lines) { $0.reason.rawValue }
        }
        return listing
    }
}

extension SeenMention {
    /// The order of mentions: by article, by place, and by entity where two stand at one place.
    static func order(_ mention: @escaping (Int) -> SeenMention) -> ListOrder { .rising { key(of: mention($0)) } }

    static func key(of seen: SeenMention) -> [KeyValue] {
        let evidence = seen.mention.evidence
        return [
            .text(evidence.article.value), .number(evidence.range.lowerBound), .number(evidence.range.upperBound),
            .text(seen.entity.value),
        ]
    }
}
