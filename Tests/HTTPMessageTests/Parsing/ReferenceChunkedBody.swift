/// The chunked coding read as its grammar is written, from octets that are all there: slow, plain, without a state.
///
/// What the decoder must agree with (RFC 9112 §7.1). It knows no bounds.
struct ReferenceChunkedBody {
    enum Outcome: Equatable {
        /// The octets can still become a body.
        case incomplete
        case refused
        case complete(length: Int, body: [UInt8])
    }

    private enum Stop: Error {
        case atEnd
        case wrong
    }

    private let octets: [UInt8]
    private var index = 0

    private init(_ octets: [UInt8]) {
        self.octets = octets
    }

    static func read(_ octets: [UInt8]) -> Outcome {
        var reader = ReferenceChunkedBody(octets)
        do {
            let body = try reader.chunkedBody()
            return .complete(length: reader.index, body: body)
        } catch {
            return error == .atEnd ? .incomplete : .refused
        }
    }

    private func peek() throws(Stop) -> UInt8 {
        guard index < octets.count else { throw .atEnd }
        return octets[index]
    }

    private mutating func take(_ allowed: (UInt8) -> Bool) throws(Stop) {
        guard allowed(try peek()) else { throw .wrong }
        index += 1
    }

    private mutating func take(_ text: String) throws(Stop) {
        for byte in text.utf8 { try take { $0 == byte } }
    }

    private mutating func skip(_ allowed: (UInt8) -> Bool) throws(Stop) {
        while allowed(try peek()) { index += 1 }
    }

    /// Reads `chunked-body = *chunk last-chunk trailer-section CRLF`.
    private mutating func chunkedBody() throws(Stop) -> [UInt8] {
        var body: [UInt8] = []
        while true {
            let size = try chunkSize()
            try extensions()
            try take("\r\n")
            if size == 0 { break }
            guard size <= octets.count - index else { throw .atEnd }
            let end = index + size
            body += octets[index..<end]
            index = end
            try take("\r\n")
        }
        while try peek() != 0x0D { try trailer() }
        try take("\r\n")
        return body
    }

    /// `chunk-size = 1*HEXDIG`, of at most sixteen digits here.
    private mutating func chunkSize() throws(Stop) -> Int {
        let start = index
        while Self.isHexadecimal(try peek()) {
            index += 1
            guard index - start <= 16 else { throw .wrong }
            guard Int(String(decoding: octets[start..<index], as: UTF8.self), radix: 16) != nil else { throw .wrong }
        }
        guard let size = Int(String(decoding: octets[start..<index], as: UTF8.self), radix: 16) else { throw .wrong }
        return size
    }

    /// Reads `chunk-ext = *( BWS ";" BWS chunk-ext-name [ BWS "=" BWS chunk-ext-val ] )`.
    private mutating func extensions() throws(Stop) {
        while try peek() != 0x0D {
            try skip(Self.isWhitespace)
            try take(";")
            try skip(Self.isWhitespace)
            try token()
            let nameEnd = index
            try skip(Self.isWhitespace)
            guard try peek() == UInt8(ascii: "=") else {
                index = nameEnd
                // Whitespace behind the name is that before the next semicolon, or wrong.
                continue
            }
            try take("=")
            try skip(Self.isWhitespace)
            if try peek() == UInt8(ascii: "\"") { try quotedString() } else { try token() }
        }
    }

    /// Reads `quoted-string = DQUOTE *( qdtext / quoted-pair ) DQUOTE` (RFC 9110 §5.6.4).
    private mutating func quotedString() throws(Stop) {
        try take("\"")
        while try peek() != UInt8(ascii: "\"") {
            if try peek() == UInt8(ascii: "\\") { index += 1 }
            try take(Self.isText)
        }
        try take("\"")
    }

    /// Reads `token = 1*tchar` (RFC 9110 §5.6.2).
    private mutating func token() throws(Stop) {
        try take(Self.isToken)
        try skip(Self.isToken)
    }

    /// Reads `field-name ":" OWS field-value OWS CRLF` (RFC 9112 §5).
    private mutating func trailer() throws(Stop) {
        try token()
        try take(":")
        try skip(Self.isText)
        try take("\r\n")
    }

    private static func isWhitespace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

    private static func isText(_ byte: UInt8) -> Bool { byte == 0x09 || (0x20...0x7E).contains(byte) || byte >= 0x80 }

    private static func isHexadecimal(_ byte: UInt8) -> Bool { "0123456789abcdefABCDEF".utf8.contains(byte) }

    private static func isToken(_ byte: UInt8) -> Bool {
        "!#$%&'*+-.^_`|~0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ".utf8.contains(byte)
    }
}
