/// The grammar of what may stand between the brackets of an authority (RFC 3986 §3.2.2).
///
/// ```
/// IP-literal = "[" ( IPv6address / IPvFuture ) "]"
/// ```
///
/// Zone identifiers (RFC 6874) mean something on the sender's machine only and are none of it.
enum IPLiteral {
    private static let groupCount = 8
    private static let groupDigits = 4

    /// The offset behind the `]` of the literal whose content starts with the range, or nil if there is none.
    static func end(in bytes: Span<UInt8>, _ range: Range<Int>) -> Int? {
        for index in range where bytes[index] == UInt8(ascii: "]") {
            let content = range.lowerBound..<index
            return isIPv6Address(bytes, content) || isFutureAddress(bytes, content) ? index + 1 : nil
        }
        return nil
    }

    /// Reads eight groups of at most four hexadecimal digits, the last two also as an IPv4 address.
    ///
    /// One run of `::` stands for at least one group.
    private static func isIPv6Address(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
        var index = range.lowerBound
        var groups = 0
        var isCompressed = false
        if range.count >= 2, bytes.hasOctets("::", at: index) {
            isCompressed = true
            index += 2
        }
        while index < range.upperBound {
            let start = index
            while index < range.upperBound, bytes[index].hexadecimalValue != nil { index += 1 }
            if index < range.upperBound, bytes[index] == .dot {
                guard isIPv4Address(bytes, start..<range.upperBound) else { return false }
                groups += 2
                break
            }
            guard (1...groupDigits).contains(index - start) else { return false }
            groups += 1
            if index == range.upperBound { break }
            guard bytes[index] == .colon, index + 1 < range.upperBound else { return false }
            index += 1
            if bytes[index] == .colon {
                guard !isCompressed else { return false }
                isCompressed = true
                index += 1
            }
        }
        return isCompressed ? groups < groupCount : groups == groupCount
    }

    /// Four decimal numbers up to 255 without leading zeros (`dec-octet`).
    private static func isIPv4Address(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
        var index = range.lowerBound
        for number in 0..<4 {
            if number > 0 {
                guard index < range.upperBound, bytes[index] == .dot else { return false }
                index += 1
            }
            let start = index
            var value = 0
            while index < range.upperBound, bytes[index].isDigit, index - start < 3 {
                value = value * 10 + Int(bytes[index] - 0x30)
                index += 1
            }
            guard index > start, value <= 255, index == start + 1 || bytes[start] != UInt8(ascii: "0") else {
                return false
            }
        }
        return index == range.upperBound
    }

    /// Reads `"v" 1*HEXDIG "." 1*( unreserved / sub-delims / ":" )`.
    private static func isFutureAddress(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
        guard !range.isEmpty, bytes[range.lowerBound].lowercasedASCII == UInt8(ascii: "v") else { return false }
        var index = range.lowerBound + 1
        while index < range.upperBound, bytes[index].hexadecimalValue != nil { index += 1 }
        guard index > range.lowerBound + 1, index + 1 < range.upperBound, bytes[index] == .dot else { return false }
        for index in index + 1..<range.upperBound {
            let byte = bytes[index]
            guard byte == .colon || byte != .percent && ByteSet.registeredName.contains(byte) else { return false }
        }
        return true
    }
}
