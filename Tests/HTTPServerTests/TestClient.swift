import Glibc

/// A blocking client that sends the octets it is told to and gives back the octets it got.
final class TestClient {
    private let descriptor: Int32

    static let loopback: UInt32 = 0x7f00_0001

    /// Nobody accepts connections on the port.
    struct Refused: Error {}

    /// Connects to the loopback address.
    ///
    /// A small receive buffer makes the client a slow reader.
    init(port: Int, host: UInt32 = TestClient.loopback, receiveBuffer: Int32? = nil) throws(Refused) {
        descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue) | O_CLOEXEC, 0)
        // A test must fail, not hang: nothing here takes as long as this.
        var patience = timeval(tv_sec: 10, tv_usec: 0)
        // The kernel reads one timeval.
        _ = unsafe setsockopt(
            descriptor, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
        // What a test sends in two pieces is not to leave as one.
        var isImmediate: Int32 = 1
        // The kernel reads one Int32.
        _ = unsafe setsockopt(
            descriptor, Int32(IPPROTO_TCP), TCP_NODELAY, &isImmediate, socklen_t(MemoryLayout<Int32>.size))
        if var receiveBuffer {
            // The kernel reads one Int32.
            _ = unsafe setsockopt(
                descriptor, SOL_SOCKET, SO_RCVBUF, &receiveBuffer, socklen_t(MemoryLayout<Int32>.size))
        }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = UInt16(truncatingIfNeeded: port).bigEndian
        address.sin_addr.s_addr = host.bigEndian
        let number = descriptor
        // The kernel reads as many octets as a sockaddr_in has.
        let result = unsafe withUnsafePointer(to: &address) { pointer in
            unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                unsafe connect(number, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        guard result == 0 else { throw Refused() }
    }

    deinit {
        _ = close(descriptor)
    }

    /// Sends everything; false if the server is gone.
    @discardableResult
    func send(_ text: String) -> Bool {
        send(Array(text.utf8))
    }

    /// Sends everything; false if the server is gone.
    @discardableResult
    func send(_ bytes: [UInt8]) -> Bool {
        var start = 0
        while start < bytes.count {
            let rest = Array(bytes[start...])
            // The kernel reads as many octets as the array has.
            let count = unsafe rest.withUnsafeBytes {
                unsafe Glibc.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
            }
            if count <= 0 { return false }
            start += count
        }
        return true
    }

    /// Says that nothing more will be sent.
    func finishSending() {
        _ = shutdown(descriptor, Int32(SHUT_WR))
    }

    /// Lets the connection end with a reset instead of an end.
    func resetOnClose() {
        var option = linger(l_onoff: 1, l_linger: 0)
        // The kernel reads one linger.
        _ = unsafe setsockopt(descriptor, SOL_SOCKET, SO_LINGER, &option, socklen_t(MemoryLayout<linger>.size))
    }

    /// What one receive gives; empty at the end, nil on a reset or when patience ran out.
    func receive(_ most: Int = 65_536) -> [UInt8]? {
        var buffer = [UInt8](repeating: 0, count: most)
        // The kernel writes at most as many octets as the buffer has.
        let count = unsafe buffer.withUnsafeMutableBytes { unsafe recv(descriptor, $0.baseAddress, $0.count, 0) }
        return count < 0 ? nil : Array(buffer[..<count])
    }

    /// Everything up to the server's end; nil on a reset or when patience ran out.
    func receiveToEnd() -> String? {
        var all: [UInt8] = []
        while true {
            guard let bytes = receive() else { return nil }
            if bytes.isEmpty { return String(decoding: all, as: UTF8.self) }
            all += bytes
        }
    }

    /// As many answers as asked for, with content unless `isHead`; fewer if the server ends before.
    func receiveAnswers(_ count: Int = 1, isHead: Bool = false) -> [TestAnswer] {
        var answers: [TestAnswer] = []
        var pending: [UInt8] = []
        var start = 0
        var missing = 1
        while answers.count < count {
            if pending.count - start >= missing {
                if let (answer, length) = TestAnswer.first(in: pending[start...], isHead: isHead) {
                    answers.append(answer)
                    start += length
                    continue
                }
                missing = pending.count - start + 1
            }
            guard let bytes = receive(), !bytes.isEmpty else { return answers }
            pending += bytes
        }
        return answers
    }
}
