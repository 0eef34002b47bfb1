import HTTPMessage
import NewsFixtures
import NewsIndex
import Synchronization
import Testing

@testable import NewsAPI

@Suite("Who has no key reads what is open, and writes nothing")
struct AccessGuardTests {
    /// Tokens called as what they open.
    private struct Tokens: GrantSource {
        var scopes: [Grant.Scope] = Grant.Scope.allCases

        func hasKeys(for scope: Grant.Scope) -> Bool { scopes.contains { $0 >= scope } }
        func grant(for token: String) -> Grant? {
            Grant.Scope(rawValue: token).flatMap { scopes.contains($0) ? Grant(id: "key-\(token)", scope: $0) : nil }
        }
    }

    private static let inner = APIClient().handler
    private static let open = AccessGuard(Tokens(), isPrivate: false).guarding(inner)
    private static let closed = AccessGuard(Tokens(), isPrivate: true).guarding(inner)

    private func respond(_ handler: Handler, _ path: String, _ token: String? = nil) -> Response {
        handler.reply(
            Request(method: .get, path: path, fields: token.map { [Field("Authorization", "Bearer \($0)")] } ?? [])
        ).response
    }

    private static let paths = [
        "/v1", "/v1/articles", "/v1/articles.csv", "/v1/articles/10-courrier/text", "/v1/changes", "/v1/search",
        "/openapi.json", "/metrics", "/%76%31/articles",
    ]

    @Test("without --private anybody reads", arguments: paths)
    func reads(path: String) { #expect(respond(Self.open, path).status != .unauthorized) }

    @Test("with it nobody without a key, whatever the address is spelled", arguments: paths)
    func isPrivate(path: String) {
        let refused = respond(Self.closed, path)
        #expect(refused.status == .unauthorized)
        #expect(refused.value(of: "WWW-Authenticate")?.hasPrefix("Bearer") == true)
        #expect(respond(Self.closed, path, "wrong").status == .unauthorized)
        let given = respond(Self.closed, path, "read")
        #expect(given.status != .unauthorized)
        #expect(given.value(of: "Cache-Control")?.hasPrefix("private") == true)
        #expect(given.value(of: "Vary")?.contains("Authorization") == true)
    }

    @Test("the page and the probes are for all", arguments: ["/", "/healthz", "/readyz"])
    func opens(path: String) { #expect(respond(Self.closed, path).status == .ok) }

    @Test("what one caller was given is not kept for another")
    func caches() {
        let first = respond(Self.closed, "/v1/stats", "read")
        #expect(first.status == .ok)
        #expect(respond(Self.closed, "/v1/stats").status == .unauthorized)
        #expect(respond(Self.closed, "/v1/stats", "admin").status == .ok)
    }

    @Test("what is sent to be analysed is read, not written")
    func analysis() {
        let request = Request(method: Method("POST"), path: "/v1/analyze", body: Array("x".utf8))
        #expect(Self.open.reply(request).response.status != .forbidden)
        #expect(Self.closed.reply(request).response.status == .unauthorized)
        guard case .refused = Self.closed.intake(request) else {
            Issue.record("content is taken of somebody who may not send it")
            return
        }
    }

    @Test("a method that nobody answers is told so")
    func methods() {
        let request = Request(method: Method("DELETE"), path: "/v1/stats")
        #expect(Self.open.reply(request).response.status == .methodNotAllowed)
    }

    @Test("what is streamed ends with the key that opened it")
    func revoked() throws {
        /// Keys that can be taken back.
        final class Revocable: GrantSource {
            let isRevoked = Mutex(false)
            func hasKeys(for scope: Grant.Scope) -> Bool { true }
            func grant(for token: String) -> Grant? { isRevoked.withLock { $0 } ? nil : Grant(id: "x", scope: .read) }
        }
        let keys = Revocable()
        let handler = AccessGuard(keys, isPrivate: true).guarding(APIClient(HostileNews.snapshot).handler)
        let stream = try #require(respond(handler, "/v1/sources/problems.csv", "x").stream)
        guard case .octets = stream.next({}) else {
            Issue.record("nothing is sent to who may read")
            return
        }
        keys.isRevoked.withLock { $0 = true }
        guard case .failure = stream.next({}) else {
            Issue.record("more is sent to who may not read any more")
            return
        }
    }
}
