import HTTPMessage
import Testing

@testable import NewsAPI

@Suite("Answers are kept for their URL, within a bound")
struct AnswerCacheTests {
    private func key(_ query: String?) -> AnswerCache.Key {
        AnswerCache.Key(path: "/v1/articles", query: query, mediaType: "application/json")
    }

    private func representation(_ content: [UInt8]) throws -> Representation {
        Representation(content: content, mediaType: "text/plain", etag: try #require(ETag(opaque: "a")))
    }

    private func signature(_ path: String, _ fields: [Field] = []) throws -> RequestSignature {
        try #require(RequestSignature(Request(method: .get, path: path, fields: fields)))
    }

    @Test("an answer is found again under its own URL and media type only")
    func findsAgain() throws {
        let cache = AnswerCache()
        #expect(cache.keep(try representation([1]), for: key("q=a")))
        #expect(cache.representation(for: key("q=a"))?.count == 1)
        #expect(cache.representation(for: key("q=b")) == nil)
        #expect(cache.representation(for: key(nil)) == nil)
        #expect(cache.representation(for: .init(path: "/v1/articles", query: "q=a", mediaType: "text/plain")) == nil)
    }

    @Test("a composed and a decomposed accent are two URLs")
    func tellsOctetsApart() throws {
        let cache = AnswerCache()
        #expect(cache.keep(try representation([1]), for: key("q=\u{E9}")))
        #expect(cache.representation(for: key("q=e\u{301}")) == nil)
    }

    @Test("an answer is found again for the very same octets only")
    func findsAgainByOctets() throws {
        let cache = AnswerCache()
        cache.keep(Response(body: [1]), for: try signature("/a", [Field("Accept", "text/plain")]))
        #expect(cache.response(for: try signature("/a", [Field("accept", "text/plain")]))?.body == [1])
        #expect(cache.response(for: try signature("/a")) == nil)
        #expect(cache.response(for: try signature("/a", [Field("Accept", "")])) == nil)
        #expect(cache.response(for: try signature("/a", [Field("Accept-Encoding", "text/plain")])) == nil)
        #expect(cache.response(for: try signature("/b", [Field("Accept", "text/plain")])) == nil)
    }

    @Test("what would go beyond the bound empties it, and what is too large is never kept")
    func isBounded() throws {
        let cache = AnswerCache()
        let large = [UInt8](repeating: 0, count: AnswerCache.byteLimit / 8 - 2_000)
        for number in 0..<5 { #expect(cache.keep(try representation(large), for: key("n=\(number)"))) }
        #expect(cache.representation(for: key("n=0")) == nil)
        #expect(cache.representation(for: key("n=4")) != nil)
        #expect(!cache.keep(try representation(large + large), for: key("big")))
        #expect(cache.representation(for: key("big")) == nil)
        // As many as fit by themselves, and one more.
        for number in 0...AnswerCache.byteLimit / 1_024 {
            cache.keep(Response(), for: try signature("/\(number)"))
        }
        #expect(cache.response(for: try signature("/0")) == nil)
    }
}
