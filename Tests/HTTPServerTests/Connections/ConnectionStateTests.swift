import HTTPMessage
import Testing

@testable import HTTPServer

@Suite struct ConnectionStateTests {
    private static let get = "GET /a HTTP/1.1\r\nHost: a\r\n\r\n"

    @Test func requestIsAnsweredAndTheConnectionStaysOpen() {
        var story = ConnectionStory()
        #expect(story.receive(Self.get) == .waiting)
        #expect(story.handled == ["GET /a"])
        #expect(story.statuses == [200])
        #expect(!story.text.contains("Connection"))
        #expect(story.receive(Self.get) == .waiting)
        #expect(story.statuses == [200, 200])
    }

    @Test func pipelinedRequestsAreAnsweredInOrderInOneSend() {
        var story = ConnectionStory()
        _ = story.receive((0..<20).map { "GET /\($0) HTTP/1.1\r\nHost: a\r\n\r\n" }.joined())
        #expect(story.handled == (0..<20).map { "GET /\($0)" })
        #expect(story.sends == 1)
        #expect(TestAnswer.all(in: story.sent)?.map(\.text) == (0..<20).map { "GET /\($0)\n" })
    }

    @Test func malformedRequestIsAnsweredBehindEarlierOnesAndEndsTheConnection() {
        var story = ConnectionStory()
        #expect(story.receive(Self.get + "GET / HTTP/1.1\r\nHost : a\r\n\r\n" + Self.get) == .waiting)
        #expect(story.handled == ["GET /a"])
        #expect(story.statuses == [200, 400])
        #expect(story.text.contains("Content-Type: application/problem+json\r\n"))
        #expect(story.text.contains("Connection: close\r\n"))
        #expect(story.text.components(of: "Date: Sun, 06 Nov 1994 08:49:37 GMT\r\n") == 2)
        #expect(story.hasFinishedSending)
        #expect(story.receiveEnd() == .closed)
    }

    /// RFC 9112 §9.6.
    @Test func octetsBehindTheLastAnswerAreDrainedUntilTheLingerDeadline() {
        var story = ConnectionStory()
        _ = story.receive("rubbish here\r\n")
        #expect(story.hasFinishedSending)
        #expect(story.wantsToReceive)
        #expect(story.receive([UInt8](repeating: 65, count: 100_000)) == .waiting)
        #expect(story.wantsToReceive)
        #expect(story.wait(until: .milliseconds(1_999)) == .waiting)
        #expect(story.wait(until: .seconds(2)) == .closed)
        #expect(story.statuses == [400])
    }

    @Test(arguments: [
        ("GET /a HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n", true, "close"),
        ("GET /a HTTP/1.0\r\n\r\n", true, "close"),
        ("GET /a HTTP/1.0\r\nConnection: keep-alive\r\n\r\n", false, "keep-alive"),
    ]) func requestsBehindOneThatClosesAreNotProcessed(_ text: String, _ closes: Bool, _ option: String) {
        var story = ConnectionStory()
        _ = story.receive(text + "GET /next HTTP/1.1\r\nHost: a\r\n\r\n")
        #expect(story.handled == (closes ? ["GET /a"] : ["GET /a", "GET /next"]))
        #expect(story.hasFinishedSending == closes)
        #expect(story.text.contains("\r\nConnection: \(option)\r\n"))
    }

    @Test func handlerMayCloseTheConnection() {
        var story = ConnectionStory { _ in Response(fields: [Field("Connection", "Close")]) }
        _ = story.receive(Self.get)
        #expect(story.hasFinishedSending)
        #expect(story.text.contains("\r\nConnection: close\r\n"))
    }

    @Test func headIsAnsweredWithoutContent() {
        var story = ConnectionStory()
        _ = story.receive("HEAD /a HTTP/1.1\r\nHost: a\r\n\r\n")
        #expect(story.text.hasSuffix("Content-Length: 8\r\n\r\n"))
    }

    @Test(arguments: ["TRACE", "BREW", "get"]) func unknownMethodIsAnswered501AndTheConnectionStays(_ method: String) {
        var story = ConnectionStory()
        _ = story.receive("\(method) /a HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n\r\nhi" + Self.get)
        #expect(story.statuses == [501, 200])
        #expect(story.handled == ["GET /a"])
    }

    @Test func incompleteRequestAtTheEndIsNotAnswered() {
        var story = ConnectionStory()
        _ = story.receive(Self.get + "POST /b HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\nhel")
        #expect(story.receiveEnd() == .closed)
        #expect(story.handled == ["GET /a"])
        #expect(story.statuses == [200])
    }

    @Test func halfClosedPeerStillGetsItsAnswers() {
        var story = ConnectionStory()
        story.window = 10
        _ = story.receive(Self.get)
        #expect(story.receiveEnd() == .waiting)
        story.window = nil
        #expect(story.proceed() == .closed)
        #expect(story.statuses == [200])
    }

    @Test func brokenConnectionClosesAtOnce() {
        var state = ConnectionState(limits: ConnectionLimits(), at: ConnectionStory.start)
        state.failed()
        let step = state.nextStep(canReceive: true, canSend: true, at: ConnectionStory.start)
        guard case .close = step else { return #expect(Bool(false), "\(step)") }
    }
}

extension String {
    fileprivate func components(of part: String) -> Int {
        ranges(of: part).count
    }
}
