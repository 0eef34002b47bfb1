import Corpus
import NewsIndex

/// Which articles hold passages of one another.
enum CopyRoutes {
    static let all =
        FamilyRoutes.all + [
            .list(
                "/v1/articles/{id}/copies", of: ItemTables.copy,
                [Parameter("kind", .choices(ArticleCopy.Kind.allCases.map(\.rawValue))), .facets(["kind"])]
            ) { call throws(RequestError) in try listing(call) },
            .list("/v1/articles/{id}/copies/{other}/passages", of: ItemTables.passage) { call throws(RequestError) in
                try passages(call)
            },
        ]

    /// The articles that share most with one come first.
    private static func listing(_ call: Call) throws(RequestError) -> Listing {
        let kinds = call.arguments.set("kind")
        let ranked = try copies(call).filter { kinds?.contains($0.copy.kind.rawValue) ?? true }.enumerated()
            .sorted { left, right in
                (right.element.own.shared, left.offset) < (left.element.own.shared, right.offset)
            }.map(\.element)
        var listing = Listing(ItemTables.copy, ranked) { copy in .named { copy($0).other.article.value } }
        listing.facets = call.arguments.list("facets").map { name in
            Facet(name, of: ranked) { $0.copy.kind.rawValue }
        }
        return listing
    }

    private static func passages(_ call: Call) throws(RequestError) -> Listing {
        let other = call.names.last ?? ""
        guard let copy = try copies(call).first(where: { $0.other.article.value == other }) else {
            throw .noSuchItem(kind: "copy", id: other)
        }
        return Listing(ItemTables.passage, copy.passages) { passage in
            .rising { place in
                [
                    .number(passage(place).place.range.lowerBound),
                    .number(passage(place).otherPlace.range.lowerBound),
                ]
            }
        }
    }

    private static func copies(_ call: Call) throws(RequestError) -> [SeenCopy] {
        let id = call.snapshot.articles[try call.articleIndex()].id
        return call.snapshot.copies(of: id).map { SeenCopy($0, by: id) }
    }
}
