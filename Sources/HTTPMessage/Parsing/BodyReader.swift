/// Collects a request body that arrives bit by bit, by either framing (RFC 9112 §6).
package enum BodyReader: Sendable {
    case length(remaining: Int)
    case chunked(ChunkedDecoder)

    /// A reader for a framing, or nil where there is no body; refuses a length beyond the limit before any octet of it.
    package static func reader(
        for framing: BodyFraming, limit: Int
    ) throws(ParseError) -> BodyReader? {
        switch framing {
        case .none:
            return nil
        case .length(let length):
            guard length <= limit else { throw .bodyTooLarge }
            return .length(remaining: length)
        case .chunked:
            return .chunked(ChunkedDecoder(bodyLimit: limit))
        }
    }

    /// Whether the whole body was read.
    package var isComplete: Bool {
        switch self {
        case .length(let remaining): remaining == 0
        case .chunked(let decoder): decoder.isComplete
        }
    }

    /// Reads on, appends to `body`, and returns how many octets it used: all, unless the body ended.
    package mutating func read(_ input: Span<UInt8>, into body: inout [UInt8]) throws(ParseError) -> Int {
        switch self {
        case .length(let remaining):
            let count = min(remaining, input.count)
            body.append(octets: input.extracting(first: count))
            self = .length(remaining: remaining - count)
            return count
        case .chunked(var decoder):
            let count = try decoder.decode(input, into: &body)
            self = .chunked(decoder)
            return count
        }
    }
}
