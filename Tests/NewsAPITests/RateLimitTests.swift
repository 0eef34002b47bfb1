import HTTPMessage
import Testing

@testable import NewsAPI

@Suite("Who asks too often is told when to ask again")
struct RateLimitTests {
    private struct Tokens: GrantSource {
        func hasKeys(for scope: Grant.Scope) -> Bool { true }
        func grant(for token: String) -> Grant? { token == "wrong" ? nil : Grant(id: token, scope: .write) }
    }

    private static let second: Int64 = 1_000_000_000

    /// A handler that answers two reads and one change a second.
    private let handler: Handler

    init() {
        let limits = RateLimits(
            reads: .init(perSecond: 2, holdsForLoopback: false), writes: .init(perSecond: 1, holdsForLoopback: true))
        let proxies = TrustedProxies(Set([PeerAddress("10.0.0.1")].compactMap(\.self)), field: .xForwardedFor)
        handler = AccessGuard(Tokens(), isPrivate: false, limits: limits, proxies: proxies)
            .guarding(APIClient().handler)
    }

    private func ask(
        from address: String, at nanoseconds: Int64 = 0, _ method: Method = .get, path: String = "/v1/stats",
        key: String? = nil, forwarded: String? = nil
    ) throws -> Response {
        let fields = [
            key.map { Field("Authorization", "Bearer \($0)") }, forwarded.map { Field("X-Forwarded-For", $0) },
        ]
        var request = Request(method: method, path: path, fields: fields.compactMap(\.self))
        request.arrival = Arrival(client: try #require(PeerAddress(address)), nanoseconds: nanoseconds)
        return handler.reply(request).response
    }

    @Test("ten seconds' worth come at once, then one as often as the rate says")
    func bursts() throws {
        for _ in 0..<20 { #expect(try ask(from: "192.0.2.1").status == .ok) }
        let refused = try ask(from: "192.0.2.1")
        #expect(refused.status == .tooManyRequests)
        #expect(refused.value(of: "Retry-After") == "1")
        #expect(refused.value(of: "RateLimit-Policy") == "\"reads\";q=20;w=10")
        #expect(refused.value(of: "RateLimit") == "\"reads\";r=0;t=1")
        #expect(try ask(from: "192.0.2.2").status == .ok)
        #expect(try ask(from: "192.0.2.1", at: Self.second / 2).status == .ok)
        #expect(try ask(from: "192.0.2.1", at: Self.second / 2).status == .tooManyRequests)
        #expect(try ask(from: "192.0.2.1", at: 100 * Self.second).status == .ok)
    }

    @Test("a /64 is one, each key another, and a wrong key is no key")
    func identities() throws {
        for _ in 0..<20 { _ = try ask(from: "2001:db8::1") }
        #expect(try ask(from: "2001:db8::2").status == .tooManyRequests)
        #expect(try ask(from: "2001:db8::2", key: "wrong").status == .tooManyRequests)
        #expect(try ask(from: "2001:db8::2", key: "one").status == .ok)
        #expect(try ask(from: "2001:db8:0:1::1").status == .ok)
        for _ in 0..<20 { _ = try ask(from: "192.0.2.9", key: "one") }
        #expect(try ask(from: "198.51.100.1", key: "one").status == .tooManyRequests)
        #expect(try ask(from: "198.51.100.1", key: "other").status == .ok)
    }

    @Test("reads and changes are counted apart; this machine's own are where somebody says so; probes never")
    func classes() throws {
        for _ in 0..<50 { #expect(try ask(from: "127.0.0.1").status == .ok) }
        for _ in 0..<10 { _ = try ask(from: "127.0.0.1", Method("DELETE"), key: "one") }
        let refused = try ask(from: "127.0.0.1", Method("DELETE"), key: "one")
        #expect(refused.value(of: "RateLimit-Policy") == "\"writes\";q=10;w=10")
        #expect(try ask(from: "127.0.0.1", key: "one").status == .ok)
        for _ in 0..<50 { #expect(try ask(from: "192.0.2.1", path: "/readyz").status == .ok) }
    }

    @Test("behind a trusted proxy the client is counted, elsewhere nobody is believed")
    func proxies() throws {
        for _ in 0..<20 { _ = try ask(from: "10.0.0.1", forwarded: "192.0.2.1") }
        #expect(try ask(from: "10.0.0.1", forwarded: "192.0.2.1").status == .tooManyRequests)
        #expect(try ask(from: "10.0.0.1", forwarded: "192.0.2.2").status == .ok)
        for number in 0..<20 { _ = try ask(from: "198.51.100.1", forwarded: "192.0.2.\(number)") }
        #expect(try ask(from: "198.51.100.1", forwarded: "192.0.2.200").status == .tooManyRequests)
    }

    @Test("a request with content is counted once")
    func content() throws {
        var request = Request(method: .post, path: "/v1/analyze", body: [0x78])
        #expect(!request.hasContent)
        request.arrival = Arrival(client: try #require(PeerAddress("192.0.2.1")), nanoseconds: 0)
        for _ in 0..<10 {
            guard case .collected = handler.intake(request) else {
                Issue.record("content is not taken")
                return
            }
        }
        guard case .refused(let response) = handler.intake(request) else {
            Issue.record("content is taken of who asks too often")
            return
        }
        #expect(response.status == .tooManyRequests)
    }

    @Test("a million addresses find no more memory, and do not wash away who asked much")
    func flood() {
        let table = RateTable(capacity: 1_024)
        let heavy = RateTable.Key(high: 1, low: 1)
        for _ in 0..<10 { _ = table.take(heavy, at: 0, interval: 1_000, burst: 10) }
        for number in 0..<100_000 as Range<UInt64> {
            _ = table.take(RateTable.Key(high: 2, low: number), at: 0, interval: 1_000, burst: 10)
        }
        #expect(table.take(heavy, at: 0, interval: 1_000, burst: 10).wait == 1_000)
        #expect(table.take(heavy, at: 5_000, interval: 1_000, burst: 10) == (0, 4))
    }
}
