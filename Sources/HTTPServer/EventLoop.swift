import CLinux
import Glibc
import HTTPMessage

/// One thread's share of the server: a listener, its connections, and the poller that watches them.
///
/// Made and used on one queue only.
final class EventLoop {
    /// What the poller reports the listener with; a connection's token never reaches so high.
    private static let listenerToken = UInt64.max - 1
    /// Connections accepted before those that are open have their turn.
    private static let acceptedAtOnce = 64
    /// How long accepting rests when the system is out of descriptors.
    private static let acceptPause = Timespan.milliseconds(100)
    /// Expired deadlines are looked for no oftener than this, so that many connections cost little.
    private static let timerResolution = Timespan.milliseconds(20)

    private let configuration: ServerConfiguration
    private let control: LoopControl
    private let census: ConnectionCensus
    private var listener: Listener?
    private var connections = ConnectionTable()
    /// Connections whose turn was cut short.
    private var unfinished: [UInt64] = []
    private var events = [CLinuxEvent](repeating: CLinuxEvent(), count: 256)
    private var tools: LoopTools
    private var writerSecond: Int64 = 0
    private var now = Moment.now
    /// No deadline is earlier than this; nil while there is none.
    private var earliestDeadline: Moment?
    private var lastSweep = Moment.now - timerResolution
    private var acceptResumption: Moment?
    private var isListenerPolled = false
    private var shutDownDeadline: Moment?
    /// When no connection is being opened any more, once it shall end.
    private var openingEnd: Moment?
    /// What is being opened when the order to end comes is open within this time.
    private static let openingTime = Timespan.milliseconds(200)

    init(
        configuration: ServerConfiguration, responder: Responder, workers: Workers, listener: Listener,
        control: LoopControl, census: ConnectionCensus
    ) {
        self.configuration = configuration
        tools = LoopTools(responder: responder, workers: workers)
        self.listener = listener
        self.control = control
        self.census = census
    }

    /// Serves until told to shut down and every connection has ended, or the time for that is over.
    func run() {
        readClocks()
        resumeAccepting()
        beginShutDownIfAsked()
        while !isDone {
            let count = control.poller.wait(milliseconds: timeout(), events: &events)
            readClocks()
            tools.pages.note(clients: count)
            tools.turn = TurnLimit(contenders: count + unfinished.count)
            for index in 0..<count { take(events[index]) }
            finishTurns()
            fireTimers()
            closeListenerIfDue()
            control.note(round: Moment.now - now)
        }
        for token in connections.tokens {
            connections[token]?.cutOff()
            close(token)
        }
    }

    private var isDone: Bool {
        guard let shutDownDeadline else { return false }
        return listener == nil && connections.count == 0 || now >= shutDownDeadline
    }

    private func take(_ event: CLinuxEvent) {
        switch event.token {
        case Self.listenerToken: acceptConnections()
        case LoopControl.wakeUpToken:
            control.wakeUp.clear()
            beginShutDownIfAsked()
            for news in control.takeNews() { take(news) }
        default:
            guard let connection = connections[event.token] else { return }
            connection.noteReady(
                canReceive: event.mask & CLinuxReadable != 0, canSend: event.mask & CLinuxWritable != 0,
                hasEnd: event.mask & (CLinuxEnd | CLinuxFailure) != 0)
            if event.mask & CLinuxFailure != 0 { connection.noteFailure() }
            turnOrList(connection, token: event.token)
        }
    }

    /// Gives a connection with news its turn, in this round if it has not lasted long.
    private func turnOrList(_ connection: Connection, token: UInt64) {
        // Whose turn was cut short has the next one when the others have had theirs.
        guard !connection.isListed else { return }
        guard Moment.now - now < TurnLimit.round else { return list(connection, token: token) }
        turn(connection, token: token)
    }

    private func list(_ connection: Connection, token: UInt64) {
        guard !connection.isListed else { return }
        connection.isListed = true
        unfinished.append(token)
    }

    private func take(_ news: WorkNews) {
        guard let connection = connections[news.token] else {
            if case .response(let response, _) = news.content { response.stream?.cancel() }
            return
        }
        connection.take(news, &tools, at: now)
        turnOrList(connection, token: news.token)
    }

    private func turn(_ connection: Connection, token: UInt64) {
        switch connection.turn(&tools, at: now) {
        case .waiting: noteDeadline(connection.deadline)
        case .unfinished: list(connection, token: token)
        case .closed: close(token)
        }
    }

    private func finishTurns() {
        guard !unfinished.isEmpty else { return }
        let tokens = unfinished
        unfinished.removeAll(keepingCapacity: true)
        for (index, token) in tokens.enumerated() {
            // The rest comes first in the next round, behind what is new there.
            guard Moment.now - now < TurnLimit.round || index == 0 else {
                unfinished.insert(contentsOf: tokens[index...], at: 0)
                return
            }
            guard let connection = connections[token] else { continue }
            connection.isListed = false
            turn(connection, token: token)
        }
    }

    private func close(_ token: UInt64) {
        guard let connection = connections.remove(token) else { return }
        connection.abandon(tools.workers.budget)
        census.leave(connection.client, connection.standing)
        // A descriptor and a place are free again.
        if !isListenerPolled { resumeAccepting() }
    }
}

// MARK: - Time

extension EventLoop {
    /// One reading of each clock serves all events of a round.
    private func readClocks() {
        now = Moment.now
        var time = timespec()
        // The kernel writes one timespec. The coarse clock is right to some milliseconds; Date counts seconds.
        _ = unsafe clock_gettime(CLOCK_REALTIME_COARSE, &time)
        guard Int64(time.tv_sec) != writerSecond else { return }
        writerSecond = Int64(time.tv_sec)
        tools.responder.writer.setDate(HTTPDate(unixSeconds: writerSecond))
    }

    private func noteDeadline(_ deadline: Moment) {
        earliestDeadline = Self.earlier(earliestDeadline, deadline)
    }

    /// The earlier of two moments that may not be there.
    private static func earlier(
        _ one: Moment?, _ other: Moment?
    ) -> Moment? {
        guard let one, let other else { return one ?? other }
        return min(one, other)
    }

    /// Milliseconds to wait: none if turns are unfinished, for ever if nothing is due.
    private func timeout() -> Int32 {
        guard unfinished.isEmpty else { return 0 }
        let order = Self.earlier(Self.earlier(shutDownDeadline, openingEnd), tools.pages.end)
        guard let next = Self.earlier(earliestDeadline, Self.earlier(acceptResumption, order)) else { return -1 }
        let wait = max(next - now, Self.timerResolution)
        // Rounded up: waking a moment too early would find nothing due and wait once more.
        return Int32(min(wait.nanoseconds / 1_000_000, 3_600_000) + 1)
    }

    private func fireTimers() {
        tools.pages.giveBack(at: now)
        if let acceptResumption, acceptResumption <= now {
            resumeAccepting()
        }
        guard let earliestDeadline, earliestDeadline <= now, now - lastSweep >= Self.timerResolution else { return }
        lastSweep = now
        self.earliestDeadline = nil
        for token in connections.tokens {
            guard let connection = connections[token] else { continue }
            if connection.deadline <= now {
                connection.timerFired(at: now)
                turn(connection, token: token)
            } else {
                noteDeadline(connection.deadline)
            }
        }
    }
}

// MARK: - Accepting and shutting down

extension EventLoop {
    private func acceptConnections() {
        guard let listener else { return }
        // A bound, so that a flood of connections leaves time for those that are open; the rest is reported again.
        for _ in 0..<Self.acceptedAtOnce {
            guard census.hasRoom else { return pauseAccepting() }
            switch listener.socket.accept() {
            case .connection(let socket, let client): open(socket, from: client)
            case .none: return
            case .exhausted: return pauseAccepting()
            }
        }
    }

    private func open(_ socket: consuming StreamSocket, from client: PeerAddress) {
        let standing = census.enter(client)
        tools.responder.meter.noteConnection(isServed: standing == .served)
        let limits = configuration.connection
        let state: ConnectionState
        switch standing {
        case .served: state = ConnectionState(limits: limits, at: now)
        case .refused: state = ConnectionState(refusedWith: ConnectionCensus.busy, limits: limits, at: now)
        case .refusedByAddress:
            state = ConnectionState(refusedWith: ConnectionCensus.busyAddress, limits: limits, at: now)
        // The descriptor's end closes it.
        case .dropped: return
        }
        let connection = Connection(socket: socket, client: client, standing: standing, state: state)
        let unsent = Int32(clamping: Self.unsentInAll / max(census.served, 1))
        if unsent < ListeningSocket.unsentBytes { connection.socket.limitUnsent(to: max(unsent, Self.leastUnsent)) }
        let token = connections.insert(connection)
        connection.token = token
        guard control.poller.add(connection.socket.descriptor, token: token, isEdgeTriggered: true) else {
            return close(token)
        }
        if standing == .served {
            if shutDownDeadline != nil { connection.shutDown(at: now) }
            noteDeadline(connection.deadline)
        } else {
            turn(connection, token: token)
        }
    }

    /// Octets that the kernel takes for all connections beyond what their peers' windows have room for, but for those that a
    /// connection has in any case.
    private static let unsentInAll = 128 << 20
    private static let leastUnsent: Int32 = 16_384

    /// Leaves new connections in the kernel's queue, for a time or until one of ours closes.
    private func pauseAccepting() {
        guard let listener, isListenerPolled else { return }
        control.poller.remove(listener.socket.descriptor)
        isListenerPolled = false
        // Another loop may close the connection that makes room, which this one does not hear of: so a time in any case.
        acceptResumption = now + Self.acceptPause
    }

    private func resumeAccepting() {
        acceptResumption = nil
        guard let listener, !isListenerPolled else { return }
        isListenerPolled = control.poller.add(
            listener.socket.descriptor, token: Self.listenerToken, isEdgeTriggered: false)
        if !isListenerPolled { acceptResumption = now + Self.acceptPause }
    }

    private func beginShutDownIfAsked() {
        guard let deadline = control.shutDownDeadline else { return }
        let isFirst = shutDownDeadline == nil
        shutDownDeadline = deadline
        guard isFirst else { return }
        // Who is connected, or about to be, is served: closing the listener would reset what its queue holds.
        let isRefusing = listener?.socket.refuseNewConnections() == true
        openingEnd = isRefusing ? now + Self.openingTime : now
        for token in connections.tokens {
            guard let connection = connections[token] else { continue }
            connection.shutDown(at: now)
            turn(connection, token: token)
        }
    }

    /// Closes the listener once nobody waits to be accepted.
    private func closeListenerIfDue() {
        guard let openingEnd, openingEnd <= now else { return }
        // The queue holds no more than the backlog.
        for _ in 0...configuration.backlog / Self.acceptedAtOnce { acceptConnections() }
        self.openingEnd = nil
        listener = nil
        isListenerPolled = false
        acceptResumption = nil
    }
}
