import HTTPMessage
import Testing

@testable import HTTPServer

@Suite struct ConnectionShutDownTests {
    @Test func idleConnectionEndsOnceItIsKnownToBeEmpty() {
        var state = ConnectionState(limits: ConnectionLimits(), at: ConnectionStory.start)
        state.shutDown()
        let first = state.nextStep(canReceive: true, canSend: true, at: ConnectionStory.start)
        guard case .receive = first else { return #expect(Bool(false), "\(first)") }
        let second = state.nextStep(canReceive: false, canSend: true, at: ConnectionStory.start)
        guard case .finishSending = second else { return #expect(Bool(false), "\(second)") }
    }

    @Test func requestInFlightIsAnsweredThenTheConnectionEnds() {
        var story = ConnectionStory()
        _ = story.receive("POST /a HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\nhe")
        #expect(story.shutDown() == .waiting)
        #expect(!story.hasFinishedSending)
        _ = story.receive("llo")
        #expect(story.statuses == [200])
        #expect(story.text.contains("\r\nConnection: close\r\n"))
        #expect(story.hasFinishedSending)
    }

    @Test func refusedConnectionIsToldWhyAndEnds() {
        var story = ConnectionStory(refusedWith: Response(status: .serviceUnavailable))
        #expect(story.proceed() == .waiting)
        #expect(story.statuses == [503])
        #expect(story.hasFinishedSending)
        #expect(story.receive("GET / HTTP/1.1\r\nHost: a\r\n\r\n") == .waiting)
        #expect(story.handled.isEmpty)
        #expect(story.receiveEnd() == .closed)
    }
}
