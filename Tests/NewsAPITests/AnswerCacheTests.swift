import HTTPMessage
import Testing

@testable import NewsAPI

@Suite("Answers are kept for their URL, within a bound")
struct AnswerCacheTests {
    private func key(_ query: String?) -> AnswerCache.Key {
        AnswerCache.Key(path: "/v1/articles", query: query, mediaType: "application/json")
    }

    @Test("an answer is found again under its own URL and media type only")
    func findsAgain() {
        let cache = AnswerCache()
        cache.keep(Response(body: [1]), for: key("q=a"))
        #expect(cache.response(for: key("q=a"))?.body == [1])
        #expect(cache.response(for: key("q=b")) == nil)
        #expect(cache.response(for: key(nil)) == nil)
        #expect(cache.response(for: .init(path: "/v1/articles", query: "q=a", mediaType: "text/plain")) == nil)
    }

    @Test("what would go beyond the bound empties it, and what is too large is never kept")
    func isBounded() {
        let cache = AnswerCache()
        let large = [UInt8](repeating: 0, count: AnswerCache.byteLimit / 8 - 100)
        for number in 0..<9 { cache.keep(Response(body: large), for: key("n=\(number)")) }
        #expect(cache.response(for: key("n=0")) == nil)
        #expect(cache.response(for: key("n=8")) != nil)
        cache.keep(Response(body: large + large), for: key("big"))
        #expect(cache.response(for: key("big")) == nil)
    }
}
