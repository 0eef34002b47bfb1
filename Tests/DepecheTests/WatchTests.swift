import Foundation
import Testing

/// The folder changes while the real binary serves it.
struct WatchTests {
    private let folder = FileManager.default.temporaryDirectory.appendingPathComponent("watch-\(UUID().uuidString)")

    private func write(_ name: String, _ text: String) throws {
        let file = folder.appendingPathComponent(name)
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
    }

    private func ids(_ server: DepecheProcess) async throws -> [String] {
        try await server.items("/v1/articles?sort=id").compactMap { $0["id"] as? String }
    }

    @Test(arguments: ["auto", "poll"])
    func `what is added, changed, renamed and removed shows, in folders below, too`(watch: String) async throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        try write("a.txt", "Un titre.\n\nUn texte.")
        try write("b.txt", "Un autre.\n\nUn texte.")
        let server = try DepecheProcess(serving: folder.path, arguments: ["--watch", watch], keepsLog: true)
        #expect(try await ids(server) == ["a", "b"])

        try write("2026/02/c.txt", "Un troisième.\n\nUn texte.")
        _ = server.awaitLog("reloaded")
        #expect(try await ids(server) == ["2026-02-c", "a", "b"])

        try write("a.txt", "Un titre.\n\nUn texte corrigé.")
        #expect(server.awaitLog("reloaded").last?.contains("changed=1 (a)") == true)

        let below = folder.appendingPathComponent("2026/02")
        try FileManager.default.moveItem(
            at: below.appendingPathComponent("c.txt"), to: below.appendingPathComponent("d.txt"))
        _ = server.awaitLog("reloaded")
        #expect(try await ids(server) == ["2026-02-d", "a", "b"])

        try FileManager.default.removeItem(at: folder.appendingPathComponent("2026"))
        _ = server.awaitLog("reloaded")
        #expect(try await ids(server) == ["a", "b"])

        try write("corrections.json", "{\"corrections\": [{\"kind\": \"guess\"}]}")
        _ = server.awaitLog("reloaded")
        let problems = try await server.items("/v1/sources/problems")
        #expect(problems.map { $0["code"] as? String } == ["bad_correction"])
        #expect(server.terminate() == 0)
    }

    @Test func `a burst of files is one change or two`() async throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        try write("a.txt", "Un titre.\n\nUn texte.")
        let server = try DepecheProcess(serving: folder.path, keepsLog: true)
        for number in 100..<400 { try write("burst/\(number).txt", "Dépêche \(number).") }
        var readings = 0
        while try await server.object("/v1/articles")["total"] as? Int != 301 {
            _ = server.awaitLog("reloaded")
            readings += 1
        }
        #expect(readings <= 2)
        #expect(server.terminate() == 0)
    }

    @Test func `a folder that is gone is served as it was, and served anew when it is back`() async throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        try write("a.txt", "Un titre.\n\nUn texte.")
        let server = try DepecheProcess(serving: folder.path, keepsLog: true)
        #expect(try await server.object("/readyz")["missing_folder"] == nil)
        let elsewhere = URL(fileURLWithPath: folder.path + "-elsewhere")
        try FileManager.default.moveItem(at: folder, to: elsewhere)
        _ = server.awaitLog("the folder is gone")
        #expect(try await ids(server) == ["a"])
        #expect(try await server.get("/readyz").status == 200)
        let missing = try #require(try await server.object("/readyz")["missing_folder"] as? [String: Any])
        #expect(missing["path"] as? String == folder.path)
        #expect((missing["since"] as? String)?.hasSuffix("Z") == true)

        try Data("Un autre.\n\nUn texte.".utf8).write(to: elsewhere.appendingPathComponent("b.txt"))
        try FileManager.default.moveItem(at: elsewhere, to: folder)
        _ = server.awaitLog("the folder is back")
        _ = server.awaitLog("reloaded")
        #expect(try await ids(server) == ["a", "b"])
        #expect(try await server.object("/readyz")["missing_folder"] == nil)
        #expect(server.terminate() == 0)
    }

    @Test func `two processes on one data folder both serve, and the one that has its lock keeps what is given`()
        async throws
    {
        let data = folder.appendingPathComponent("data")
        let articles = folder.appendingPathComponent("articles").path
        defer { try? FileManager.default.removeItem(at: folder) }
        try write("articles/a.txt", "Titre\n\nEwa Nowak, présidente de la Fédération des moulins, a parlé à Tulpa.")
        let first = try DepecheProcess(serving: articles, arguments: ["--data", data.path], keepsLog: true)
        let ledger = try Data(contentsOf: data.appendingPathComponent("ids.json"))
        let second = try DepecheProcess(serving: articles, arguments: ["--data", data.path], keepsLog: true)
        #expect(second.awaitLog("nothing is kept").last?.contains("is held by process") == true)
        #expect(try await ids(second) == ["a"])
        #expect(try Data(contentsOf: data.appendingPathComponent("ids.json")) == ledger)
        #expect(first.terminate() == 0)
        #expect(second.terminate() == 0)
    }

    @Test func `listeners are told what changed, and end whole with the server`() async throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        try write("a.txt", "Un titre.\n\nUn texte.")
        let server = try DepecheProcess(serving: folder.path, keepsLog: true)
        let port = try #require(UInt16(server.base.split(separator: ":").last ?? ""))
        let connections = (0..<20).map { _ in RawConnection(port: port) }
        for connection in connections {
            #expect(
                connection.send("GET /v1/changes HTTP/1.1\r\nHost: localhost\r\nAccept: text/event-stream\r\n\r\n"))
            let head = String(decoding: try #require(connection.receive(upTo: "\n\n")), as: UTF8.self)
            #expect(head.hasPrefix("HTTP/1.1 200 OK\r\n"))
            #expect(head.contains("Content-Type: text/event-stream\r\n"))
        }
        try write("b.txt", "Un autre.\n\nUn texte.")
        for connection in connections {
            let event = String(decoding: try #require(connection.receive(upTo: "\n\n")), as: UTF8.self)
            #expect(event.contains("\"kind\":\"article_added\",\"item_id\":\"b\",\"link\":\"/v1/articles/b\"}"))
            // It is served when it is told.
            #expect(try await server.get("/v1/articles/b").status == 200)
        }
        #expect(server.terminate() == 0)
        for connection in connections {
            let end = String(decoding: try #require(connection.receive()), as: UTF8.self)
            #expect(end.hasSuffix("0\r\n\r\n"))
        }
    }
}
