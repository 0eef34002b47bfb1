import Dispatch
import Glibc
package import HTTPMessage
import Synchronization

/// An HTTP/1.1 server: event loops that share a port, each on a queue of its own.
///
/// It listens once it is made, serves from `run` on, and is done when `waitUntilClosed` returns.
package final class Server: Sendable {
    private let configuration: ServerConfiguration
    private let handler: Handler
    private let census: ConnectionCensus
    private let accessLog: AccessLog?
    private let failures: FailureReport?
    private let controls: [LoopControl]
    private let meters: [LoopMeter]
    private let pool: WorkerPool
    private let budget: OutputBudget
    /// Handed to the loops by `run`.
    private let listeners: Mutex<[Listener]>
    private let group = DispatchGroup()

    /// The port listened on.
    package let port: Int

    /// Binds all listeners, so that a client can connect from now on and is served once the server runs.
    ///
    /// - Parameters:
    ///   - configuration: where to listen, and all limits.
    ///   - accessLog: notes every answer; nil for none.
    ///   - failures: is told, on another thread, of each answer that says that something went wrong here; nil for nobody.
    ///   - handler: answers the requests.
    /// - Throws: why the address cannot be listened on.
    package init(
        configuration: ServerConfiguration, accessLog: AccessLog? = nil,
        failures: (@Sendable (FailedExchange) -> Void)? = nil, handler: Handler
    ) throws(ServerError) {
        Self.raiseDescriptorLimit(to: configuration.maximumConnections + 64 * configuration.loops + 64)
        let listeners = try Self.listeners(configuration)
        var controls: [LoopControl] = []
        for _ in listeners {
            guard let control = LoopControl() else {
                throw .systemCallFailed(
                    call: "epoll", code: errno, host: configuration.host, port: configuration.port)
            }
            controls.append(control)
        }
        self.configuration = configuration
        self.handler = handler
        self.accessLog = accessLog
        self.failures = failures.map(FailureReport.init)
        census = ConnectionCensus(
            limit: configuration.maximumConnections, limitPerAddress: configuration.connectionsPerAddress)
        self.controls = controls
        meters = controls.map { _ in LoopMeter() }
        pool = WorkerPool(width: configuration.workers, capacity: configuration.waitingAnswers)
        budget = OutputBudget(limit: configuration.pendingBytes)
        self.listeners = Mutex(listeners)
        port = listeners.first.map { Int($0.socket.port) } ?? configuration.port
    }

    /// Starts the loops and returns; calling it again does nothing.
    package func run() {
        let listeners = listeners.withLock { listeners in
            defer { listeners = [] }
            return listeners
        }
        for (index, (listener, (control, meter))) in zip(listeners, zip(controls, meters)).enumerated() {
            let queue = DispatchQueue(label: "depeche.loop.\(index)", qos: .userInitiated)
            let workers = Workers(pool: pool, control: control, budget: budget)
            queue.async(group: group) { [configuration, handler, accessLog, failures, census] in
                let loop = EventLoop(
                    configuration: configuration,
                    responder: Responder(
                        handler: handler, crossOrigin: configuration.crossOrigin, log: accessLog, failures: failures,
                        meter: meter),
                    workers: workers, listener: listener, control: control, census: census)
                loop.run()
            }
        }
    }

    /// Stops accepting, closes idle connections, and lets requests in flight be answered.
    ///
    /// Returns at once. What is not done after so many seconds is cut off; a second call can shorten the time.
    package func shutDown(graceSeconds: Int) {
        listeners.withLock { $0 = [] }
        let moment = Moment.now + .seconds(max(0, graceSeconds))
        for control in controls { control.shutDown(by: moment) }
    }

    /// What was counted since the server runs; on any thread.
    package var measures: ServerMeasures {
        var measures = ServerMeasures(
            openConnections: census.served, longestRounds: controls.map(\.longestRound))
        for meter in meters { meter.add(to: &measures) }
        return measures
    }

    /// The longest time that a loop took between two looks at its sockets, since it runs.
    package var longestRound: Timespan { controls.map(\.longestRound).max() ?? .seconds(0) }

    /// Blocks the calling thread until every loop has ended.
    package func waitUntilClosed() {
        group.wait()
        accessLog?.flush(withinSeconds: 1)
    }

    /// Returns when every loop has ended, without holding a thread.
    package func closed() async {
        await withCheckedContinuation { continuation in
            group.notify(queue: .global()) { continuation.resume() }
        }
    }

    private static func listeners(_ configuration: ServerConfiguration) throws(ServerError) -> [Listener] {
        let host = configuration.host
        guard let port = UInt16(exactly: configuration.port) else {
            throw .portOutOfRange(port: configuration.port)
        }
        guard var address = SocketAddress(host: host, port: port) else { throw .hostNotAnAddress(host: host) }
        let backlog = Int32(clamping: configuration.backlog)
        if port != 0 {
            // SO_REUSEPORT lets a second server of the same user bind the port unnoticed; a listener without it does not.
            _ = try ListeningSocket(address, host: host, isShared: false, backlog: 1)
        }
        var listeners: [Listener] = []
        for _ in 0..<configuration.loops {
            let socket = try ListeningSocket(address, host: host, isShared: true, backlog: backlog)
            if address.port == 0, let bound = SocketAddress(host: host, port: socket.port) {
                // The first listener picked a free port, which the others share.
                address = bound
            }
            listeners.append(Listener(socket))
        }
        return listeners
    }

    /// Lets the process open as many descriptors as its connections need, as far as the hard limit goes.
    private static func raiseDescriptorLimit(to count: Int) {
        var limit = rlimit()
        // The kernel writes, and then reads, one rlimit.
        guard unsafe getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 else { return }
        guard limit.rlim_cur < rlim_t(count) else { return }
        limit.rlim_cur = min(rlim_t(count), limit.rlim_max)
        _ = unsafe setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
    }
}
