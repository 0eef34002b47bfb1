import Foundation
import Testing

/// SIGHUP, seen on the real binary.
struct ReloadTests {
    private static func makeFolder(_ files: [String: String]) throws -> URL {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("reload-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        for (name, text) in files { try Data(text.utf8).write(to: folder.appendingPathComponent(name)) }
        return folder
    }

    @Test func `a hang-up reads the articles again, while those read before are served`() async throws {
        let folder = try Self.makeFolder(["a.txt": "Un titre.\n\nUn texte.", "b.txt": "Un autre.\n\nUn texte."])
        defer { try? FileManager.default.removeItem(at: folder) }
        let server = try DepecheProcess(serving: folder.path, arguments: ["--watch", "off"], keepsLog: true)
        #expect(try await server.object("/v1/articles")["total"] as? Int == 2)
        try Data("Un titre.\n\nUn texte corrigé.".utf8).write(to: folder.appendingPathComponent("a.txt"))
        try FileManager.default.removeItem(at: folder.appendingPathComponent("b.txt"))
        for name in ["c.txt", "d.txt"] { try Data("Nouveau.".utf8).write(to: folder.appendingPathComponent(name)) }
        #expect(try await server.object("/v1/articles")["total"] as? Int == 2)

        server.hangUp()
        let log = server.awaitLog("reloaded")
        #expect(try await server.object("/v1/articles")["total"] as? Int == 3)
        #expect(try await server.get("/v1/articles/b").status == 404)
        let text = String(decoding: try await server.get("/v1/articles/a/text").body, as: UTF8.self)
        #expect(text.contains("corrigé"))
        let last = try #require(log.last)
        #expect(last.contains("added=2 (c, d)"))
        #expect(last.contains("changed=1 (a)"))
        #expect(last.contains("removed=1 (b)"))
        #expect(server.terminate() == 0)
    }

    @Test func `a folder that cannot be read again leaves the server with what it has`() async throws {
        let folder = try Self.makeFolder(["a.txt": "Un titre.\n\nUn texte."])
        let server = try DepecheProcess(serving: folder.path, arguments: ["--watch", "off"], keepsLog: true)
        try FileManager.default.removeItem(at: folder)
        server.hangUp()
        #expect(server.awaitLog("cannot be read again").last?.contains("there is no folder") == true)
        #expect(try await server.object("/v1/articles")["total"] as? Int == 1)
        let missing = try #require(try await server.object("/readyz")["missing_folder"] as? [String: Any])
        #expect(missing["path"] as? String == folder.path)
        #expect(server.terminate() == 0)
    }

    @Test func `a hundred hang-ups are a few readings`() async throws {
        let server = try DepecheProcess(serving: DepecheProcess.root + "/seeds", keepsLog: true)
        for _ in 0..<100 { server.hangUp() }
        var readings = server.awaitLog("reloaded").filter { $0.contains("reading the articles again") }.count
        #expect(try await server.get("/readyz").status == 200)
        #expect(server.terminate() == 0)
        readings += server.awaitLog("never said").filter { $0.contains("reading the articles again") }.count
        #expect((1...3).contains(readings))
    }

    @Test func `a file name is one line of the log, whatever stands in it`() throws {
        let folder = try Self.makeFolder([
            "a\nforged: line\u{2028}\u{1b}[2J.png": "x", "b.txt": "Un titre.\n\nUn texte.",
            "merges.json": "{\"same\":[[\"Nul\\nforged\",\"Personne\"]]}",
        ])
        defer { try? FileManager.default.removeItem(at: folder) }
        let server = try DepecheProcess(serving: folder.path, keepsLog: true)
        let log = server.awaitLog("indexed")
        #expect(log.contains { $0.contains("file=a\\nforged: line\\u{2028}\\u{1b}[2J.png") })
        #expect(log.contains { $0.contains("Nul\\nforged") })
        #expect(!log.contains { $0.hasPrefix("forged") })
        #expect(server.terminate() == 0)
        let check = try DepecheProcess.run(["check", folder.path])
        #expect(check.output.split(separator: "\n").count == 4)
        #expect(check.output.hasPrefix("a\\nforged: line\\u{2028}\\u{1b}[2J.png: unsupported"))
    }
}
