import HTTPMessage
import NewsAPI
import NewsFixtures
import NewsIndex

/// Asks the API without a socket.
struct APIClient {
    let handler: Handler

    init(
        _ snapshot: IndexSnapshot? = LakeSummit.snapshot, version: String = "0.0.0",
        limits: AnswerLimits = AnswerLimits(), analysis: @escaping TextAnalysis = { _ in nil }
    ) {
        handler =
            NewsAPI(
                store: SnapshotStore(snapshot), version: version, limits: limits, analysis: analysis,
                staticFiles: { $0.path == "/" ? .response(Response(body: Array("dashboard".utf8))) : nil }
            ).handler
    }

    func respond(
        _ target: String, method: Method = .get, fields: [Field] = [], body: [UInt8] = []
    ) -> Response {
        let parts = target.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        return handler.reply(
            Request(method: method, path: parts.first ?? "", query: parts.dropFirst().first, fields: fields, body: body)
        ).response
    }

    /// The answer's body.
    func json(_ target: String) -> JSON {
        JSON(respond(target).body)
    }

    /// The ids of a list's items.
    func ids(_ target: String) -> [String] {
        json(target)["items"].array.map(\.["id"].text)
    }
}

extension APIClient {
    /// What a path cannot be asked without.
    ///
    /// - Parameters:
    ///   - path: an endpoint's.
    ///   - words: to look for.
    /// - Returns: a query; nil where nothing is needed.
    func needs(of path: String, words: String) -> String? {
        switch path {
        case "/v1/search", "/v1/suggest": return "q=" + words
        case "/v1/compare":
            let ids = ids("/v1/articles?limit=2")
            return ids.count == 2 ? "a=\(ids[0])&b=\(ids[1])" : nil
        default: return nil
        }
    }
}
