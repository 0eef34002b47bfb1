import HTTPMessage
import Testing

@testable import HTTPServer

@Suite struct ConnectionBodyTests {
    private static let invitation = "HTTP/1.1 100 Continue\r\n\r\n"

    @Test func bodyIsInvitedOnceTheHeadIsIn() {
        var story = ConnectionStory()
        _ = story.receive("POST /a HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: 5\r\n\r\n")
        #expect(story.text == Self.invitation)
        _ = story.receive("hello")
        #expect(story.text.hasSuffix("POST /a\nhello"))
        #expect(story.statuses == [100, 200])
    }

    @Test(arguments: [
        // RFC 9110 §10.1.1: content already on its way, no content, HTTP/1.0
        "POST /a HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: 5\r\n\r\nhello",
        "POST /a HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: 0\r\n\r\n",
        "POST /a HTTP/1.0\r\nExpect: 100-continue\r\nContent-Length: 5\r\n\r\nhello",
    ]) func bodyIsNotInvitedInVain(_ text: String) {
        var story = ConnectionStory()
        _ = story.receive(text)
        #expect(story.statuses == [200])
    }

    @Test(arguments: [
        ("Content-Length: 101\r\nExpect: 100-continue\r\n\r\n", 413),
        ("Content-Length: 101\r\n\r\n", 413),
        ("Transfer-Encoding: chunked\r\n\r\n65\r\n", 413),
        ("Transfer-Encoding: chunked\r\n\r\n64\r\n" + String(repeating: "a", count: 100) + "\r\n1\r\n", 413),
        ("Transfer-Encoding: chunked\r\n\r\nx\r\n", 400),
        ("Content-Length: 5\r\nExpect: tea\r\n\r\n", 417),
    ]) func bodyThatCannotBeReadEndsTheConnection(_ rest: String, _ status: Int) {
        var limits = ConnectionLimits()
        limits.bodyBytes = 100
        var story = ConnectionStory(limits: limits)
        _ = story.receive("POST /a HTTP/1.1\r\nHost: a\r\n\(rest)")
        #expect(story.statuses == [status])
        #expect(story.handled.isEmpty)
        #expect(story.hasFinishedSending)
    }

    @Test func bodyAtTheLimitIsRead() {
        var limits = ConnectionLimits()
        limits.bodyBytes = 100
        var story = ConnectionStory(limits: limits)
        let body = String(repeating: "a", count: 100)
        _ = story.receive("POST /a HTTP/1.1\r\nHost: a\r\nContent-Length: 100\r\n\r\n" + body)
        _ = story.receive("POST /a HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n64\r\n\(body)\r\n0\r\n\r\n")
        #expect(TestAnswer.all(in: story.sent)?.map(\.text) == ["POST /a\n" + body, "POST /a\n" + body])
    }

    @Test func trailersDoNotReachTheHandler() {
        var story = ConnectionStory { request in
            Response(body: Array((request.value(of: "X-Evil") ?? "none").utf8))
        }
        _ = story.receive(
            "POST /a HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n0\r\nX-Evil: 1\r\n\r\n")
        #expect(story.text.hasSuffix("\r\n\r\nnone"))
    }

    @Test func readerThatTakesNothingIsNotReadOrAsked() {
        var limits = ConnectionLimits()
        limits.pendingBytes = 10_000
        var story = ConnectionStory(limits: limits) { _ in Response(body: [UInt8](repeating: 65, count: 4_000)) }
        story.window = 0
        _ = story.receive(String(repeating: "GET /a HTTP/1.1\r\nHost: a\r\n\r\n", count: 100))
        // The bound may be passed by the one answer that reaches it.
        #expect(story.handled.count == 3)
        #expect(!story.wantsToReceive)
        story.window = 5_000
        story.proceed()
        #expect(story.handled.count == 4)
        story.window = nil
        story.proceed()
        #expect(story.handled.count == 100)
        #expect(story.wantsToReceive)
        #expect(story.statuses == [Int](repeating: 200, count: 100))
    }
}
