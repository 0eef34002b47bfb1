import NewsIndex

/// The way in: links to everything.
enum RootRoutes {
    static let all = [Route("/v1") { call in root(call) }]

    private static func root(_ call: Call) -> Answer {
        let links = RouteTable.routes.map(\.path.text).filter { $0 != "/v1" }
        return Answer([
            "name": "dépêche", "version": .string(call.version),
            "links": .object(links.map { JSONMember(name(of: $0), .string($0)) }),
            "formats": .object(formats), "corpus_version": .string(call.snapshot.version), "self": .string(call.path),
        ])
    }

    /// The endings of paths by which each endpoint answers in other formats.
    private static let formats = RouteTable.routes.filter { $0.formats.count > 1 }.map { route in
        JSONMember(route.path.text, .texts(route.formats.map(\.suffix)))
    }

    /// `openapi` for `/openapi.json`, `articles` for `/v1/articles`, `article_text` for `/v1/articles/{id}/text`, `claims_group` for
    /// `/v1/claims/groups/{id}`.
    private static func name(of path: String) -> String {
        var words: [Substring] = []
        for segment in path.split(separator: "/") where segment != "v1" {
            if segment.hasPrefix("{") {
                if let plural = words.popLast() {
                    words.append(plural.hasSuffix("ies") ? plural.dropLast(3) + "y" : plural.dropLast())
                }
            } else {
                words.append(segment.prefix { $0 != "." })
            }
        }
        return words.joined(separator: "_").replacing("-", with: "_")
    }
}
