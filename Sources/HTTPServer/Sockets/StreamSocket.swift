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

    /// Sends once what it can of the bytes, which are not empty.
    borrowing func send(_ bytes: Span<UInt8>) -> Transfer {
        let number = descriptor.number
        while true {
            // The kernel reads `count` octets from the span, which holds its memory during the call.
            let count = unsafe bytes.withUnsafeBytes {
                unsafe Glibc.send(number, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
            }
            if count >= 0 { return .bytes(count) }
            if errno == EINTR { continue }
            return errno == EAGAIN ? .wouldBlock : .failure
        }
    }

    /// Tells the peer that nothing more comes; it may go on sending.
    borrowing func finishSending() {
        // ENOTCONN means that the peer is gone already, which the next receive finds out.
        _ = shutdown(descriptor.number, Int32(SHUT_WR))
    }
}
