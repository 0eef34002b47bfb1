import HTTPMessage
import Testing

@testable import HTTPServer

/// Answers that are made elsewhere, and content that is given away as it comes, as stories.
struct ConnectionWorkTests {
    private struct Unasked: ContentSink {
        func receive(_ octets: [UInt8]) -> Response? { nil }
        func finish(_ cancellation: Cancellation) -> Response { Response() }
        func abandon() {}
    }

    private static let get = "GET /a HTTP/1.1\r\nHost: a\r\n\r\n"

    // MARK: Answers

    @Test("RFC 9112 §9.3.2: the answers of a pipeline keep their order, one being made at a time")
    func order() {
        var story = ConnectionStory()
        story.isSlow = true
        #expect(story.receive(Self.get + "GET /b HTTP/1.1\r\nHost: a\r\n\r\n") == .waiting)
        #expect(story.handled == ["GET /a"])
        #expect(story.sent.isEmpty)
        #expect(story.complete(Response(body: Array("first".utf8))) == .waiting)
        #expect(story.handled == ["GET /a", "GET /b"])
        #expect(story.complete(Response(body: Array("second".utf8))) == .waiting)
        #expect(story.statuses == [200, 200])
        #expect(story.text.contains("first"))
        #expect(story.text.hasSuffix("second"))
    }

    @Test("while an answer is made nothing further is read, and earlier answers leave")
    func nothingIsRead() {
        var story = ConnectionStory()
        story.isSlow = true
        story.window = 0
        #expect(story.receive(Self.get) == .waiting)
        #expect(story.complete(Response(body: Array("first".utf8))) == .waiting)
        #expect(story.wantsToReceive)
        #expect(story.receive(Self.get) == .waiting)
        #expect(!story.wantsToReceive)
        story.window = nil
        story.proceed()
        #expect(story.text.hasSuffix("first"))
    }

    @Test("an answer that is not made in time is 503, and the connection ends")
    func deadline() {
        var limits = ConnectionLimits()
        limits.answerDeadline = .seconds(5)
        var story = ConnectionStory(limits: limits)
        story.isSlow = true
        #expect(story.receive(Self.get) == .waiting)
        #expect(story.wait(until: .milliseconds(4_900)) == .waiting)
        #expect(story.sent.isEmpty)
        #expect(story.wait(until: .milliseconds(5_100)) == .waiting)
        #expect(story.statuses == [503])
        #expect(story.text.contains("/problems/answer-timeout"))
        #expect(story.hasFinishedSending)
    }

    @Test("a client that ends its side, and a server that stops, leave the answer to come")
    func halfCloseAndShutDown() {
        var story = ConnectionStory()
        story.isSlow = true
        #expect(story.receive(Self.get) == .waiting)
        #expect(story.shutDown() == .waiting)
        #expect(story.receiveEnd() == .waiting)
        #expect(story.complete(Response(body: Array("late".utf8))) == .closed)
        #expect(story.text.contains("\r\nConnection: close\r\n"))
        #expect(story.text.hasSuffix("late"))
    }

    // MARK: Content

    private static func receiver(limit: Int) -> ConnectionStory {
        ConnectionStory(
            handler: Handler(intake: { _ in .streamed(Unasked(), limit: limit) }, reply: { _ in .response(Response()) })
        )
    }

    private static let chunked = "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n"

    @Test("content is given away as it comes, and nothing further is read until a piece was taken")
    func pieces() {
        var story = Self.receiver(limit: 100)
        #expect(story.receive(Self.chunked) == .waiting)
        #expect(story.receive("3\r\none\r\n") == .waiting)
        #expect(story.delivered.isEmpty, "more may be there at once")
        story.isStarved = true
        story.proceed()
        #expect(story.delivered == [Array("one".utf8)])
        story.isStarved = false
        story.proceed()
        #expect(!story.wantsToReceive)
        #expect(story.taken() == .waiting)
        #expect(story.wantsToReceive)
        #expect(story.receive("3\r\ntwo\r\n0\r\n\r\n") == .waiting)
        #expect(story.delivered == [Array("one".utf8), Array("two".utf8)])
        #expect(story.handled.isEmpty)
        #expect(story.taken() == .waiting)
        #expect(story.handled == ["POST /"])
        #expect(story.statuses == [200])
    }

    @Test("content beyond its bound is refused, by either framing", arguments: ["Content-Length: 11", nil])
    func tooLarge(length: String?) {
        var story = Self.receiver(limit: 10)
        if let length {
            #expect(story.receive("POST / HTTP/1.1\r\nHost: a\r\n\(length)\r\n\r\n") == .waiting)
        } else {
            #expect(story.receive(Self.chunked + "6\r\nsix678\r\n") == .waiting)
            story.isStarved = true
            story.proceed()
            story.isStarved = false
            #expect(story.taken() == .waiting)
            #expect(story.receive("6\r\nsix678\r\n0\r\n\r\n") == .waiting)
        }
        #expect(story.statuses == [413])
        #expect(story.hasFinishedSending)
    }

    @Test("RFC 9110 §10.1.1: content that is not wanted is refused before it is invited")
    func refused() {
        let handler = Handler(
            intake: { _ in .refused(Response(status: .notFound)) }, reply: { _ in .response(Response()) })
        var story = ConnectionStory(handler: handler)
        #expect(
            story.receive("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nExpect: 100-continue\r\n\r\n") == .waiting
        )
        #expect(story.statuses == [404])
        #expect(story.handled.isEmpty)
        #expect(story.hasFinishedSending)
    }

    @Test("a handler may allow more content than the connection does, and less", arguments: [(5, 413), (200_000, 200)])
    func ownLimit(limit: Int, status: Int) {
        let handler = Handler(intake: { _ in .collected(limit: limit) }, reply: { _ in .response(Response()) })
        var story = ConnectionStory(handler: handler)
        let content = String(repeating: "x", count: 100_000)
        #expect(story.receive("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 100000\r\n\r\n\(content)") == .waiting)
        #expect(story.statuses == [status])
    }
}
