import HTTPMessage
import NewsFixtures
import NewsIndex
import Testing

@testable import NewsAPI

@Suite("A list is answered in the format that is asked for")
struct FormatTests {
    private let api = APIClient()
    private static let lists = RouteTable.routes.filter { $0.formats.contains(.csv) && $0.path.names.isEmpty }

    @Test("by the path's ending, whatever is accepted", arguments: Format.ofLists)
    func ending(format: Format) {
        let response = api.respond("/v1/meetings.\(format.suffix)", fields: [Field("Accept", "text/html")])
        #expect(response.status == .ok)
        #expect(response.value(of: "Content-Type")?.hasPrefix(format.mediaType) == true)
    }

    @Test("by what is accepted", arguments: Format.ofLists)
    func accepted(format: Format) {
        let response = api.respond("/v1/meetings", fields: [Field("Accept", format.mediaType)])
        #expect(response.value(of: "Content-Type")?.hasPrefix(format.mediaType) == true)
        #expect(response.value(of: "Vary")?.contains("Accept") == true)
    }

    @Test("a browser, which takes anything, gets JSON")
    func browser() {
        let accept = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"
        #expect(api.respond("/v1/meetings", fields: [Field("Accept", accept)]).value(of: "Content-Type") == Answer.json)
    }

    @Test("an ending that is no format is a name", arguments: ["/v1/meetings.pdf", "/v1/entities/x.exe", "/v1/.csv"])
    func unknown(target: String) {
        #expect(api.respond(target).status == .notFound)
    }

    @Test("a single thing has no table", arguments: ["/v1/stats.csv", "/v1/continents/europe.csv"])
    func single(target: String) {
        #expect(api.respond(target).status == .notFound)
    }

    @Test("every list tells where its formats are, and there they are", arguments: lists.map(\.path.text))
    func links(path: String) throws {
        let query = api.needs(of: path, words: "lacs").map { "?" + $0 } ?? ""
        let list = api.json(path + query)
        let formats = list["formats"].members
        #expect(formats.count >= Format.ofLists.count - 1)
        for (_, link) in formats { #expect(api.respond(link.text).status == .ok, "\(link.text)") }
        #expect(api.json("/v1")["formats"][path].array.map(\.text).count == formats.count + 1)
    }

    @Test("filters, fields and order are kept in the links, pages are not")
    func keepsQuery() {
        let list = api.json("/v1/meetings?status=held&fields=id,status&sort=-id&limit=1&facets=status")
        #expect(list["formats"]["csv"].text == "/v1/meetings.csv?status=held&fields=id,status&sort=-id")
    }

    @Test("a list whose pages are small is whole, or as long as is said")
    func whole() {
        func rows(_ target: String) -> Int { PlainCSV.rows(Drained(api.respond(target)).octets).count - 1 }
        let total = api.json("/v1/entities")["total"].integer
        #expect(rows("/v1/entities.csv") == total)
        #expect(rows("/v1/entities.csv?limit=3") == 3)
        #expect(rows("/v1/entities.csv?limit=100000") == total)
        #expect(rows("/v1/entities.csv?offset=4") == total - 4)
        #expect(rows("/v1/entities.csv?offset=100000") == 0)
        #expect(api.respond("/v1/entities?limit=101").status == .badRequest)
        #expect(api.respond("/v1/entities.csv?limit=x").status == .badRequest)
        #expect(api.respond("/v1/entities.csv?colour=red").status == .badRequest)
    }

    @Test("it goes on from a cursor")
    func cursor() {
        let next = api.json("/v1/entities?limit=2")["next"].text.replacing("/v1/entities?", with: "/v1/entities.csv?")
        let rows = PlainCSV.rows(Drained(api.respond(next)).octets).dropFirst()
        #expect(rows.compactMap(\.first) == Array(api.ids("/v1/entities").dropFirst(2).prefix(2)))
    }

    @Test("what the client has is not sent again")
    func conditions() throws {
        let first = api.respond("/v1/meetings.csv")
        let tag = try #require(first.value(of: "ETag"))
        #expect(tag.hasPrefix("W/"))
        let again = api.respond("/v1/meetings.csv", fields: [Field("If-None-Match", tag)])
        #expect(again.status == .notModified)
        #expect(again.value(of: "ETag") == tag)
        #expect(again.stream == nil)
        #expect(api.respond("/v1/meetings.csv", fields: [Field("If-Match", "\"x\"")]).status == .preconditionFailed)
        // Addresses in it are others for a client that reaches the server by another name.
        let elsewhere = Request(method: .get, path: "/v1/meetings.csv", fields: [Field("Host", "other.example")])
        #expect(api.handler.reply(elsewhere).response.status == .ok)
    }

    @Test("a table is coded while it is sent")
    func coded() throws {
        let response = api.respond("/v1/meetings.csv", fields: [Field("Accept-Encoding", "gzip")])
        #expect(response.value(of: "Content-Encoding") == "gzip")
        let packed = api.respond("/v1/meetings.xlsx", fields: [Field("Accept-Encoding", "gzip")])
        #expect(packed.value(of: "Content-Encoding") == nil)
        let refused = [Field("Accept-Encoding", "identity;q=0, *;q=0")]
        #expect(api.respond("/v1/meetings.csv", fields: refused).status == .notAcceptable)
    }
}

@Suite("A list of any length is sent in pieces")
struct ListSourceTests {
    @Test("it stays one snapshot whatever serves meanwhile")
    func stays() throws {
        let store = SnapshotStore(LakeSummit.snapshot)
        let api = NewsAPI(store: store, version: "0")
        let request = Request(method: .get, path: "/v1/articles.ndjson")
        let expected = Drained(api.handler.reply(request).response).octets
        let streamed = api.handler.reply(request).response
        api.serve(HostileNews.snapshot)
        let found = Drained(streamed)
        #expect(found.isWhole)
        #expect(found.octets == expected)
    }

    @Test("of snapshots that slow clients hold the oldest is let go of")
    func bounded() throws {
        let api = NewsAPI(store: SnapshotStore(HostileNews.snapshot), version: "0")
        func begun() throws -> ContentStream {
            let target = Request(method: .get, path: "/v1/sources/problems.csv")
            let stream = try #require(api.handler.reply(target).response.stream)
            guard case .octets = stream.next({}) else {
                Issue.record("the first piece is not there")
                return stream
            }
            return stream
        }
        func goesOn(_ stream: ContentStream) -> Bool {
            if case .octets = stream.next({}) { true } else { false }
        }
        var streams = [try begun(), try begun()]
        for _ in 1..<HeldLists.mostSnapshots {
            api.serve(HostileNews.anotherSnapshot())
            streams.append(try begun())
        }
        #expect(streams.allSatisfy(goesOn))
        api.serve(HostileNews.anotherSnapshot())
        streams.append(try begun())
        #expect(streams.map(goesOn) == [false, false, true, true, true, true])
    }

    @Test("a piece is no longer than its limit and an item")
    func pieces() {
        let found = Drained(APIClient(HostileNews.snapshot).respond("/v1/sources/problems.csv"))
        #expect(found.isWhole)
        #expect(found.octets.count > 10_000_000)
        #expect(found.largestPiece < 50_000)
    }

    @Test("nothing is made for a client that has gone")
    func gone() throws {
        let stream = try #require(APIClient(HostileNews.snapshot).respond("/v1/sources/problems.csv").stream)
        guard case .octets = stream.next({}) else {
            Issue.record("the first piece is not there")
            return
        }
        stream.cancel()
        guard case .failure = stream.next({}) else {
            Issue.record("a list is written that nobody wants")
            return
        }
    }
}
