import HTTPMessage
import Testing

@testable import HTTPServer

@Suite struct ConnectionShutDownTests {
    @Test func idleConnectionEndsOnceItIsKnownToBeEmpty() {
        var state = ConnectionState(limits: ConnectionLimits(), at: ConnectionStory.start)
        let now = ConnectionStory.start + .seconds(5)
        state.shutDown(at: now)
        let first = state.nextStep(canReceive: true, canSend: true, at: now)
        guard case .receive = first else { return #expect(Bool(false), "\(first)") }
        let second = state.nextStep(canReceive: false, canSend: true, at: now)
        guard case .finishSending = second else { return #expect(Bool(false), "\(second)") }
    }

    @Test func newConnectionIsWaitedForASecond() {
        var story = ConnectionStory()
        story.isStarved = true
        #expect(story.shutDown() == .waiting)
        #expect(!story.hasFinishedSending)
        var served = story
        served.isStarved = false
        #expect(served.receive("GET / HTTP/1.1\r\nHost: a\r\n\r\n") == .waiting)
        #expect(served.statuses == [200])
        #expect(served.text.contains("\r\nConnection: close\r\n"))
        #expect(served.hasFinishedSending)
        #expect(story.wait(until: .milliseconds(1_100)) == .waiting)
        #expect(story.hasFinishedSending)
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
