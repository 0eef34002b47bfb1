import Foundation
import Testing

/// A server over a copy of the seeds, with a key that may write.
final class Desk {
    let server: DepecheProcess
    private let folder = FileManager.default.temporaryDirectory.appending(path: "desk-\(UUID().uuidString)")
    private let key: String

    var articles: String { folder.path + "/articles" }

    var data: String { folder.path + "/data" }
    var cache: String { folder.path + "/cache" }

    init(arguments: [String] = []) throws {
        let (articles, data) = (folder.path + "/articles", folder.path + "/data")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try FileManager.default.copyItem(atPath: DepecheProcess.root + "/seeds", toPath: articles)
        key = try DepecheProcess.run(["keys", "add", "--scope", "write", "--data", data]).output
            .trimmingCharacters(in: .newlines)
        server = try DepecheProcess(
            serving: articles,
            arguments: ["--data", data, "--cache", folder.path + "/cache"] + arguments)
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    /// Sends a request; a media type among `fields` goes before JSON's, and the key is shown unless nobody is to be known.
    func ask(
        _ method: String, _ path: String, _ body: String = "", fields given: [String] = [], isKnown: Bool = true
    ) throws -> RawAnswer {
        let port = try #require(server.base.split(separator: ":").last.flatMap { UInt16($0) })
        let fields = [
            "Host: localhost", "Connection: close", "Content-Length: \(body.utf8.count)",
        ]
        let type = given.contains { $0.hasPrefix("Content-Type") } ? [] : ["Content-Type: application/json"]
        let all = fields + type + given + (isKnown ? ["Authorization: Bearer \(key)"] : [])
        let rest = "\(path) HTTP/1.1\r\n" + all.map { $0 + "\r\n" }.joined() + "\r\n" + body
        return try #require(RawAnswer.exchange([(method, rest)], port: port)?.first)
    }
}
