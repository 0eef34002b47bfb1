/// The IP address that a connection came from, without its port.
package struct PeerAddress: Hashable, Sendable {
    /// The octets in network order, read as two numbers; an IPv4 address is held as `::ffff:a.b.c.d` (RFC 4291 §2.5.5.2).
    package let high: UInt64
    package let low: UInt64

    private static let mappedPrefix: UInt64 = 0xffff << 32

    package var isIPv4: Bool { high == 0 && low >> 32 == Self.mappedPrefix >> 32 }

    /// What a limit counts by: a single IPv4 address, but a whole /64 of IPv6, which is one site (RFC 6177).
    package var site: PeerAddress { isIPv4 ? self : PeerAddress(high: high, low: 0) }

    /// Whether it is of the machine itself: `127.0.0.0/8`, `::1`.
    package var isLoopback: Bool { isIPv4 ? low >> 24 & 0xff == 127 : high == 0 && low == 1 }

    package init(high: UInt64, low: UInt64) {
        self.high = high
        self.low = low
    }

    /// An IPv4 address, its first octet the most significant.
    package init(ipv4: UInt32) {
        self.init(high: 0, low: Self.mappedPrefix | UInt64(ipv4))
    }

    /// Reads an address as people write it, without brackets, port or zone; nil for anything else.
    package init?(_ text: some StringProtocol) {
        let halves = text.split(separator: "::", maxSplits: 1, omittingEmptySubsequences: false)
        if !text.contains(":") {
            guard let four = Self.four(text) else { return nil }
            self.init(ipv4: four)
            return
        }
        guard text.utf8.count <= 45, let first = Self.groups(halves[0]) else { return nil }
        var groups = first
        if halves.count == 2 {
            guard let last = Self.groups(halves[1]), first.count + last.count < 8 else { return nil }
            groups += Array(repeating: 0, count: 8 - first.count - last.count) + last
        }
        guard groups.count == 8 else { return nil }
        self.init(
            high: groups[..<4].reduce(0) { $0 << 16 | UInt64($1) },
            low: groups[4...].reduce(0) { $0 << 16 | UInt64($1) })
    }

    private static func four(_ text: some StringProtocol) -> UInt32? {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 4 else { return nil }
        var value: UInt32 = 0
        for part in parts {
            guard (1...3).contains(part.utf8.count), part.utf8.allSatisfy(\.isDigit), let octet = UInt8(part),
                part.utf8.count == 1 || part.utf8.first != UInt8(ascii: "0")
            else { return nil }
            value = value << 8 | UInt32(octet)
        }
        return value
    }

    /// Groups between colons, the last two also as an IPv4 address; nil for what is none.
    private static func groups(_ text: some StringProtocol) -> [UInt16]? {
        if text.isEmpty { return [] }
        var groups: [UInt16] = []
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        for (place, part) in parts.enumerated() {
            if part.contains("."), place == parts.count - 1, let four = four(part) {
                groups += [UInt16(four >> 16), UInt16(four & 0xffff)]
                continue
            }
            guard (1...4).contains(part.utf8.count), part.utf8.allSatisfy({ $0.hexadecimalValue != nil }),
                let group = UInt16(part, radix: 16)
            else { return nil }
            groups.append(group)
        }
        return groups
    }
}

extension PeerAddress: CustomStringConvertible {
    /// As people write it (RFC 5952): `192.0.2.1`, `2001:db8::1`.
    package var description: String {
        if isIPv4 { return (0..<4).map { String(low >> (24 - 8 * UInt64($0)) & 0xff) }.joined(separator: ".") }
        let groups = (0..<8).map { place in
            UInt16(truncatingIfNeeded: (place < 4 ? high : low) >> (48 - 16 * UInt64(place % 4)))
        }
        // The longest run of zeros, of equals the first, of one group none.
        var best = 0..<0
        var start = 0
        for place in 0...8 where place == 8 || groups[place] != 0 {
            if place - start > max(best.count, 1) { best = start..<place }
            start = place + 1
        }
        let written = { (range: Range<Int>) in groups[range].map { String($0, radix: 16) }.joined(separator: ":") }
        return best.isEmpty ? written(0..<8) : written(0..<best.lowerBound) + "::" + written(best.upperBound..<8)
    }
}
