import HTTPMessage
import NewsFixtures
import NewsIndex
import Synchronization
import Testing

@testable import NewsAPI

@Suite("Clients learn what changed")
struct ChangeTests {
    private let api = NewsAPI(store: SnapshotStore(LakeSummit.snapshot), version: "0")

    private func changes(_ numbers: [Int]) -> [NumberedChange] {
        numbers.map {
            NumberedChange(
                sequence: $0, milliseconds: 1_700_000_000_123,
                change: NewsChange(.articleAdded, id: "a-\($0)", digest: 1))
        }
    }

    private func begin(kept limit: Int = 100, _ numbers: [Int]) {
        api.begin(KeptChanges(origin: 1_000, floor: 1_000, limit: limit))
        api.tell(changes(numbers))
    }

    private func respond(_ target: String, _ fields: [Field] = []) -> Response {
        let parts = target.split(separator: "?", maxSplits: 1).map(String.init)
        return api.handler.reply(
            Request(method: .get, path: parts[0], query: parts.dropFirst().first, fields: fields)
        ).response
    }

    private func listen(_ target: String = "/v1/changes", from id: String? = nil) -> Response {
        respond(target, [Field("Accept", "text/event-stream")] + (id.map { [Field("Last-Event-ID", $0)] } ?? []))
    }

    /// All that a stream has, as text, and what it said last.
    private func read(_ stream: ContentStream?, wake: @escaping @Sendable () -> Void = {}) -> (String, String) {
        var text = ""
        while let stream {
            switch stream.next(wake) {
            case .octets(let octets): text += String(decoding: octets, as: UTF8.self)
            case .nothingYet: return (text, "nothing yet")
            case .end: return (text, "end")
            case .last, .failure: return (text, "odd")
            }
        }
        return (text, "no stream")
    }

    @Test("page by page, with where to go on at any time")
    func pages() {
        begin([2_000, 2_001, 2_005])
        let first = respond("/v1/changes?since=0&limit=2")
        let page = JSON(first.body)
        #expect(first.value(of: "Cache-Control") == "no-store")
        #expect(page["total"].integer == 3)
        #expect(page["items"].array.map(\.["sequence"].integer) == [2_000, 2_001])
        #expect(
            page["items"].array.first.map { $0.names } == ["at", "item_id", "kind", "link", "sequence"])
        #expect(page["items"].array.first?["at"].text == "2023-11-14T22:13:20.123Z")
        #expect(page["items"].array.first?["kind"].text == "article_added")
        #expect(page["items"].array.first?["link"].text == "/v1/articles/a-2000")
        #expect(page["next"].text == "/v1/changes?limit=2&since=2001")
        #expect(first.value(of: "Link") == "</v1/changes?limit=2&since=2001>; rel=\"next\"")
        let last = JSON(respond(page["next"].text).body)
        #expect(last["items"].array.map(\.["sequence"].integer) == [2_005])
        #expect(!last.has("next"))
        #expect(last["cursor"].integer == 2_005)
        let none = JSON(respond("/v1/changes?since=2005").body)
        #expect(none["items"].array.isEmpty)
        #expect(none["cursor"].integer == 2_005)
        #expect(JSON(respond("/v1/changes").body)["total"].integer == 3)
        // A number between two others says as well what came behind it.
        #expect(JSON(respond("/v1/changes?since=2003").body)["total"].integer == 1)
    }

    @Test("what is no number of a change is refused", arguments: ["x", "-1", "2006", "99999999999999999999", ""])
    func refusesUnknown(cursor: String) {
        begin([2_000, 2_005])
        #expect(respond("/v1/changes?since=\(cursor)").status == .badRequest)
        guard !cursor.isEmpty else { return }
        #expect(listen(from: cursor).status == .badRequest)
    }

    @Test("what is kept no more is gone, and the way on is told")
    func refusesOld() {
        begin(kept: 2, [2_000, 2_001, 2_002, 2_003])
        for response in [
            respond("/v1/changes?since=2000"), respond("/v1/changes?since=0"), respond("/v1/changes?since=12"),
            listen(from: "2000"), listen("/v1/changes?since=2000"),
        ] {
            let problem = JSON(response.body)
            #expect(response.status == .gone)
            #expect(response.value(of: "Content-Type") == "application/problem+json")
            #expect(problem["type"].text == "/problems/changes-gone")
            #expect(problem["detail"].text.hasSuffix("go on at /v1/changes?since=2003."))
            #expect(problem["allowed"].array.map(\.text) == ["2001…2003"])
            #expect(response.value(of: "Link") == "</v1/changes?since=2003>; rel=\"next\"")
        }
        #expect(JSON(respond("/v1/changes?since=2001").body)["total"].integer == 2)
        #expect(JSON(respond("/v1/changes").body)["total"].integer == 2)
    }

    @Test("as it happens, from where the client was")
    func streams() throws {
        begin([2_000, 2_001])
        let response = listen(from: "2000")
        #expect(response.status == .ok)
        #expect(response.value(of: "Content-Type") == "text/event-stream")
        #expect(response.value(of: "Cache-Control") == "no-store")
        #expect(response.wholeLength == nil)
        let woken = Atomic(0)
        let (told, _) = read(response.stream) { woken.add(1, ordering: .relaxed) }
        let lines = told.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        #expect(lines.prefix(4) == ["retry: 3000", "id: 2000", "", "id: 2001"])
        let data = try #require(lines.dropFirst(4).first)
        #expect(data.hasPrefix("data: {"))
        #expect(JSON(Array(data.dropFirst(6).utf8))["item_id"].text == "a-2001")
        #expect(lines.dropFirst(5) == ["", ""])

        api.tell(changes([2_002]))
        #expect(woken.load(ordering: .relaxed) == 1)
        #expect(read(response.stream).0.hasPrefix("id: 2002\ndata: {"))
        api.beat()
        #expect(read(response.stream) == (":\n\n", "nothing yet"))
        // Without a number it is what changes from now on.
        #expect(read(listen().stream) == ("retry: 3000\nid: 2002\n\n", "nothing yet"))
        #expect(read(listen("/v1/changes?since=2001").stream).0.contains("id: 2002\ndata"))
        // What the client says last goes before the address that it began with.
        let again = listen("/v1/changes?since=2000", from: "2002").stream
        #expect(read(again) == ("retry: 3000\nid: 2002\n\n", "nothing yet"))
    }

    @Test("a listener that is too slow for what is kept is let go, to come again and be told")
    func letsGo() {
        begin(kept: 2, [2_000])
        let stream = listen().stream
        #expect(read(stream).1 == "nothing yet")
        api.tell(changes([2_001, 2_002]))
        #expect(read(stream).0.contains("id: 2002\n"))
        api.tell(changes([2_003, 2_004, 2_005]))
        #expect(read(stream) == ("", "end"))
        #expect(listen(from: "2002").status == .gone)
    }

    @Test("a listener that has gone is woken no more, and many changes come in pieces")
    func leaves() {
        begin(kept: 10_000, [2_000])
        let woken = Atomic(0)
        let stream = listen().stream
        _ = read(stream) { woken.add(1, ordering: .relaxed) }
        stream?.cancel()
        api.tell(changes(Array(3_000..<6_000)))
        #expect(woken.load(ordering: .relaxed) == 0)
        let again = listen(from: "2000").stream
        _ = again?.next {}
        var sizes: [Int] = []
        while case .octets(let octets)? = again?.next({}) { sizes.append(octets.count) }
        #expect(sizes.count > 10)
        #expect(sizes.allSatisfy { $0 < 17_000 })
        let whole = read(listen(from: "2000").stream).0
        #expect(sizes.reduce(0, +) == whole.utf8.count - "retry: 3000\nid: 2000\n\n".utf8.count)
    }

    @Test("the address takes what it declares, and is there once anything is served")
    func isAnEndpoint() {
        #expect(respond("/v1/changes", [Field("Accept", "text/csv")]).status == .notAcceptable)
        #expect(respond("/v1/changes?cursor=x").status == .badRequest)
        let empty = NewsAPI(store: SnapshotStore(), version: "0")
        #expect(
            empty.handler.reply(Request(method: .get, path: "/v1/changes")).response.status == .serviceUnavailable)
        let post = api.handler.reply(Request(method: Method("POST"), path: "/v1/changes")).response
        #expect(post.status == .methodNotAllowed)
        #expect(post.value(of: "Allow") == "GET, HEAD, OPTIONS")
    }
}
