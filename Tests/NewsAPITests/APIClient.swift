import HTTPMessage
import NewsAPI
import NewsFixtures
import NewsIndex

/// Asks the API without a socket.
struct APIClient {
    let handler: Handler

    init(
        _ snapshot: IndexSnapshot? = LakeSummit.snapshot, version: String = "0.0.0",
        limits: AnswerLimits = AnswerLimits()
    ) {
        handler =
            NewsAPI(
                store: SnapshotStore(snapshot), version: version, limits: limits,
                staticFiles: { $0.path == "/" ? .response(Response(body: Array("dashboard".utf8))) : nil }
            ).handler
    }

    func respond(_ target: String, method: Method = .get, fields: [Field] = []) -> Response {
        let parts = target.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        return handler.reply(
            Request(method: method, path: parts.first ?? "", query: parts.dropFirst().first, fields: fields)
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
