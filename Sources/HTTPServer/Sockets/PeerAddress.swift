import Glibc

/// The IP address that a connection came from, without its port.
struct PeerAddress: Hashable, Sendable {
    /// The octets in network order, read as two numbers; an IPv4 address is held as `::ffff:a.b.c.d` (RFC 4291 §2.5.5.2).
    let high: UInt64
    let low: UInt64

    private static let mappedPrefix: UInt64 = 0xffff << 32

    var isIPv4: Bool { high == 0 && low >> 32 == Self.mappedPrefix >> 32 }

    /// What a limit counts by: a single IPv4 address, but a whole /64 of IPv6, which is one site (RFC 6177).
    var site: PeerAddress { isIPv4 ? self : PeerAddress(high: high, low: 0) }

    init(high: UInt64, low: UInt64) {
        self.high = high
        self.low = low
    }

    /// An IPv4 address, its first octet the most significant.
    init(ipv4: UInt32) {
        self.init(high: 0, low: Self.mappedPrefix | UInt64(ipv4))
    }
}

extension PeerAddress: CustomStringConvertible {
    /// As people write it: `192.0.2.1`, `2001:db8::1`.
    var description: String {
        var text = [CChar](repeating: 0, count: Int(INET6_ADDRSTRLEN))
        let size = socklen_t(text.count)
        let isWritten: Bool
        // inet_ntop reads an address of its family's size and writes at most `size` octets, a final zero among them.
        if isIPv4 {
            var octets = UInt32(truncatingIfNeeded: low).bigEndian
            isWritten = unsafe inet_ntop(AF_INET, &octets, &text, size) != nil
        } else {
            var octets = (high.bigEndian, low.bigEndian)
            isWritten = unsafe inet_ntop(AF_INET6, &octets, &text, size) != nil
        }
        guard isWritten else { return "" }
        return String(decoding: text.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
}
