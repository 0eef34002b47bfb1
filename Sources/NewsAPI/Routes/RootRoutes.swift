import NewsIndex

/// The way in: links to everything.
enum RootRoutes {
    static let all = [Route("/v1") { call in root(call) }]

    private static func root(_ call: Call) -> Answer {
        let links = RouteTable.routes.map(\.path.text).filter { $0 != "/v1" }
        return Answer([
            "name": "dépêche", "version": .string(call.version),
            "links": .object(links.map { JSONMember(name(of: $0), .string($0)) }),
            "corpus_version": .string(call.snapshot.version), "self": .string(call.path),
        ])
    }

    /// `articles` for `/v1/articles`, `article_text` for `/v1/articles/{id}/text`.
    private static func name(of path: String) -> String {
        let segments = path.split(separator: "/").map(String.init).filter { $0 != "v1" }
        guard let place = segments.firstIndex(of: "{id}"), let plural = segments.first else {
            return segments.joined(separator: "_").replacing("-", with: "_")
        }
        let singular = plural.hasSuffix("ies") ? plural.dropLast(3) + "y" : plural.dropLast()
        return ([String(singular)] + segments[(place + 1)...]).joined(separator: "_")
    }
}
