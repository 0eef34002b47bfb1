/// The deadlines of one connection, moved by what happens on it.
struct ConnectionTiming: Sendable {
    typealias Instant = Moment

    /// What a deadline was set for.
    enum Expiry: Hashable, Sendable {
        /// No deadline has passed.
        case nothing
        case idle
        /// A head or a body.
        case request
        /// The peer does not take its answers.
        case output
        /// The answer, or a piece of it, is not made in time.
        case work
        /// The peer does not end.
        case linger
    }

    let limits: ConnectionLimits
    private var expiry = Expiry.idle
    private var isInHead = false
    private var requestDeadline: Instant
    /// Nil while nothing waits to be sent.
    private var outputDeadline: Instant?
    private var bodyBytes = 0
    /// Octets that the peer had taken when the window of the output began.
    private var takenBefore = 0

    init(limits: ConnectionLimits, at now: Instant) {
        self.limits = limits
        requestDeadline = now + limits.idleDeadline
    }

    /// The earlier of what the request and the output have.
    var deadline: Instant {
        guard let outputDeadline else { return requestDeadline }
        return min(requestDeadline, outputDeadline)
    }

    /// A connection that is idle ends by then.
    mutating func firstRequestDue(by moment: Instant) {
        guard expiry == .idle else { return }
        requestDeadline = min(requestDeadline, moment)
    }

    /// An octet of a head is there; the clock runs from the first one.
    mutating func headBegan(at now: Instant) {
        guard !isInHead else { return }
        isInHead = true
        expiry = .request
        requestDeadline = now + limits.headDeadline
    }

    mutating func bodyBegan(at now: Instant) {
        expiry = .request
        bodyBytes = 0
        requestDeadline = now + limits.transferWindow
    }

    /// So many octets of a body came: a window is renewed once enough have moved in it.
    mutating func bodyMoved(_ count: Int, at now: Instant) {
        bodyBytes += count
        guard bodyBytes >= limits.windowBytes(at: limits.minimumReceiveRate) else { return }
        bodyBytes = 0
        requestDeadline = now + limits.transferWindow
    }

    /// A request was answered; `headBegan` tells of the next, even if its octets are there already.
    mutating func requestEnded(at now: Instant) {
        isInHead = false
        expiry = .idle
        requestDeadline = now + limits.idleDeadline
    }

    /// Something waits to be sent; so far the peer has taken so many octets on this connection.
    mutating func outputPending(taken: Int, at now: Instant) {
        guard outputDeadline == nil else { return }
        takenBefore = taken
        outputDeadline = now + limits.transferWindow
    }

    /// Nothing waits any more; idle time counts from here.
    mutating func outputSent(at now: Instant) {
        outputDeadline = nil
        if expiry == .idle { requestDeadline = now + limits.idleDeadline }
    }

    /// Somebody is at work for the request.
    mutating func workBegan(at now: Instant) {
        expiry = .work
        requestDeadline = now + limits.answerDeadline
    }

    /// An answer that has begun waits for more of itself, for as long as that takes.
    mutating func paused(at now: Instant) {
        expiry = .nothing
        requestDeadline = now + Self.longest
    }

    /// A deadline that stands for none, in a day.
    private static let longest = Timespan.seconds(86_400)

    mutating func lingering(at now: Instant) {
        outputDeadline = nil
        expiry = .linger
        requestDeadline = now + limits.lingerDeadline
    }

    /// What has expired, if anything; so far the peer has taken so many octets.
    mutating func expired(taken: Int, at now: Instant) -> Expiry {
        if let outputDeadline {
            if outputDeadline <= now {
                guard taken - takenBefore >= limits.windowBytes(at: limits.minimumSendRate) else { return .output }
                takenBefore = taken
                self.outputDeadline = now + limits.transferWindow
                return .nothing
            }
            // A request that waits behind an untaken answer is not late: its octets were not asked for.
            if requestDeadline <= now {
                requestDeadline = outputDeadline
            }
            return .nothing
        }
        guard requestDeadline <= now else { return .nothing }
        if expiry == .nothing { requestDeadline = now + Self.longest }
        return expiry
    }
}
