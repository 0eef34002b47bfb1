extension HeadParser {
    /// Reads `method SP request-target SP HTTP-version` (RFC 9112 §3): one space each, nothing else.
    ///
    /// The line comes without its CR LF.
    mutating func readRequestLine(_ bytes: Span<UInt8>, _ line: Range<Int>) throws(ParseError) {
        var methodEnd = line.lowerBound
        while methodEnd < line.upperBound, ByteSet.token.contains(bytes[methodEnd]) { methodEnd += 1 }
        guard methodEnd > line.lowerBound else { throw .methodNotAToken }
        guard methodEnd < line.upperBound else { throw .requestLineMalformed }
        guard bytes[methodEnd] == .space else { throw .methodNotAToken }
        guard methodEnd - line.lowerBound <= limits.methodBytes else { throw .methodTooLong }

        let targetStart = methodEnd + 1
        var targetEnd = targetStart
        while targetEnd < line.upperBound, bytes[targetEnd] != .space { targetEnd += 1 }
        guard targetEnd - targetStart <= limits.targetBytes else { throw .targetTooLong }
        guard targetEnd < line.upperBound, targetEnd > targetStart else { throw .requestLineMalformed }
        try readVersion(bytes, targetEnd + 1..<line.upperBound)
        try checkTarget(bytes, targetStart..<targetEnd)
        layout.method = ByteRange(line.lowerBound, methodEnd)
        try readTarget(bytes, targetStart..<targetEnd)
    }

    /// Refuses what a target is never made of.
    ///
    /// RFC 3986 §2 wants letters beyond ASCII percent-encoded; `curl 'host/?q=société'` sends them as they are. UTF-8 can
    /// mean nothing else and ends no target, so it is taken as if it were encoded; other octets and controls are refused.
    private func checkTarget(_ bytes: Span<UInt8>, _ range: Range<Int>) throws(ParseError) {
        var isASCII = true
        for index in range where !ByteSet.target.contains(bytes[index]) {
            guard bytes[index] >= 0x80 else { throw .targetHasForbiddenByte }
            // U+0080 to U+009F: C2 80 to C2 9F.
            if bytes[index] == 0xC2, index + 1 < range.upperBound, bytes[index + 1] < 0xA0 {
                throw .targetHasForbiddenByte
            }
            isASCII = false
        }
        if !isASCII, (try? UTF8Span(validating: bytes.extracting(range))) == nil { throw .targetHasForbiddenByte }
    }

    /// Reads `HTTP/d.d`: 1.x is 1.1 or 1.0 to us, another major version is refused 505 (RFC 9112 §2.3).
    private mutating func readVersion(_ bytes: Span<UInt8>, _ range: Range<Int>) throws(ParseError) {
        let start = range.lowerBound
        guard range.count == 8, bytes.hasOctets("HTTP/", at: start), bytes[start + 6] == UInt8(ascii: "."),
            bytes[start + 5].isDigit, bytes[start + 7].isDigit
        else { throw .versionMalformed }
        guard bytes[start + 5] == UInt8(ascii: "1") else { throw .versionNotSupported }
        layout.minorVersion = bytes[start + 7] &- UInt8(ascii: "0")
    }

    /// Tells the four forms of a target apart (RFC 9112 §3.2).
    private mutating func readTarget(_ bytes: Span<UInt8>, _ range: Range<Int>) throws(ParseError) {
        let isConnect = layout.method.count == 7 && bytes.hasOctets("CONNECT", at: Int(layout.method.start))
        if isConnect {
            guard let authority = Authority.end(in: bytes, range, isPortRequired: true), authority == range.upperBound
            else { throw .authorityInvalid }
            throw .connectNotImplemented
        }
        switch bytes[range.lowerBound] {
        case .slash:
            readPath(bytes, range)
        case UInt8(ascii: "*"):
            guard range.count == 1 else { throw .targetFormUnknown }
            guard layout.method.count == 7, bytes.hasOctets("OPTIONS", at: Int(layout.method.start)) else {
                throw .asteriskWithoutOptions
            }
            layout.path = ByteRange(range.lowerBound, range.upperBound)
        default:
            try readAbsoluteForm(bytes, range)
        }
    }

    /// Reads `http://authority/path?query`; its authority overrides Host (RFC 9112 §3.2.2).
    private mutating func readAbsoluteForm(_ bytes: Span<UInt8>, _ range: Range<Int>) throws(ParseError) {
        let start: Int
        if range.count > 7, bytes.hasOctets("http://", at: range.lowerBound, ignoringCase: true) {
            start = range.lowerBound + 7
        } else if range.count > 8, bytes.hasOctets("https://", at: range.lowerBound, ignoringCase: true) {
            start = range.lowerBound + 8
        } else {
            throw .targetFormUnknown
        }
        // RFC 9110 §4.2.1: an http URI with an empty host is invalid; §4.2.4: so is one with user information.
        guard let end = Authority.end(in: bytes, start..<range.upperBound), end > start, bytes[start] != .colon else {
            throw .authorityInvalid
        }
        layout.authority = ByteRange(start, end)
        guard end == range.upperBound || bytes[end] == .slash || bytes[end] == UInt8(ascii: "?") else {
            throw .authorityInvalid
        }
        readPath(bytes, end..<range.upperBound)
    }

    private mutating func readPath(_ bytes: Span<UInt8>, _ range: Range<Int>) {
        var end = range.lowerBound
        while end < range.upperBound, bytes[end] != UInt8(ascii: "?") { end += 1 }
        layout.path = ByteRange(range.lowerBound, end)
        layout.query = end < range.upperBound ? ByteRange(end + 1, range.upperBound) : nil
    }
}
