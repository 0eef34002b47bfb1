import CLinux
import Glibc

/// A connected, non-blocking socket.
struct StreamSocket: ~Copyable {
    /// What came of one receive or send.
    enum Transfer: Hashable {
        case bytes(Int)
        /// The kernel's buffer is empty, or full.
        case wouldBlock
        /// The peer sends no more.
        case end
        /// The connection is gone.
        case failure
    }

    let descriptor: FileDescriptor

    init(_ descriptor: consuming FileDescriptor) {
        self.descriptor = descriptor
    }

    /// Receives once into the start of the buffer.
    borrowing func receive(into buffer: inout [UInt8]) -> Transfer {
        let number = descriptor.number
        while true {
            // The kernel writes at most `count` octets into the buffer, which is not touched by anyone else meanwhile.
            let count = unsafe buffer.withUnsafeMutableBytes { unsafe recv(number, $0.baseAddress, $0.count, 0) }
            if count > 0 { return .bytes(count) }
            if count == 0 { return .end }
            if errno == EINTR { continue }
            return errno == EAGAIN ? .wouldBlock : .failure
        }
    }

    /// Sends once what it can of what waits, which is something.
    ///
    /// - Parameters:
    ///   - output: what waits.
    ///   - limit: how many pieces of it at most; nil for what one call takes.
    /// - Returns: what came of it, and whether the kernel took all that it was offered.
    borrowing func send(_ output: OutputBuffer, limit: Int? = nil) -> (transfer: Transfer, isFull: Bool) {
        let number = descriptor.number
        // What is left out follows at once: it may share a packet with what goes now (tcp(7), MSG_MORE).
        let flags = Int32(MSG_NOSIGNAL) | (limit == nil ? 0 : Int32(MSG_MORE))
        return unsafe output.withVectors(limit: limit ?? OutputBuffer.piecesAtOnce) { vectors, octets in
            var message = unsafe msghdr()
            // The kernel reads the vectors and what they point to, which `withVectors` holds during the call.
            unsafe message.msg_iov = UnsafeMutablePointer(mutating: vectors.baseAddress)
            unsafe message.msg_iovlen = vectors.count
            return Self.transfer(of: octets) { unsafe sendmsg(number, &message, flags) }
        }
    }

    /// Sends once what it can of a part of a file.
    borrowing func send(_ file: SharedPages.File, _ range: Range<Int>) -> (transfer: Transfer, isFull: Bool) {
        let number = descriptor.number
        return Self.transfer(of: range.count) {
            var offset = off_t(range.lowerBound)
            // The kernel reads and writes one offset.
            return unsafe sendfile(number, file.number, &offset, range.count)
        }
    }

    /// What came of a call that sends so many octets, which is repeated when a signal interrupts it.
    private static func transfer(of octets: Int, _ send: () -> Int) -> (transfer: Transfer, isFull: Bool) {
        while true {
            let count = send()
            if count >= 0 { return (.bytes(count), count < octets) }
            if errno == EINTR { continue }
            return (errno == EAGAIN ? .wouldBlock : .failure, true)
        }
    }

    /// Makes the close to come a reset: the kernel forgets what it still holds for the peer (socket(7), SO_LINGER).
    borrowing func resetWhenClosed() {
        var linger = linger(l_onoff: 1, l_linger: 0)
        // The kernel reads one linger. If it refuses, the close is an ordinary one.
        _ = unsafe setsockopt(
            descriptor.number, SOL_SOCKET, SO_LINGER, &linger, socklen_t(MemoryLayout.size(ofValue: linger)))
    }

    /// Lets the kernel take fewer octets beyond what the peer's window has room for (tcp(7), TCP_NOTSENT_LOWAT).
    borrowing func limitUnsent(to octets: Int32) {
        var octets = octets
        // The kernel reads four octets. A refusal leaves the listener's limit.
        _ = unsafe setsockopt(
            descriptor.number, Int32(IPPROTO_TCP), TCP_NOTSENT_LOWAT, &octets, socklen_t(MemoryLayout<Int32>.size))
    }

    /// Octets handed to the kernel that the peer has not acknowledged (tcp(7), SIOCOUTQ).
    var unacknowledged: Int { Int(CLinuxUnacknowledged(descriptor.number)) }

    /// Tells the peer that nothing more comes; it may go on sending.
    borrowing func finishSending() {
        // ENOTCONN means that the peer is gone already, which the next receive finds out.
        _ = shutdown(descriptor.number, Int32(SHUT_WR))
    }
}
