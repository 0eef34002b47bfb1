import Glibc

/// A connection to the real server, octet by octet.
final class RawConnection {
    private let number: Int32
    private let isConnected: Bool

    /// - Parameter port: where the server listens on the loopback address.
    init(port: UInt16) {
        number = socket(AF_INET, Int32(SOCK_STREAM.rawValue) | O_CLOEXEC, 0)
        var patience = timeval(tv_sec: 60, tv_usec: 0)
        // The kernel reads one timeval.
        _ = unsafe setsockopt(number, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr.s_addr = UInt32(0x7f00_0001).bigEndian
        let socket = number
        // The kernel reads as many octets as a sockaddr_in has.
        isConnected = unsafe withUnsafePointer(to: address) { pointer in
            unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                unsafe connect(socket, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
            }
        }
    }

    deinit {
        _ = close(number)
    }

    /// Sends a text; false where that is not possible.
    func send(_ text: String) -> Bool {
        let octets = Array(text.utf8)
        // The kernel reads as many octets as the array has; a blocking socket takes them all.
        let sent = unsafe octets.withUnsafeBytes {
            unsafe Glibc.send(number, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
        }
        return isConnected && sent == octets.count
    }

    /// Receives up to a text, or up to the server's end; nil where the connection breaks.
    func receive(upTo text: String? = nil) -> [UInt8]? {
        var received: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while text.map({ received.firstRange(of: Array($0.utf8)) == nil }) ?? true {
            // The kernel writes at most as many octets as the buffer has.
            let count = unsafe buffer.withUnsafeMutableBytes { unsafe recv(number, $0.baseAddress, $0.count, 0) }
            if count < 0 { return nil }
            if count == 0 { return received }
            received += buffer[..<count]
        }
        return received
    }
}
