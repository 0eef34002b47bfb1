import HTTPMessage

/// One connection: its socket and its state, moved on whenever the socket has news or a deadline has passed.
final class Connection {
    /// What is left to do after a turn.
    enum Outcome: Hashable {
        /// Nothing until the next event or the deadline.
        case waiting
        /// More, but others are to have their turn first.
        case unfinished
        /// The connection is over.
        case closed
    }

    /// Steps in one turn; a peer that never stops sending must not keep the others waiting.
    private static let stepsInTurn = 64
    /// How long handlers may work in one turn.
    private static let workInTurn = Timespan.milliseconds(2)

    let socket: StreamSocket
    let client: PeerAddress
    /// What the census counted it as.
    let standing: ConnectionCensus.Standing
    private var state: ConnectionState
    /// Known to be readable, or not known to be empty: events tell only that it became readable.
    private var canReceive = false
    private var canSend = true
    /// Whether it stands in the loop's list of turns to go on with.
    var isListed = false
    /// The peer ended or reset: receiving goes on to the end even after a short read.
    private var hasEnd = false

    init(
        socket: consuming StreamSocket, client: PeerAddress, standing: ConnectionCensus.Standing, state: ConnectionState
    ) {
        self.socket = socket
        self.client = client
        self.standing = standing
        self.state = state
    }

    var deadline: Moment { state.deadline }

    /// Notes what the poller reported.
    func noteReady(canReceive: Bool, canSend: Bool, hasEnd: Bool) {
        if canReceive || hasEnd { self.canReceive = true }
        if canSend { self.canSend = true }
        if hasEnd { self.hasEnd = true }
    }

    /// Lets the state act on a deadline that has passed.
    func timerFired(at now: Moment) {
        state.timerFired(unacknowledged: socket.unacknowledged, at: now)
    }

    /// Lets what is in flight end, and looks once more whether a request has just come.
    func shutDown() {
        state.shutDown()
        canReceive = true
    }

    /// Does all that can be done now.
    func turn(_ tools: inout LoopTools, at now: Moment) -> Outcome {
        tools.spare.lend(to: &state)
        defer { tools.spare.takeBack(from: &state) }
        let limit = tools.responder.worked + Self.workInTurn
        for _ in 0..<Self.stepsInTurn {
            switch state.nextStep(canReceive: canReceive, canSend: canSend, at: now) {
            case .handle(let request):
                tools.responder.answer(request, on: &state, client: client, at: now)
                if tools.responder.worked > limit { return .unfinished }
            case .refuse(let response, let request):
                tools.responder.refuse(request, with: response, on: &state, client: client, at: now)
            case .receive:
                receive(into: &tools.buffer, at: now)
            case .send:
                send(at: now)
            case .finishSending:
                socket.finishSending()
            case .close:
                return .closed
            case .reset:
                socket.resetWhenClosed()
                return .closed
            case .wait:
                return .waiting
            }
        }
        return .unfinished
    }

    private func receive(into buffer: inout [UInt8], at now: Moment) {
        switch socket.receive(into: &buffer) {
        case .bytes(let count):
            // epoll(7): a short read from a stream has emptied it, and what comes later is a new edge. Behind an end
            // already reported no edge comes, so reading goes on to it.
            if count < buffer.count, !hasEnd { canReceive = false }
            state.received(buffer.span.extracting(first: count), at: now)
        case .wouldBlock:
            canReceive = false
        case .end:
            canReceive = false
            state.receivedEnd()
        case .failure:
            state.failed()
        }
    }

    private func send(at now: Moment) {
        let (transfer, isFull) = socket.send(state.output)
        if isFull { canSend = false }
        switch transfer {
        case .bytes(let count): state.sent(count, at: now)
        case .wouldBlock: break
        case .end, .failure: state.failed()
        }
    }
}

/// What a loop's connections use in turns.
struct LoopTools {
    var responder: Responder
    var spare = SpareBuffers()
    /// What is received into.
    var buffer = [UInt8](repeating: 0, count: 65_536)

    init(responder: Responder) {
        self.responder = responder
    }
}
