import HTTPMessage

/// The life of one connection as a value: what came in, what is to go out, and what happens next.
///
/// No socket and no clock: the shell tells what happened and when, then asks for the next step until it is `wait`.
/// Answers leave in the order of their requests (RFC 9112 §9.3.2), and a refused request never costs an earlier answer.
struct ConnectionState: Sendable {
    typealias Instant = Moment

    enum Phase: Sendable {
        /// Reading a head, or idle.
        case head
        /// The shell has the head and decides what becomes of the content behind it.
        case planning
        /// Reading the body of the request whose head is in `parser.layout`.
        case body(BodyReader)
        /// The shell has a piece of that body, and nothing further is read before it was taken.
        case delivering(BodyReader)
        /// The shell has the request; its answer is awaited.
        case handling
        /// The head of an answer is written, and its content is being made.
        case streaming(OutgoingStream)
        /// This answer is to be given, then the connection ends.
        indirect case refusing(Response, Request?)
        /// The shell has that answer, and gives it back.
        case refused
        /// The last answer is being sent.
        case finishing
        /// Our half is shut; what still comes is thrown away so that no reset destroys the last answer (§9.6).
        case lingering
        case closed
        /// The peer does not take its answers: what is left of them is thrown away.
        case cutOff
    }

    /// Held once, with the deadlines that most of them are for.
    var limits: ConnectionLimits { timing.limits }
    var phase = Phase.head
    var parser: HeadParser
    /// Received octets; `start` is where the current head began, `cursor` the first octet not yet used.
    var input: [UInt8] = []
    var start = 0
    var cursor = 0
    var body: [UInt8] = []
    /// Of a body that is given away piece by piece, octets that it may have and had so far; nil for one that is collected.
    var delivery: (limit: Int, count: Int)?
    var output = OutputBuffer()
    private var requestCount = 0
    /// Octets handed to the kernel so far.
    private var sentCount = 0
    private var isPeerDone = false
    private(set) var isShuttingDown = false
    private let openedAt: Instant
    /// Whether the server stops, and the first request is still to come.
    private var isAwaited = false
    var timing: ConnectionTiming
    /// Whether the request being answered or refused is HEAD.
    var isHead = false

    init(limits: ConnectionLimits, at now: Instant) {
        parser = HeadParser(limits: limits.head)
        timing = ConnectionTiming(limits: limits, at: now)
        openedAt = now
    }

    /// A connection that is told why it is not served, and ends.
    init(refusedWith response: Response, limits: ConnectionLimits, at now: Instant) {
        self.init(limits: limits, at: now)
        phase = .refusing(response, nil)
    }

    /// When `timerFired` is to be called.
    var deadline: Instant { timing.deadline }

    /// Whether the connection holds nothing of a request or an answer.
    var isIdle: Bool {
        guard case .head = phase, output.isEmpty else { return false }
        return start == input.count || !parser.hasBegun(input.span.extracting(droppingFirst: start))
    }

    /// What to do next, given what the socket can do.
    mutating func nextStep(canReceive: Bool, canSend: Bool, at now: Instant) -> ConnectionStep {
        while true {
            switch phase {
            case .head, .body:
                // A peer that does not read its answers is not read either: memory stays bounded.
                if output.count >= limits.pendingBytes { return canSend ? .send : .wait }
                if let step = nextOfRequest(canReceive: canReceive, at: now) { return step }
                if case .refusing = phase { continue }
                if !output.isEmpty, canSend { return .send }
                if isPeerDone {
                    // RFC 9112 §6.3: an incomplete request is not answered; earlier answers are still sent.
                    phase = .finishing
                    continue
                }
                if canReceive { return .receive }
                guard isShuttingDown, isIdle, !isAwaited else { return .wait }
                phase = .finishing
            case .handling, .planning, .delivering:
                // Answers to earlier requests leave meanwhile.
                return !output.isEmpty && canSend ? .send : .wait
            case .refused:
                return .wait
            case .streaming(let stream):
                return nextOfStream(stream, canSend: canSend, at: now)
            case .refusing(let response, let request):
                phase = .refused
                return .refuse(response, request)
            case .finishing:
                if !output.isEmpty { return canSend ? .send : .wait }
                if isPeerDone {
                    phase = .closed
                } else {
                    phase = .lingering
                    timing.lingering(at: now)
                    return .finishSending
                }
            case .lingering:
                if isPeerDone {
                    phase = .closed
                } else {
                    return canReceive ? .receive : .wait
                }
            case .closed:
                return .close
            case .cutOff:
                return .reset
            }
        }
    }

    /// Octets arrived.
    mutating func received(_ bytes: Span<UInt8>, at now: Instant) {
        switch phase {
        case .body(var reader) where cursor == input.count:
            // Straight into the body: its octets need not stand in the input first.
            timing.bodyMoved(bytes.count, at: now)
            do {
                let count = try reader.read(bytes, into: &body)
                phase = .body(reader)
                input.append(octets: bytes.extracting(droppingFirst: count))
            } catch {
                refuse(error)
            }
        case .head, .body:
            if start > 0, !forgetUsedInput() {
                input.removeSubrange(0..<start)
                cursor -= start
                start = 0
            }
            input.append(octets: bytes)
        default:
            break
        }
    }

    /// The peer sends no more.
    mutating func receivedEnd() {
        isPeerDone = true
    }

    /// The connection broke: nothing can be sent or received any more.
    mutating func failed() {
        phase = .closed
    }

    /// So many octets of the output went out.
    mutating func sent(_ count: Int, at now: Instant) {
        output.removeFirst(count)
        sentCount += count
        if output.isEmpty { timing.outputSent(at: now) }
    }

    mutating func markOutputPending(at now: Instant) {
        timing.outputPending(taken: sentCount, at: now)
    }

    /// The answer to the request, or to the refusal, that `nextStep` gave out.
    ///
    /// - Returns: whether the answer's stream is wanted; else it is to be cancelled.
    @discardableResult
    mutating func answer(
        _ response: Response, exchange: Exchange?, writer: ResponseWriter, at now: Instant
    ) -> Bool {
        let layout = parser.layout
        var isClosing = true
        let isChunked = layout.minorVersion > 0
        if case .handling = phase {
            requestCount += 1
            isAwaited = false
            isClosing =
                !layout.isPersistent || isShuttingDown || requestCount >= limits.requests
                || Self.asksToClose(response) || !isChunked && response.wholeLength == nil
        }
        let option: ConnectionOption = isClosing ? .close : layout.minorVersion == 0 ? .keepAlive : .unsaid
        let isContentDue = output.append {
            writer.appendHead(
                response, isHead: isHead, connection: option, isChunked: isChunked, exchange: exchange, to: &$0)
        }
        if isContentDue, response.stream != nil {
            let stream = OutgoingStream(length: response.wholeLength, isChunked: isChunked, isClosing: isClosing)
            phase = .streaming(stream)
            for piece in response.content { produced(.octets(Array(piece)), at: now) }
            markOutputPending(at: now)
            return true
        }
        if isContentDue {
            for piece in response.content { output.append(body: piece) }
        }
        markOutputPending(at: now)
        endAnswer(isClosing: isClosing, at: now)
        return false
    }

    /// An answer is written whole: the connection goes on with the next request, or ends.
    mutating func endAnswer(isClosing: Bool, at now: Instant) {
        delivery = nil
        guard !isClosing else {
            // RFC 9112 §9.6: requests behind one that closes are not processed.
            input.removeAll(keepingCapacity: true)
            start = 0
            cursor = 0
            phase = .finishing
            return
        }
        phase = .head
        start = cursor
        parser.reset()
        body = []
        timing.requestEnded(at: now)
    }

    /// The time `deadline` named has come; of what was sent, so many octets have not reached the peer yet.
    mutating func timerFired(unacknowledged: Int, at now: Instant) {
        switch timing.expired(taken: sentCount - unacknowledged, at: now) {
        case .nothing: break
        case .output: phase = .cutOff
        case .linger: phase = .closed
        case .idle: phase = .finishing
        case .request: refuseForTime()
        case .work:
            // What has begun cannot be taken back: only the connection's end tells that it is not whole.
            if case .streaming = phase { phase = .cutOff } else { refuseForWork() }
        }
    }

    /// The request that `nextStep` gave out is answered by somebody else, later.
    mutating func workBegan(at now: Instant) {
        timing.workBegan(at: now)
    }

    /// The server is stopping: what is in flight is finished, then the connection ends.
    mutating func shutDown(at now: Instant) {
        isShuttingDown = true
        // Who has just connected has a request on its way: it is not to find the connection ended.
        if requestCount == 0, now - openedAt < Self.youth {
            isAwaited = true
            timing.firstRequestDue(by: openedAt + Self.youth)
        }
    }

    /// How long after it was opened a connection's first request is waited for, though the server stops.
    private static let youth = Timespan.seconds(1)

    /// Empties the input if nothing in it is still to be used; true if so.
    mutating func forgetUsedInput() -> Bool {
        guard start == input.count else { return false }
        input.removeAll(keepingCapacity: true)
        start = 0
        cursor = 0
        return true
    }

    /// `Connection: close` among the handler's fields: the one thing it may say about the connection.
    private static func asksToClose(_ response: Response) -> Bool {
        response.value(of: "Connection")?.equalsIgnoringASCIICase("close") ?? false
    }
}
