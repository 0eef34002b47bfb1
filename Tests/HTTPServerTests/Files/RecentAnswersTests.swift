import HTTPMessage
import Testing

@testable import HTTPServer

@Suite struct RecentAnswersTests {
    private static let start = Moment(nanoseconds: 0)

    private static func signature(_ path: String) throws -> RequestSignature {
        try #require(RequestSignature(Request(method: .get, path: path)))
    }

    private static func answer(_ count: Int) -> Response { Response(body: [UInt8](repeating: 0x61, count: count)) }

    @Test("an answer is given again until its time is over, and to nobody else")
    func lifetime() throws {
        var recent = RecentAnswers(byteLimit: 100)
        let signature = try Self.signature("/a")
        _ = recent.note(Self.answer(3), for: signature, at: Self.start)
        let end = Self.start + RecentAnswers.lifetime
        #expect(recent.response(for: signature, at: end - .nanoseconds(1))?.body == Array("aaa".utf8))
        #expect(recent.response(for: signature, at: end) == nil)
        #expect(recent.response(for: try Self.signature("/b"), at: Self.start) == nil)
    }

    @Test("what is too much goes, and is given back to be freed")
    func byteLimit() throws {
        var recent = RecentAnswers(byteLimit: 10)
        let (a, b) = (try Self.signature("/a"), try Self.signature("/b"))
        _ = recent.note(Self.answer(6), for: a, at: Self.start)
        // Noted again, it counts once.
        _ = recent.note(Self.answer(6), for: a, at: Self.start)
        let former = recent.note(Self.answer(6), for: b, at: Self.start)
        #expect(former.response(for: a, at: Self.start) != nil)
        #expect(recent.response(for: a, at: Self.start) == nil)
        #expect(recent.response(for: b, at: Self.start) != nil)
        _ = recent.note(Self.answer(11), for: a, at: Self.start)
        #expect(recent.response(for: a, at: Self.start) == nil)
        #expect(recent.response(for: b, at: Self.start) != nil)
    }

    @Test("there are never more than so many")
    func countLimit() throws {
        var recent = RecentAnswers(byteLimit: .max)
        let signatures = try (0..<2_000).map { try Self.signature("/\($0)") }
        for signature in signatures { _ = recent.note(Self.answer(0), for: signature, at: Self.start) }
        let found = signatures.map { recent.response(for: $0, at: Self.start) != nil }
        #expect(found.last == true)
        #expect(found.count { $0 } < 1_100)
    }
}
