import CLinux
import Glibc
import HTTPMessage

/// A socket that accepts connections, one of several on the same port.
struct ListeningSocket: ~Copyable, Sendable {
    /// What came of an attempt to accept.
    enum Acceptance: ~Copyable {
        case connection(StreamSocket, PeerAddress)
        /// Nobody waits.
        case none
        /// The process or the system is out of descriptors or memory: to be tried again later.
        case exhausted
    }

    let descriptor: FileDescriptor

    /// Binds and listens.
    ///
    /// `isShared` lets other listeners of this user bind the same port: the kernel then spreads connections over them.
    init(_ address: SocketAddress, host: String, isShared: Bool, backlog: Int32) throws(ServerError) {
        let port = Int(address.port)
        let number = socket(address.family, Int32(SOCK_STREAM.rawValue) | O_NONBLOCK | O_CLOEXEC, 0)
        guard number >= 0 else { throw Self.failure("socket", host: host, port: port) }
        let descriptor = FileDescriptor(number)
        Self.set(SOL_SOCKET, SO_REUSEADDR, on: descriptor)
        if isShared { Self.set(SOL_SOCKET, SO_REUSEPORT, on: descriptor) }
        // Accepted sockets inherit this: an answer is written whole, so nothing is gained by waiting for more.
        Self.set(Int32(IPPROTO_TCP), TCP_NODELAY, on: descriptor)
        // And this: what a peer's window has no room for stays with us, where it is bounded, and not in the kernel (tcp(7)).
        Self.set(Int32(IPPROTO_TCP), TCP_NOTSENT_LOWAT, to: Self.unsentBytes, on: descriptor)
        // And this: an urgent octet would cut a receive short with more behind it (socket(7)).
        Self.set(SOL_SOCKET, SO_OOBINLINE, on: descriptor)
        guard address.bind(descriptor) == 0 else { throw Self.failure("bind", host: host, port: port) }
        guard listen(descriptor.number, backlog) == 0 else { throw Self.failure("listen", host: host, port: port) }
        self.descriptor = descriptor
    }

    /// The port bound, of use when 0 was asked for.
    var port: UInt16 { SocketAddress(boundTo: descriptor)?.port ?? 0 }

    /// Takes no further connections, but those that clients have begun to open; false where the kernel cannot do so.
    borrowing func refuseNewConnections() -> Bool {
        CLinuxRefuseNewConnections(descriptor.number) == 0
    }

    /// Accepts one connection if one waits.
    borrowing func accept() -> Acceptance {
        while true {
            var (high, low): (UInt64, UInt64) = (0, 0)
            // The call writes the two numbers.
            let number = unsafe CLinuxAccept(descriptor.number, &high, &low)
            if number >= 0 {
                return .connection(StreamSocket(FileDescriptor(number)), PeerAddress(high: high, low: low))
            }
            switch errno {
            case EAGAIN: return .none
            case EMFILE, ENFILE, ENOBUFS, ENOMEM: return .exhausted
            // accept(2): errors of the connection itself (ECONNABORTED, EPROTO, ENETDOWN…) are to be treated like EAGAIN
            // by retrying; each such call takes one connection off the queue.
            case EINTR, ECONNABORTED, EPROTO, ENETDOWN, ENOPROTOOPT, EHOSTDOWN, EHOSTUNREACH, ENETUNREACH, EPERM:
                continue
            default: return .none
            }
        }
    }

    /// Octets that the kernel takes beyond what a peer's window has room for: enough for a turn of the loop.
    static let unsentBytes: Int32 = 262_144

    private static func set(
        _ level: Int32, _ option: Int32, to value: Int32 = 1, on descriptor: borrowing FileDescriptor
    ) {
        var on = value
        // The kernel reads the four octets of `on`. A refusal costs speed or a restart's port, not safety.
        _ = unsafe setsockopt(descriptor.number, level, option, &on, socklen_t(MemoryLayout<Int32>.size))
    }

    private static func failure(_ call: String, host: String, port: Int) -> ServerError {
        switch errno {
        case EADDRINUSE: .addressInUse(host: host, port: port)
        case EADDRNOTAVAIL: .addressNotAvailable(host: host, port: port)
        case EACCES, EPERM: .permissionDenied(host: host, port: port)
        case let code: .systemCallFailed(call: call, code: code, host: host, port: port)
        }
    }
}
