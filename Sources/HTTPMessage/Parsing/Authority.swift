/// The grammar of `uri-host [ ":" port ]` (RFC 9110 §7.2, RFC 3986 §3.2).
enum Authority {
    /// The offset behind the longest authority at the range's start, or nil if there is none.
    ///
    /// An empty host is an authority here; who must refuse it asks for more. A port is required in the authority-form of
    /// CONNECT (RFC 9112 §3.2.3).
    static func end(in bytes: Span<UInt8>, _ range: Range<Int>, isPortRequired: Bool = false) -> Int? {
        var index = range.lowerBound
        if index < range.upperBound, bytes[index] == UInt8(ascii: "[") {
            guard let end = IPLiteral.end(in: bytes, index + 1..<range.upperBound) else { return nil }
            index = end
        } else {
            while index < range.upperBound, ByteSet.registeredName.contains(bytes[index]) {
                if bytes[index] == .percent, !isEscape(bytes, index..<range.upperBound) { return nil }
                index += 1
            }
        }
        guard index < range.upperBound, bytes[index] == .colon else { return isPortRequired ? nil : index }
        index += 1
        var port = 0
        let portStart = index
        while index < range.upperBound, bytes[index].isDigit {
            port = port * 10 + Int(bytes[index] - 0x30)
            guard port <= 65_535 else { return nil }
            index += 1
        }
        return isPortRequired && portStart == index ? nil : index
    }

    private static func isEscape(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
        range.count >= 3 && bytes[range.lowerBound + 1].hexadecimalValue != nil
            && bytes[range.lowerBound + 2].hexadecimalValue != nil
    }
}
