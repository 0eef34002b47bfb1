/// Which addresses somebody else may have this program connect to.
///
/// A name can lead anywhere, and to another place each time that it is asked for: what counts is the address to which a socket
/// is opened.
package enum AddressRules {
    /// Whether an address is one of the public internet: none of this machine, of a private network, of a link, of several
    /// at once, or of documents (IANA's registries of special-purpose addresses, RFC 6890).
    ///
    /// - Parameter octets: the address, four or sixteen of them; anything else is no address.
    /// - Returns: whether it is.
    package static func isPublic(_ octets: [UInt8]) -> Bool {
        switch octets.count {
        case 4: !isIn(specialFour, octets)
        case 16: isPublicSix(octets)
        default: false
        }
    }

    private static func isPublicSix(_ octets: [UInt8]) -> Bool {
        // An IPv4 address in another form is that address: mapped, NAT64 (RFC 6052), 6to4 (RFC 3056).
        for (prefix, start) in embedding where octets.starts(with: prefix) {
            return isPublic(Array(octets[start..<start + 4]))
        }
        // Of all the others only 2000::/3 was given out.
        return octets[0] & 0xE0 == 0x20 && !isIn(specialSix, octets)
    }

    private static let embedding: [(prefix: [UInt8], start: Int)] = [
        (Array(repeating: 0, count: 10) + [0xFF, 0xFF], 12),
        ([0, 0x64, 0xFF, 0x9B] + Array(repeating: 0, count: 8), 12),
        ([0x20, 0x02], 2),
    ]

    private static let specialFour: [(prefix: [UInt8], bits: Int)] = [
        ([0], 8), ([10], 8), ([100, 64], 10), ([127], 8), ([169, 254], 16), ([172, 16], 12), ([192, 0, 0], 24),
        ([192, 0, 2], 24), ([192, 88, 99], 24), ([192, 168], 16), ([198, 18], 15), ([198, 51, 100], 24),
        ([203, 0, 113], 24), ([224], 3),
    ]

    private static let specialSix: [(prefix: [UInt8], bits: Int)] = [
        // Teredo and other assignments of protocols, documents.
        ([0x20, 0x01, 0x00], 23), ([0x20, 0x01, 0x0D, 0xB8], 32), ([0x3F, 0xFF, 0x00], 20),
    ]

    private static func isIn(_ ranges: [(prefix: [UInt8], bits: Int)], _ octets: [UInt8]) -> Bool {
        ranges.contains { prefix, bits in
            (0..<bits).allSatisfy { bit in
                let mask = UInt8(0x80) >> UInt8(bit % 8)
                let own = bit / 8 < prefix.count ? prefix[bit / 8] : 0
                return own & mask == octets[bit / 8] & mask
            }
        }
    }
}
