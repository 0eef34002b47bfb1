import Foundation
import Testing

/// What was found in articles is found again after a restart, by the real binary.
struct CacheTests {
    private let root = FileManager.default.temporaryDirectory.appendingPathComponent("cache-\(UUID().uuidString)")

    private var cache: URL { root.appendingPathComponent("cache") }

    private static let paths = [
        "/v1/stats", "/v1/articles?limit=100", "/v1/entities?limit=100", "/v1/meetings?limit=100",
        "/v1/quotes?limit=100", "/v1/claims?limit=100",
    ]

    /// What a server says over the folder, and what its log says of the cache.
    private func answers(
        _ articles: String, cache: String, until line: String = "octets in columns"
    ) async throws -> (bodies: [Data], log: String) {
        let server = try DepecheProcess(serving: articles, arguments: ["--cache", cache], keepsLog: true)
        let log = server.awaitLog(line).joined(separator: "\n")
        var bodies: [Data] = []
        for path in Self.paths { bodies.append(try await server.get(path).body) }
        return (bodies, log)
    }

    @Test func `a second start knows what the first found, and says the same`() async throws {
        defer { try? FileManager.default.removeItem(at: root) }
        let seeds = DepecheProcess.root + "/seeds"
        let first = try await answers(seeds, cache: cache.path)
        #expect(first.log.contains("known=0 new=5"))
        try? FileManager.default.removeItem(at: cache.appendingPathComponent("index"))
        let second = try await answers(seeds, cache: cache.path, until: "index is kept")
        #expect(second.log.contains("known=5 new=0"))
        #expect(second.bodies == first.bodies)
        let third = try await answers(seeds, cache: cache.path)
        #expect(third.log.contains("nothing changed since the index was made"))
        #expect(third.bodies == first.bodies)
        #expect(try await answers(seeds, cache: "none").bodies == first.bodies)
    }

    @Test func `a cache that is no folder, or another's file, leaves the server to serve and says so`() async throws {
        defer { try? FileManager.default.removeItem(at: root) }
        try FileManager.default.createDirectory(at: cache, withIntermediateDirectories: true)
        let file = cache.appendingPathComponent("analysis")
        try Data("my own".utf8).write(to: file)
        for path in [cache.path, "/proc/nowhere", file.path] {
            let found = try await answers(DepecheProcess.root + "/seeds", cache: path)
            #expect(found.log.contains("what is found in articles is not kept"))
            #expect(found.bodies.allSatisfy { !$0.isEmpty })
        }
        #expect(try Data(contentsOf: file) == Data("my own".utf8))
    }
}
