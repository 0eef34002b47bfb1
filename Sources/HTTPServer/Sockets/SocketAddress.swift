import Glibc

/// An IPv4 or IPv6 address with a port.
struct SocketAddress: Sendable {
    private var storage: sockaddr_storage
    private let length: socklen_t

    /// An address from a literal such as `127.0.0.1` or `::1`, or from `localhost`; nil for anything else.
    init?(host: String, port: UInt16) {
        storage = sockaddr_storage()
        var four = sockaddr_in()
        var six = sockaddr_in6()
        // inet_pton reads a C string that outlives the call and writes one in_addr of the size its family says.
        if unsafe inet_pton(AF_INET, host == "localhost" ? "127.0.0.1" : host, &four.sin_addr) == 1 {
            four.sin_family = sa_family_t(AF_INET)
            four.sin_port = port.bigEndian
            length = socklen_t(MemoryLayout<sockaddr_in>.size)
            // sockaddr_storage is as large and as aligned as any address, by its definition (POSIX sys/socket.h).
            unsafe withUnsafeMutableBytes(of: &storage) { unsafe $0.storeBytes(of: four, as: sockaddr_in.self) }
        } else if unsafe inet_pton(AF_INET6, host, &six.sin6_addr) == 1 {
            six.sin6_family = sa_family_t(AF_INET6)
            six.sin6_port = port.bigEndian
            length = socklen_t(MemoryLayout<sockaddr_in6>.size)
            // As above.
            unsafe withUnsafeMutableBytes(of: &storage) { unsafe $0.storeBytes(of: six, as: sockaddr_in6.self) }
        } else {
            return nil
        }
    }

    /// The address a socket is bound to, or nil if the kernel does not say.
    init?(boundTo descriptor: borrowing FileDescriptor) {
        var storage = sockaddr_storage()
        var length = socklen_t(MemoryLayout<sockaddr_storage>.size)
        let number = descriptor.number
        // The kernel writes at most `length` octets, which is the size of the storage.
        let result = unsafe withUnsafeMutablePointer(to: &storage) { pointer in
            unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                unsafe getsockname(number, $0, &length)
            }
        }
        guard result == 0 else { return nil }
        self.storage = storage
        self.length = length
    }

    var family: Int32 { Int32(storage.ss_family) }

    /// The port in host order.
    var port: UInt16 {
        // Both address forms keep the port in the two octets behind the family (sin_port, sin6_port).
        let port = unsafe withUnsafeBytes(of: storage) { unsafe $0.load(fromByteOffset: 2, as: UInt16.self) }
        return UInt16(bigEndian: port)
    }

    /// Binds a socket to the address; 0, or -1 with errno.
    func bind(_ descriptor: borrowing FileDescriptor) -> Int32 {
        let number = descriptor.number
        // The kernel reads `length` octets, which the storage holds.
        return unsafe withUnsafePointer(to: storage) { pointer in
            unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                unsafe Glibc.bind(number, $0, length)
            }
        }
    }
}
