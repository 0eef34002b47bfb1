import Foundation
import HTTPMessage
import Logging
import NewsAPI
import NewsIndex

@testable import depeche

/// A folder of articles that is served without a process, read when the test says so.
final class ServedFolder {
    let url: URL
    let loader: ArticleLoader
    /// What the log was told.
    let log = KeptLog()
    let store = SnapshotStore()
    let api: NewsAPI

    /// - Parameters:
    ///   - url: the folder of articles, which is made if it is not there.
    ///   - data: the folder that keeps identifiers and changes; nil for none.
    ///   - cache: the folder that keeps the index and what was found in articles; nil for none.
    ///   - changesKept: how many changes are kept.
    ///   - clock: ends embargoes; nil for the machine's.
    /// - Throws: why the folder cannot be made.
    init(_ url: URL, data: DataFolder? = nil, cache: URL? = nil, changesKept: Int = 1_000, clock: Clock? = nil) throws {
        self.url = url
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        api = NewsAPI(store: store, version: "0")
        let log = log
        var source = ArticleLoader.Source(
            folder: url.path, followsLinks: false, threads: 2, data: data, cache: cache?.path,
            changes: ChangeLog(data, limit: changesKept))
        if let clock { source.now = { clock.now } }
        loader = ArticleLoader(
            source, store: store, api: api, logger: Logger(label: "test") { _ in log })
    }

    /// Writes a file, and the folders above it.
    func write(_ name: String, _ text: String) throws {
        let file = url.appendingPathComponent(name)
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
    }

    func remove(_ name: String) throws {
        try FileManager.default.removeItem(at: url.appendingPathComponent(name))
    }

    func move(_ name: String, to other: String) throws {
        let target = url.appendingPathComponent(other)
        try FileManager.default.createDirectory(
            at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
        try FileManager.default.moveItem(at: url.appendingPathComponent(name), to: target)
    }

    /// GETs a target.
    func get(_ target: String, fields: [Field] = []) -> Response {
        let parts = target.split(separator: "?", maxSplits: 1).map(String.init)
        return api.handler.reply(
            Request(method: .get, path: parts[0], query: parts.dropFirst().first, fields: fields)
        ).response
    }

    /// GETs a JSON object.
    func object(_ target: String) -> [String: Any] {
        let json = try? JSONSerialization.jsonObject(with: Data(get(target).body))
        return json as? [String: Any] ?? [:]
    }

    /// The identifiers of a list's first page.
    func ids(_ target: String) -> [String] {
        (object(target)["items"] as? [[String: Any]] ?? []).compactMap { $0["id"] as? String }
    }
}
