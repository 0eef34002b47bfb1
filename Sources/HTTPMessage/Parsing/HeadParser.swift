/// Finds the parts of a request head in octets that arrive bit by bit (RFC 9112 §2 to §6).
///
/// Each octet is looked at once for its line's end and once for its rule, however the stream is cut. Lenience that the
/// RFC leaves to the receiver is not granted: no bare LF, no folding, no repeated Content-Length.
package struct HeadParser: Sendable {
    let limits: HeadLimits
    package internal(set) var layout = HeadLayout()

    /// The first octet not yet searched for a line's end.
    private var position = 0
    /// Where the line being collected began.
    private var lineStart = 0
    private var isRequestLineRead = false
    /// What the framing fields said so far.
    var framing = FramingFields()

    package init(limits: HeadLimits) {
        self.limits = limits
    }

    /// Makes the parser ready for the next request of the connection.
    package mutating func reset() {
        layout.reset()
        position = 0
        lineStart = 0
        isRequestLineRead = false
        framing = FramingFields()
    }

    /// Reads on; true once the whole head stands in `layout`, false while octets are missing.
    ///
    /// `bytes` is all unconsumed input: it starts each time with the same octet until the head is complete.
    package mutating func advance(_ bytes: Span<UInt8>) throws(ParseError) -> Bool {
        while position < bytes.count {
            guard bytes[position] == .lineFeed else {
                position += 1
                continue
            }
            guard position > lineStart, bytes[position - 1] == .carriageReturn else { throw .bareLineFeed }
            let line = lineStart..<position - 1
            position += 1
            try checkSize(of: line, headLength: position)
            lineStart = position

            if !isRequestLineRead {
                // RFC 9112 §2.2: empty lines before the request line are skipped; they count as octets of the head.
                if line.isEmpty { continue }
                try readRequestLine(bytes, line)
                isRequestLineRead = true
            } else if line.isEmpty {
                try finish(bytes)
                layout.length = position
                return true
            } else {
                try readFieldLine(bytes, line)
            }
        }
        try checkIncomplete(bytes)
        return false
    }

    /// Whether a request has begun: some octet other than an empty line's has arrived.
    package func hasBegun(_ bytes: Span<UInt8>) -> Bool {
        isRequestLineRead || lineStart < bytes.count
    }

    private func checkSize(of line: Range<Int>, headLength: Int) throws(ParseError) {
        if headLength > limits.headBytes {
            throw isRequestLineRead ? .headTooLarge : line.isEmpty ? .requestLineMalformed : .targetTooLong
        }
    }

    /// Refuses what more octets cannot mend, so that a line without an end is not collected for ever.
    private func checkIncomplete(_ bytes: Span<UInt8>) throws(ParseError) {
        guard !isRequestLineRead else {
            if bytes.count >= limits.headBytes { throw .headTooLarge }
            return
        }
        guard lineStart < bytes.count else {
            if bytes.count >= limits.headBytes { throw .requestLineMalformed }
            return
        }
        // A method starts a line, or CR an empty one; anything else (a TLS hello, say) is refused at its first octet.
        let first = bytes[lineStart]
        guard ByteSet.token.contains(first) || first == .carriageReturn else { throw .methodNotAToken }
        let length = bytes.count - lineStart
        guard length > limits.methodBytes else { return }
        var end = lineStart
        while end < bytes.count, bytes[end] != .space { end += 1 }
        if end - lineStart > limits.methodBytes { throw try tooLongMethod(bytes, lineStart..<end) }
        if bytes.count - end > limits.targetBytes + " HTTP/1.1\r\n".utf8.count || bytes.count >= limits.headBytes {
            throw .targetTooLong
        }
    }

    /// 501 for a token that is too long (RFC 9112 §3), 400 for what is no token.
    func tooLongMethod(_ bytes: Span<UInt8>, _ range: Range<Int>) throws(ParseError) -> ParseError {
        for index in range where !ByteSet.token.contains(bytes[index]) { throw .methodNotAToken }
        return .methodTooLong
    }
}
