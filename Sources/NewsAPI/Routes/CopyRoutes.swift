import Corpus
import NewsIndex

/// Which articles hold passages of one another.
enum CopyRoutes {
    static let all = [
        Route(
            "/v1/articles/{id}/copies",
            [
                Parameter("kind", .choices(ArticleCopy.Kind.allCases.map(\.rawValue))), .fields(ItemFields.copy),
                .facets(["kind"]),
            ] + Parameter.paging
        ) { call throws(RequestError) in try list(call) }
    ]

    /// The articles that share most with one come first.
    private static func list(_ call: Call) throws(RequestError) -> Answer {
        let id = call.snapshot.articles[try call.articleIndex()].id
        let kinds = call.arguments.set("kind")
        let copies = call.snapshot.copies(of: id).filter { kinds?.contains($0.kind.rawValue) ?? true }
        let ranked = copies.enumerated().sorted { left, right in
            (shared(right.element, id), left.offset) < (shared(left.element, id), right.offset)
        }.map(\.element)
        var listing = Listing(count: ranked.count) {
            (ranked[$0].left.article == id ? ranked[$0].right : ranked[$0].left).article.value
        } object: {
            call.corpus.encoder.copy(ranked[$0], of: id)
        }
        listing.facets = call.arguments.list("facets").map { name in
            Facet.member(name, values: ranked.map { [$0.kind.rawValue] }) { $0 }
        }
        return try call.list(listing)
    }

    private static func shared(_ copy: ArticleCopy, _ id: ArticleID) -> Double {
        copy.left.article == id ? copy.left.shared : copy.right.shared
    }
}
