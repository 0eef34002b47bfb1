import HTTPMessage
import Testing

@testable import HTTPServer

/// Stories about time, told with a clock that stands still.
@Suite struct ConnectionDeadlineTests {
    private static let limits: ConnectionLimits = {
        var limits = ConnectionLimits()
        limits.bodyBytes = 1_000_000
        limits.headDeadline = .seconds(10)
        limits.transferWindow = .seconds(20)
        limits.minimumReceiveRate = 100
        limits.minimumSendRate = 100
        limits.idleDeadline = .seconds(60)
        limits.lingerDeadline = .seconds(2)
        return limits
    }()

    @Test func idleConnectionIsEndedWithoutAnAnswer() {
        var story = ConnectionStory(limits: Self.limits)
        #expect(story.wait(until: .milliseconds(59_999)) == .waiting)
        #expect(!story.hasFinishedSending)
        #expect(story.wait(until: .seconds(60)) == .waiting)
        #expect(story.hasFinishedSending)
        #expect(story.sent.isEmpty)
        #expect(story.wait(until: .seconds(62)) == .closed)
    }

    @Test func idleTimeCountsFromTheLastAnswer() {
        var story = ConnectionStory(limits: Self.limits)
        _ = story.wait(until: .seconds(50))
        _ = story.receive("GET /a HTTP/1.1\r\nHost: a\r\n\r\n")
        _ = story.wait(until: .seconds(109))
        #expect(!story.hasFinishedSending)
        _ = story.wait(until: .seconds(110))
        #expect(story.hasFinishedSending)
    }

    /// Octets that trickle in do not move the deadline of a head.
    @Test func slowHeadIsAnswered408() {
        var story = ConnectionStory(limits: Self.limits)
        _ = story.wait(until: .seconds(5))
        for (second, byte) in "GET /a HTT".utf8.enumerated() {
            _ = story.wait(until: .seconds(5 + second))
            _ = story.receive([byte])
        }
        #expect(story.sent.isEmpty)
        _ = story.wait(until: .seconds(15))
        #expect(story.statuses == [408])
        #expect(story.text.contains("Connection: close\r\n"))
        #expect(story.hasFinishedSending)
    }

    @Test func emptyLinesAreNoRequest() {
        var story = ConnectionStory(limits: Self.limits)
        _ = story.receive("\r\n")
        _ = story.wait(until: .seconds(60))
        #expect(story.sent.isEmpty)
        #expect(story.hasFinishedSending)
    }

    @Test func emptyLineBehindARequestIsNoNextOne() {
        var story = ConnectionStory(limits: Self.limits)
        _ = story.receive("GET /a HTTP/1.1\r\nHost: a\r\n\r\n\r\n")
        _ = story.wait(until: .seconds(60))
        #expect(story.statuses == [200])
        #expect(story.hasFinishedSending)
    }

    @Test func nextHeadsDeadlineCountsFromItsFirstOctet() {
        var story = ConnectionStory(limits: Self.limits)
        _ = story.receive("GET /a HTTP/1.1\r\nHost: a\r\n\r\nGET")
        _ = story.wait(until: .milliseconds(9_999))
        #expect(story.statuses == [200])
        _ = story.wait(until: .seconds(10))
        #expect(story.statuses == [200, 408])
    }

    @Test func slowBodyIsAnswered408() {
        var story = ConnectionStory(limits: Self.limits)
        _ = story.receive("POST /a HTTP/1.1\r\nHost: a\r\nContent-Length: 100000\r\n\r\n")
        // 2,000 octets within 20 seconds renew the window; fewer do not.
        for second in 1...30 {
            _ = story.wait(until: .seconds(second))
            _ = story.receive([UInt8](repeating: 65, count: 110))
        }
        #expect(story.sent.isEmpty)
        for second in 31...40 {
            _ = story.wait(until: .seconds(second))
            _ = story.receive([65])
        }
        #expect(story.statuses == [408])
    }

    @Test func readerThatTakesNothingIsCutOff() {
        var story = ConnectionStory(limits: Self.limits)
        story.window = 10
        _ = story.receive("GET /a HTTP/1.1\r\nHost: a\r\n\r\n")
        #expect(story.wait(until: .milliseconds(19_999)) == .waiting)
        #expect(story.wait(until: .seconds(20)) == .reset)
    }

    @Test func readerThatTakesEnoughIsNotCutOff() {
        var story = ConnectionStory(limits: Self.limits) { _ in Response(body: [UInt8](repeating: 65, count: 9_000)) }
        story.window = 0
        _ = story.receive("GET /a HTTP/1.1\r\nHost: a\r\n\r\n")
        var ending = ConnectionStory.Ending.waiting
        for second in 1...60 where ending == .waiting {
            ending = story.wait(until: .seconds(second))
            story.window = 150
            ending = story.proceed()
        }
        #expect(ending == .waiting)
        #expect(story.sent.count == 9_000)
    }

    @Test func windowsAreMeasuredAnewForEachAnswer() {
        var story = ConnectionStory(limits: Self.limits)
        _ = story.receive("GET /a HTTP/1.1\r\nHost: a\r\n\r\n")
        _ = story.wait(until: .seconds(30))
        story.window = 0
        _ = story.receive("GET /a HTTP/1.1\r\nHost: a\r\n\r\n")
        #expect(story.wait(until: .seconds(49)) == .waiting)
        #expect(story.wait(until: .seconds(50)) == .reset)
    }

    @Test func whatCountsIsWhatThePeerAcknowledged() {
        var state = ConnectionState(limits: Self.limits, at: ConnectionStory.start)
        state.received(Array("GET /a HTTP/1.1\r\nHost: a\r\n\r\n".utf8).span, at: ConnectionStory.start)
        guard case .handle = state.nextStep(canReceive: false, canSend: true, at: ConnectionStory.start) else {
            Issue.record("no request")
            return
        }
        let answer = Response(body: [UInt8](repeating: 65, count: 100_000))
        let writer = ResponseWriter(date: HTTPDate(unixSeconds: 0))
        state.answer(answer, exchange: nil, writer: writer, at: ConnectionStory.start)
        // The kernel takes much at once; then the peer acknowledges it little by little, and enough.
        state.sent(60_000, at: ConnectionStory.start)
        for (window, left) in [(1, 57_000), (2, 54_000), (3, 51_000)] {
            state.timerFired(unacknowledged: left, at: ConnectionStory.start + .seconds(20 * window))
            let step = state.nextStep(canReceive: false, canSend: false, at: ConnectionStory.start)
            guard case .wait = step else {
                Issue.record("window \(window): \(step)")
                return
            }
        }
        state.timerFired(unacknowledged: 50_900, at: ConnectionStory.start + .seconds(80))
        guard case .reset = state.nextStep(canReceive: false, canSend: false, at: ConnectionStory.start) else {
            Issue.record("still open")
            return
        }
    }

    @Test func idleTimeCountsFromTheLastOctetSent() {
        var story = ConnectionStory(limits: Self.limits) { _ in Response(body: [UInt8](repeating: 65, count: 9_000)) }
        story.window = 5_000
        _ = story.receive("GET /a HTTP/1.1\r\nHost: a\r\n\r\n")
        _ = story.wait(until: .seconds(15))
        story.window = nil
        _ = story.proceed()
        #expect(story.wait(until: .seconds(74)) == .waiting)
        #expect(!story.hasFinishedSending)
        _ = story.wait(until: .seconds(75))
        #expect(story.hasFinishedSending)
    }
}
