import Glibc
package import HTTPMessage

/// Where a server listens and what it grants its clients: the one place where limits are set.
package struct ServerConfiguration: Sendable, Hashable {
    /// An IPv4 or IPv6 literal, or `localhost`.
    package var host: String
    /// 0 for any free port.
    package var port: Int
    /// Event loops, each with a thread and a listener of its own.
    package var loops: Int
    /// Connections over all loops; a client beyond is told 503, and when many are, accepting pauses.
    package var maximumConnections = 16_384
    /// Connections of one address, or of one /64 in IPv6; beyond, a client is told 503.
    ///
    /// 0 for no limit of its own: right behind a reverse proxy, whose connections all have one address.
    package var connectionsPerAddress = 0
    /// Connections the kernel queues for each loop before it is accepted (listen(2)).
    package var backlog = 1_024
    /// Answers, and pieces of them, that are made at a time beside the loops.
    package var workers = Self.processorCount
    /// Answers that wait to be made; a request beyond is told 503.
    package var waitingAnswers = 512
    /// Octets of all connections' answers that may wait to be sent; as long as it is more, requests are told 503.
    package var pendingBytes = 536_870_912
    /// Whose pages may read the answers that the server itself gives to what it refuses.
    package var crossOrigin = CrossOriginPolicy.sameOrigin
    /// What one connection may take.
    package var connection = ConnectionLimits()

    package init(host: String = "127.0.0.1", port: Int = 8_080, loops: Int = Self.processorCount) {
        self.host = host
        self.port = port
        self.loops = max(1, loops)
    }

    /// How many processors this machine has online.
    package static var processorCount: Int {
        max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
    }
}
