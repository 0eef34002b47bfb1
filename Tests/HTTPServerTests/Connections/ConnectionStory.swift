import HTTPMessage

@testable import HTTPServer

/// A connection without a socket: the test says what arrives and when, and sees what goes out.
struct ConnectionStory {
    /// Where a story stands when nothing more happens by itself.
    enum Ending: Hashable {
        case waiting
        case closed
        case reset
    }

    static let start = Moment.now

    private(set) var state: ConnectionState
    private(set) var sent: [UInt8] = []
    private(set) var handled: [String] = []
    private(set) var hasFinishedSending = false
    /// How many sends it took, each with all that was pending.
    private(set) var sends = 0
    /// Whether it would have read on when nothing else was to do.
    private(set) var wantsToReceive = false
    var now = start
    /// Octets the peer's window takes; nil for any number.
    var window: Int?
    /// Whether the socket is known to be empty.
    var isStarved = false
    /// Whether requests are answered by ``complete(_:)`` only.
    var isSlow = false
    /// The request that waits for that.
    private(set) var held: Request?
    /// What the answer's stream gives; afterwards it has nothing yet.
    var pieces: [ContentPiece] = []
    /// Pieces of content that were given away, and whether each waits for ``taken()``.
    private(set) var delivered: [[UInt8]] = []
    /// Whether the server ended the stream.
    private(set) var isStreamEnded = false
    private let writer = ResponseWriter(date: HTTPDate(unixSeconds: 784_111_777))
    private let handler: Handler

    init(limits: ConnectionLimits = ConnectionLimits(), handler: Handler = TestServer.echo) {
        state = ConnectionState(limits: limits, at: Self.start)
        self.handler = handler
    }

    init(limits: ConnectionLimits = ConnectionLimits(), handler: @escaping @Sendable (Request) -> Response) {
        self.init(limits: limits, handler: Handler(handler))
    }

    init(refusedWith response: Response) {
        state = ConnectionState(refusedWith: response, limits: ConnectionLimits(), at: Self.start)
        handler = TestServer.echo
    }

    var text: String { String(decoding: sent, as: UTF8.self) }
    var statuses: [Int] { TestAnswer.all(in: sent)?.map(\.status) ?? [] }

    mutating func receive(_ text: String) -> Ending {
        receive(Array(text.utf8))
    }

    /// Octets arrive, and all that follows from them is done.
    mutating func receive(_ bytes: [UInt8]) -> Ending {
        _ = proceed()
        state.received(bytes.span, at: now)
        return proceed()
    }

    mutating func receiveEnd() -> Ending {
        state.receivedEnd()
        return proceed()
    }

    mutating func shutDown() -> Ending {
        state.shutDown(at: now)
        return proceed()
    }

    /// The request that is held gets its answer.
    mutating func complete(_ response: Response) -> Ending {
        held = nil
        state.answer(response, exchange: nil, writer: writer, at: now)
        return proceed()
    }

    /// The piece of content that was given away last was taken.
    mutating func taken() -> Ending {
        state.delivered(at: now)
        return proceed()
    }

    /// The answer's stream has something again.
    mutating func wake() -> Ending {
        state.woken()
        return proceed()
    }

    private mutating func plan(_ intake: Intake) {
        switch intake {
        case .collected(let limit): state.plan(limit: limit, isDelivered: false, at: now)
        case .streamed(_, let limit): state.plan(limit: limit, isDelivered: true, at: now)
        case .refused(let response): state.answer(response, exchange: nil, writer: writer, at: now)
        }
    }

    /// Time passes up to the moment, and deadlines fire on their way.
    mutating func wait(until moment: Timespan) -> Ending {
        let end = Self.start + moment
        var ending = Ending.waiting
        while state.deadline <= end, ending == .waiting {
            now = max(now, state.deadline)
            state.timerFired(unacknowledged: 0, at: now)
            ending = proceed()
        }
        now = max(now, end)
        return ending
    }

    /// Takes steps until there is nothing to do.
    @discardableResult
    mutating func proceed() -> Ending {
        wantsToReceive = false
        while true {
            let canSend = window != 0
            switch state.nextStep(canReceive: !isStarved, canSend: canSend, at: now) {
            case .plan(let request):
                plan(handler.intake(request))
            case .deliver(let octets):
                delivered.append(octets)
            case .handle(let request):
                let reply = Responder.reply(to: request) { request in
                    handled.append("\(request.method.name) \(request.target)")
                    return isSlow ? .response(Response()) : handler.reply(request)
                }
                if isSlow {
                    held = request
                    state.workBegan(at: now)
                } else {
                    state.answer(reply.response, exchange: nil, writer: writer, at: now)
                }
            case .produce:
                state.produced(pieces.isEmpty ? .nothingYet : pieces.removeFirst(), at: now)
            case .endStream:
                isStreamEnded = true
                state.produced(.end, at: now)
            case .refuse(let response, _):
                state.answer(response, exchange: nil, writer: writer, at: now)
            case .receive:
                wantsToReceive = true
                return .waiting
            case .send:
                let pending = state.output.octets
                let count = min(pending.count, window ?? pending.count)
                sent += pending[..<count]
                sends += 1
                window = window.map { $0 - count }
                state.sent(count, at: now)
            case .finishSending:
                hasFinishedSending = true
            case .close:
                return .closed
            case .reset:
                return .reset
            case .wait:
                return .waiting
            }
        }
    }
}
