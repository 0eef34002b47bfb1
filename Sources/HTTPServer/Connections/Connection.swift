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

    let socket: StreamSocket
    let client: PeerAddress
    /// What the census counted it as.
    let standing: ConnectionCensus.Standing
    private(set) var state: ConnectionState
    /// What its events, and the news of its workers, carry; given by its loop.
    var token: UInt64 = 0
    /// What others do for it.
    private var errand = Errand()
    /// Octets of its output that the process's budget counts, and the large body that it counts besides.
    private var counted = 0
    private var held: OutputBudget.Body?
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

    /// Notes that the connection broke, which the poller reports whether asked or not.
    func noteFailure() {
        // What the peer sent before may still be to be read; but nobody is there to be answered.
        if errand.isUnderWay { state.failed() }
    }

    /// Takes what a worker has made for it; what comes too late is thrown away.
    func take(_ news: WorkNews, _ tools: inout LoopTools, at now: Moment) {
        errand.take(news, on: &state, client: client, &tools, at: now)
    }

    /// Tells whoever is at work for it that nobody wants that any more.
    func abandon(_ budget: OutputBudget) {
        errand.abandon()
        budget.add(-counted)
        counted = 0
        held.map(budget.release)
        held = nil
    }

    /// Cuts it off: what its peer has of an unfinished answer ends as an error.
    func cutOff() {
        if case .streaming = state.phase { socket.resetWhenClosed() }
    }

    /// Lets the state act on a deadline that has passed.
    func timerFired(at now: Moment) {
        state.timerFired(unacknowledged: socket.unacknowledged, at: now)
    }

    /// Lets what is in flight end, and looks once more whether a request has just come.
    func shutDown(at now: Moment) {
        state.shutDown(at: now)
        canReceive = true
    }

    /// Does all that can be done now.
    func turn(_ tools: inout LoopTools, at now: Moment) -> Outcome {
        tools.spare.lend(to: &state)
        defer {
            tools.spare.takeBack(from: &state)
            count(in: tools.workers.budget)
        }
        let limit = tools.responder.worked + tools.turn.work
        for _ in 0..<tools.turn.steps {
            switch state.nextStep(canReceive: canReceive, canSend: canSend, at: now) {
            case .plan(let request):
                errand.plan(request, on: &state, client: client, &tools, at: now)
            case .deliver(let octets):
                errand.deliver(octets, for: token, tools)
            case .handle(let request):
                errand.answer(request, for: token, on: &state, client: client, &tools, at: now)
                if tools.responder.worked > limit { return .unfinished }
            case .produce:
                errand.produce(for: token, on: &state, tools, at: now)
            case .endStream:
                errand.endStream(on: &state, at: now)
            case .refuse(let response, let request):
                errand.abandon()
                tools.responder.refuse(request, with: response, on: &state, client: client, at: now)
            case .receive:
                receive(into: &tools.buffer, tools.responder.meter, at: now)
            case .send:
                send(&tools.pages, tools.responder.meter, at: now)
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

    /// Tells the process's budget what has changed.
    private func count(in budget: OutputBudget) {
        let body = state.output.firstBody
        if body != held {
            body.map(budget.hold)
            held.map(budget.release)
            held = body
        }
        // The first large body is counted whole and once for all; others behind it are counted here.
        let own = state.output.count - (body == nil ? 0 : state.output.firstShared?.range.count ?? 0)
        guard own != counted else { return }
        budget.add(own - counted)
        counted = own
    }

    private func receive(into buffer: inout [UInt8], _ meter: LoopMeter, at now: Moment) {
        switch socket.receive(into: &buffer) {
        case .bytes(let count):
            // epoll(7): a short read from a stream has emptied it, and what comes later is a new edge. Behind an end
            // already reported no edge comes, so reading goes on to it.
            if count < buffer.count, !hasEnd { canReceive = false }
            meter.received(count)
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

    private func send(_ pages: inout SharedPages, _ meter: LoopMeter, at now: Moment) {
        let (transfer, isFull) = sendOnce(&pages, at: now)
        if isFull { canSend = false }
        switch transfer {
        case .bytes(let count):
            meter.sent(count)
            state.sent(count, at: now)
        case .wouldBlock: break
        case .end, .failure: state.failed()
        }
    }
}

extension Connection {
    /// Sends what waits, or, to one of a crowd, a large body from pages and first what stands before it.
    private func sendOnce(
        _ pages: inout SharedPages, at now: Moment
    ) -> (transfer: StreamSocket.Transfer, isFull: Bool) {
        guard pages.isOfUse, let shared = state.output.firstShared,
            let file = pages.file(for: shared.body, at: now)
        else { return socket.send(state.output) }
        return shared.precedingPieces == 0
            ? socket.send(file, shared.range) : socket.send(state.output, limit: shared.precedingPieces)
    }
}

/// What a loop's connections use in turns.
struct LoopTools {
    var responder: Responder
    let workers: Workers
    var spare = SpareBuffers()
    var pages = SharedPages()
    /// What a connection may do in one turn.
    var turn = TurnLimit(contenders: 1)
    /// What is received into.
    var buffer = [UInt8](repeating: 0, count: 65_536)

    init(responder: Responder, workers: Workers) {
        self.responder = responder
        self.workers = workers
    }
}
