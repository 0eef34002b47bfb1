import Foundation
import NewsIndex
import Synchronization
import Testing

@testable import depeche

@Suite("What may not be shown yet shows nowhere, and then by itself")
struct EmbargoedArticleTests {
    private static let plain = ["Content-Type: text/plain; charset=utf-8"]
    private static let text = "Zorglub secret\n\nRabat, 3 mars 2026 (MAP) - Le ministre Ali Zorglub a reçu Awa Kossi."

    /// Every address that `/v1` links to and that needs no name.
    private static func lists(of desk: Desk) throws -> [String] {
        let root = try JSONSerialization.jsonObject(with: Data(try desk.ask("GET", "/v1").body.utf8)) as? [String: Any]
        let links = try #require(root?["links"] as? [String: String]).values
        return links.filter { !$0.contains("{") && !$0.hasPrefix("/v1/embargoed") }
            + ["/v1/search?q=zorglub", "/v1/suggest?q=zorg", "/v1/corrections", "/v1/changes"]
    }

    @Test func `nothing that is served tells of it, but to who may write`() throws {
        let desk = try Desk()
        let added = try desk.ask(
            "POST", "/v1/articles?embargo_until=2199-01-01T06:00:00Z", Self.text, fields: Self.plain)
        #expect(added.status == 201, "\(added.body)")
        let place = try #require(added.fields["location"])
        #expect(place.hasPrefix("/v1/embargoed/"))
        let id = place.dropFirst("/v1/embargoed/".count)
        #expect(try desk.ask("GET", "/v1/stats").body.contains("\"articles\":5,"))
        for list in try Self.lists(of: desk) {
            let answer = try desk.ask("GET", list, isKnown: false)
            #expect(!answer.body.lowercased().contains("zorglub secret") && !answer.body.contains(id), "\(list)")
        }
        #expect(try desk.ask("GET", "/v1/articles/\(id)").status == 404)
        for path in ["/v1/embargoed", place, "/v1/%65mbargoed"] {
            #expect(try desk.ask("GET", path, isKnown: false).status == 401, "\(path)")
        }
        #expect(try desk.ask("GET", "/v1/embargoed").body.contains("Zorglub secret"))
        #expect(try desk.ask("GET", place).body.contains("Awa Kossi"))
        let shown = try desk.ask("PATCH", place, #"{"embargo_until":"2020-01-01T06:00:00Z"}"#)
        #expect(shown.status == 200, "\(shown.body)")
        #expect(try desk.ask("GET", "/v1/articles/\(id)").status == 200)
        #expect(try desk.ask("GET", "/v1/embargoed").body.contains("\"total\":0"))
        let hidden = try desk.ask("PATCH", "/v1/articles/\(id)", #"{"embargo_until":"2199-01-01T06:00:00Z"}"#)
        #expect(hidden.status == 200)
        #expect(try desk.ask("GET", "/v1/articles/\(id)").status == 404)
        #expect(try desk.ask("DELETE", place).status == 200)
        #expect(try desk.ask("GET", place).status == 404)
        #expect(try desk.ask("POST", "/v1/articles?embargo_until=demain", Self.text, fields: Self.plain).status == 400)
        #expect(desk.server.terminate() == 0)
    }

    @Test func `it appears when the clock comes to its time, over a kept index too`() throws {
        let url = FileManager.default.temporaryDirectory.appending(path: "embargoed-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: url) }
        let clock = Clock(1_772_600_000)
        let data = DataFolder(url.path + "/data")
        let folder = try ServedFolder(
            url.appending(path: "articles"), data: data, cache: url.appending(path: "cache"), clock: clock)
        try folder.write("a.txt", "Un premier article.\n\nIl pleut à Rabat.")
        try folder.write("b.md", "---\nembargo: 2026-03-04T06:00:00+01:00\n---\n# Zorglub\n\nIl neige à Lyon.")
        try folder.write("c.md", "---\nembargo: jeudi\n---\n# Gaston\n\nIl vente à Brest.")
        try folder.loader.load()
        #expect(folder.ids("/v1/articles") == ["a"])
        #expect(try folder.loader.load().isEmpty)
        clock.set(1_772_600_400)
        #expect(try folder.loader.load().map(\.id) == ["b"])
        #expect(folder.ids("/v1/articles") == ["a", "b"])
    }

    @Test func `a server waits for the time`() throws {
        let desk = try Desk()
        let soon = Date(timeIntervalSinceNow: 4).formatted(.iso8601)
        let added = try desk.ask("POST", "/v1/articles?embargo_until=\(soon)", Self.text, fields: Self.plain)
        let place = try #require(added.fields["location"]).replacing("embargoed", with: "articles")
        #expect(try desk.ask("GET", place).status == 404)
        let end = Date(timeIntervalSinceNow: 60)
        var status = 0
        while status != 200, Date() < end { status = try desk.ask("GET", place).status }
        #expect(status == 200)
        #expect(desk.server.terminate() == 0)
    }
}

/// A clock that a test sets.
final class Clock: Sendable {
    private let seconds: Mutex<Int>

    init(_ seconds: Int) { self.seconds = Mutex(seconds) }

    var now: Int { seconds.withLock { $0 } }

    func set(_ now: Int) { seconds.withLock { $0 = now } }
}
