import HTTPMessage
import Testing

@testable import NewsAPI

@Suite("Answers are kept for their URL, within a bound")
struct AnswerCacheTests {
    private static let byteLimit = 8 << 20

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
        let cache = AnswerCache(byteLimit: Self.byteLimit)
        cache.keep(try representation([1]), for: key("q=a"))
        #expect(cache.representation(for: key("q=a"))?.count == 1)
        #expect(cache.representation(for: key("q=b")) == nil)
        #expect(cache.representation(for: key(nil)) == nil)
        #expect(cache.representation(for: .init(path: "/v1/articles", query: "q=a", mediaType: "text/plain")) == nil)
        let named = AnswerCache.Key(
            path: "/v1/articles", query: "q=a", mediaType: "application/json", caller: .named("desk"))
        #expect(cache.representation(for: named) == nil)
    }

    @Test("a composed and a decomposed accent are two URLs")
    func tellsOctetsApart() throws {
        let cache = AnswerCache(byteLimit: Self.byteLimit)
        cache.keep(try representation([1]), for: key("q=\u{E9}"))
        #expect(cache.representation(for: key("q=e\u{301}")) == nil)
    }

    @Test("an answer is found again for the very same octets only")
    func findsAgainByOctets() throws {
        let cache = AnswerCache(byteLimit: Self.byteLimit)
        cache.keep(
            try representation([1]), for: key(nil), response: Response(body: [1]),
            to: try signature("/a", [Field("Accept", "text/plain")]))
        #expect(cache.response(for: try signature("/a", [Field("accept", "text/plain")]))?.body == [1])
        #expect(cache.response(for: try signature("/a")) == nil)
        #expect(cache.response(for: try signature("/a", [Field("Accept", "")])) == nil)
        #expect(cache.response(for: try signature("/a", [Field("Accept-Encoding", "text/plain")])) == nil)
        #expect(cache.response(for: try signature("/b", [Field("Accept", "text/plain")])) == nil)
    }

    @Test("an answer that is asked for is found while ever new URLs are, and the bytes never pass the bound")
    func keepsHotAnswers() throws {
        let cache = AnswerCache(byteLimit: Self.byteLimit)
        let hot = try representation([UInt8](repeating: 1, count: 20_000))
        cache.keep(hot, for: key("hot"), response: Response(body: [1]), to: try signature("/hot"))
        let content = [UInt8](repeating: 0, count: 30_000)
        for number in 0..<2_000 {
            cache.keep(
                try representation(content), for: key("n=\(number)"), response: Response(),
                to: try signature("/\(number)"))
            #expect(cache.response(for: try signature("/hot")) != nil)
            #expect(cache.bytes <= Self.byteLimit)
        }
        #expect(cache.representation(for: key("hot")) === hot)
        #expect(cache.representation(for: key("n=0")) == nil)
        #expect(cache.response(for: try signature("/0")) == nil)
        #expect(cache.response(for: try signature("/1999")) != nil)
    }

    @Test("one answer is found by few requests, the last ones")
    func boundsSignatures() throws {
        let cache = AnswerCache(byteLimit: Self.byteLimit)
        let one = try representation([1])
        let accepts = (0...AnswerCache.signatureLimit).map { Field("Accept", "text/plain;n=\($0)") }
        for accept in accepts {
            cache.keep(one, for: key(nil), response: Response(), to: try signature("/a", [accept]))
        }
        #expect(cache.response(for: try signature("/a", [accepts[0]])) == nil)
        for accept in accepts.dropFirst() { #expect(cache.response(for: try signature("/a", [accept])) != nil) }
    }

    @Test("what is too large is never kept, and the coded form counts once it is made")
    func countsAll() throws {
        let cache = AnswerCache(byteLimit: Self.byteLimit)
        cache.keep(try representation([UInt8](repeating: 0, count: Self.byteLimit / 4)), for: key("big"))
        #expect(cache.representation(for: key("big")) == nil)

        let text = try representation((0..<100_000).map { UInt8(truncatingIfNeeded: $0 &* $0 >> 3) })
        cache.keep(text, for: key("text"))
        let uncoded = cache.bytes
        let coded = text.response(
            to: Request(method: .get, path: "/", fields: [Field("Accept-Encoding", "gzip, identity;q=0")]))
        cache.keep(text, for: key("text"))
        #expect(cache.bytes >= uncoded + coded.contentLength)
    }

    @Test("without room nothing is kept")
    func keepsNothing() throws {
        let cache = AnswerCache(byteLimit: 0)
        cache.keep(try representation([1]), for: key(nil), response: Response(), to: try signature("/a"))
        #expect(cache.representation(for: key(nil)) == nil)
        #expect(cache.response(for: try signature("/a")) == nil)
    }

    @Test("several threads find their own answers, and the bytes stay within the bound")
    func servesThreads() async throws {
        let cache = AnswerCache(byteLimit: 1 << 20)
        try await withThrowingTaskGroup(of: Void.self) { group in
            for thread in 0..<4 {
                group.addTask {
                    for step in 0..<2_000 {
                        let number = (step &* 13 &+ thread) % 200
                        let signature = try signature("/\(number)")
                        if let known = cache.response(for: signature) {
                            #expect(known.body == Array(String(number).utf8))
                            continue
                        }
                        cache.keep(
                            try representation([UInt8](repeating: 0, count: 10_000)), for: key("n=\(number)"),
                            response: Response(body: Array(String(number).utf8)), to: signature)
                    }
                }
            }
            try await group.waitForAll()
        }
        #expect(cache.bytes <= 1 << 20)
    }
}
