/// Takes the chunked coding off a body that arrives bit by bit (RFC 9112 §7.1).
///
/// Extensions and trailers are held to their grammar and dropped, both within bounds.
package struct ChunkedDecoder: Sendable {
    /// What is expected next.
    private enum Step: Hashable {
        case size(digits: Int)
        case extensions(ChunkExtensionReader)
        case sizeLineFeed
        case data(remaining: Int)
        case dataCarriageReturn
        case dataLineFeed
        case trailerStart
        case trailerName
        case trailerValue
        case trailerLineFeed
        case lastLineFeed
        case done
    }

    private let bodyLimit: Int
    private let extensionLimit: Int
    private let trailerLimit: Int
    private var step = Step.size(digits: 0)
    private var size = 0
    private var extensionBytes = 0
    private var trailerBytes = 0

    /// - Parameters:
    ///   - bodyLimit: octets of the decoded body.
    ///   - extensionLimit: octets of all chunk extensions together.
    ///   - trailerLimit: octets of the trailer section.
    package init(bodyLimit: Int, extensionLimit: Int = 4_096, trailerLimit: Int = 8_192) {
        self.bodyLimit = bodyLimit
        self.extensionLimit = extensionLimit
        self.trailerLimit = trailerLimit
    }

    /// Whether the last chunk and the trailer section were read.
    package var isComplete: Bool { step == .done }

    /// Decodes on, appends the data to `body`, and returns how many octets it used: all, unless the body ended.
    package mutating func decode(_ input: Span<UInt8>, into body: inout [UInt8]) throws(ParseError) -> Int {
        var index = 0
        while index < input.count, step != .done {
            if case .data(let remaining) = step {
                let count = min(remaining, input.count - index)
                body.append(octets: input.extracting(index..<index + count))
                index += count
                step = count == remaining ? .dataCarriageReturn : .data(remaining: remaining - count)
            } else {
                try read(input[index], bodyCount: body.count)
                index += 1
            }
        }
        return index
    }

    private mutating func read(_ byte: UInt8, bodyCount: Int) throws(ParseError) {
        switch step {
        case .size(let digits):
            try readSize(byte, digits: digits, bodyCount: bodyCount)
        case .extensions(var reader):
            extensionBytes += 1
            guard extensionBytes <= extensionLimit else { throw .chunkExtensionsTooLong }
            step = try reader.read(byte) ? .sizeLineFeed : .extensions(reader)
        case .sizeLineFeed:
            // RFC 9112 §2.2 lets a bare LF end a line of the head, never one of the chunked coding (erratum 7633).
            guard byte == .lineFeed else { throw .chunkSizeMalformed }
            step = size == 0 ? .trailerStart : .data(remaining: size)
        case .dataCarriageReturn:
            guard byte == .carriageReturn else { throw .chunkNotTerminated }
            step = .dataLineFeed
        case .dataLineFeed:
            guard byte == .lineFeed else { throw .chunkNotTerminated }
            size = 0
            step = .size(digits: 0)
        default:
            try readTrailer(byte)
        }
    }

    private mutating func readSize(_ byte: UInt8, digits: Int, bodyCount: Int) throws(ParseError) {
        if let digit = byte.hexadecimalValue {
            guard digits < 16 else { throw .chunkSizeTooLarge }
            // Fifteen digits stay below 2^60, so only a sixteenth can overflow.
            guard size < 1 << 59 else { throw .chunkSizeTooLarge }
            size = size << 4 | Int(digit)
            step = .size(digits: digits + 1)
            return
        }
        guard digits > 0 else { throw .chunkSizeMalformed }
        guard size <= bodyLimit - bodyCount else { throw .bodyTooLarge }
        if byte == .carriageReturn {
            step = .sizeLineFeed
        } else if let reader = ChunkExtensionReader(startingWith: byte) {
            step = .extensions(reader)
        } else {
            throw .chunkSizeMalformed
        }
    }

    /// Checks trailer lines by the rules of field lines and forgets them: merging is never right here (§7.1.2).
    private mutating func readTrailer(_ byte: UInt8) throws(ParseError) {
        trailerBytes += 1
        guard trailerBytes <= trailerLimit else { throw .trailersTooLarge }
        switch step {
        case .trailerStart where byte == .carriageReturn:
            step = .lastLineFeed
        case .trailerStart where byte == .space || byte == .tab:
            throw .obsoleteFolding
        case .trailerStart:
            guard ByteSet.token.contains(byte) else { throw .fieldNameNotAToken }
            step = .trailerName
        case .trailerName:
            if byte == .colon {
                step = .trailerValue
            } else if byte == .space || byte == .tab {
                throw .whitespaceBeforeColon
            } else if byte == .carriageReturn {
                throw .fieldLineWithoutColon
            } else if !ByteSet.token.contains(byte) {
                throw .fieldNameNotAToken
            }
        case .trailerValue:
            if byte == .carriageReturn {
                step = .trailerLineFeed
            } else if byte == .lineFeed {
                throw .bareLineFeed
            } else if !byte.isFieldContent {
                throw .fieldValueHasForbiddenByte
            }
        case .trailerLineFeed:
            guard byte == .lineFeed else { throw .fieldValueHasForbiddenByte }
            step = .trailerStart
        default:
            guard byte == .lineFeed else { throw .fieldValueHasForbiddenByte }
            step = .done
        }
    }
}
