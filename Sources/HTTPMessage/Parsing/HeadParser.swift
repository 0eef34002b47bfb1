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
            if position == lineStart, !isRequestLineRead { try checkFirstOctet(bytes[position]) }
            guard bytes[position] == .lineFeed else {
                position += 1
                continue
            }
            // Sizes come first, so that a refusal does not depend on how the stream was cut.
            try checkSize(bytes, end: position + 1)
            guard position > lineStart, bytes[position - 1] == .carriageReturn else { throw .bareLineFeed }
            let line = lineStart..<position - 1
            position += 1
            lineStart = position

            if !isRequestLineRead {
                // RFC 9112 §2.2: empty lines before the request line are skipped; they count as octets of the head.
                if line.isEmpty { continue }
                try readRequestLine(bytes, line)
                isRequestLineRead = true
            } else if line.isEmpty {
                layout.length = position
                try finish(bytes)
                return true
            } else {
                try readFieldLine(bytes, line)
            }
        }
        try checkSize(bytes, end: bytes.count)
        return false
    }

    /// Whether a request has begun: some octet other than an empty line's has arrived.
    package func hasBegun(_ bytes: Span<UInt8>) -> Bool {
        isRequestLineRead || lineStart < bytes.count
    }

    /// A method starts a line, or CR an empty one; anything else (a TLS hello, say) is refused at once.
    private func checkFirstOctet(_ octet: UInt8) throws(ParseError) {
        guard ByteSet.token.contains(octet) || octet == .carriageReturn || octet == .lineFeed else {
            throw .methodNotAToken
        }
    }

    /// Refuses a line that is too long as soon as it is, complete up to `end` or not: more octets cannot mend it.
    private func checkSize(_ bytes: Span<UInt8>, end: Int) throws(ParseError) {
        guard !isRequestLineRead else {
            if end > limits.headBytes { throw .headTooLarge }
            return
        }
        guard end > lineStart else { return }
        if end - lineStart > limits.methodBytes {
            var space = lineStart
            while space <= lineStart + limits.methodBytes, bytes[space] != .space { space += 1 }
            if space - lineStart > limits.methodBytes { throw try tooLongMethod(bytes, lineStart..<space) }
            // A space, the target, a space, the version, CR LF.
            if end - space > limits.targetBytes + 12 { throw .targetTooLong }
        }
        if end > limits.headBytes {
            throw bytes[lineStart] == .carriageReturn ? .requestLineMalformed : .targetTooLong
        }
    }

    /// 501 for a token that is too long (RFC 9112 §3), 400 for what is no token.
    private func tooLongMethod(_ bytes: Span<UInt8>, _ range: Range<Int>) throws(ParseError) -> ParseError {
        for index in range where !ByteSet.token.contains(bytes[index]) { throw .methodNotAToken }
        return .methodTooLong
    }
}
