import Glibc

/// Where a server listens and what it grants its clients.
package struct ServerConfiguration: Sendable, Hashable {
    /// An IPv4 or IPv6 literal, or `localhost`.
    package var host: String
    /// 0 for any free port.
    package var port: Int
    /// Event loops, each with a thread and a listener of its own.
    package var loops: Int
    /// Connections over all loops; beyond, a client is told 503.
    package var maximumConnections: Int
    /// Connections the kernel queues for each loop before it is accepted (listen(2)).
    package var backlog: Int
    /// What one connection may take.
    package var connection: ConnectionLimits

    package init(
        host: String = "127.0.0.1", port: Int = 8_080, loops: Int = Self.processorCount,
        maximumConnections: Int = 4_096, backlog: Int = 1_024, connection: ConnectionLimits = ConnectionLimits()
    ) {
        self.host = host
        self.port = port
        self.loops = max(1, loops)
        self.maximumConnections = max(1, maximumConnections)
        self.backlog = max(1, backlog)
        self.connection = connection
    }

    /// How many processors this machine has online.
    package static var processorCount: Int {
        max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
    }
}
