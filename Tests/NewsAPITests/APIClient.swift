import Foundation
import HTTPMessage
import NewsAPI
import NewsFixtures
import NewsIndex

/// Asks the API without a socket.
struct APIClient {
    let handler: Handler

    init(_ snapshot: IndexSnapshot? = LakeSummit.snapshot()) {
        handler =
            NewsAPI(store: SnapshotStore(snapshot), version: "0.0.0") { request in
                request.path == "/" ? Response(body: Array("dashboard".utf8)) : nil
            }.handler
    }

    func respond(_ target: String, method: Method = .get, fields: [Field] = []) -> Response {
        let parts = target.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        return handler(
            Request(
                method: method, path: parts.first.map(String.init) ?? "",
                query: parts.dropFirst().first.map(String.init),
                fields: fields))
    }

    /// The answer's body as an object; empty where it is none.
    func object(_ target: String) -> [String: Any] {
        JSON.object(respond(target).body)
    }

    /// The items of a list.
    func items(_ target: String) -> [[String: Any]] {
        object(target)["items"] as? [[String: Any]] ?? []
    }

    /// The ids of a list's items.
    func ids(_ target: String) -> [String] {
        items(target).compactMap { $0["id"] as? String }
    }
}

/// Reads JSON with Foundation, which is not the writer under test.
enum JSON {
    static func object(_ bytes: [UInt8]) -> [String: Any] {
        (try? JSONSerialization.jsonObject(with: Data(bytes))) as? [String: Any] ?? [:]
    }
}
