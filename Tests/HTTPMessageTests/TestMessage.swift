@testable import HTTPMessage

/// Reads one request from octets that are all there are, as a connection would.
enum TestMessage: Equatable {
    case incomplete
    case refused(ParseError)
    /// The request's octets in the stream, and its decoded body.
    case complete(length: Int, body: [UInt8])

    static func read(_ bytes: [UInt8], limits: HeadLimits = HeadLimits(), bodyLimit: Int = 1_000) -> TestMessage {
        var parser = HeadParser(limits: limits)
        do {
            guard try parser.advance(bytes.span) else { return .incomplete }
            let head = parser.layout.length
            guard var reader = try BodyReader.reader(for: parser.layout.framing, limit: bodyLimit) else {
                return .complete(length: head, body: [])
            }
            var body: [UInt8] = []
            let count = try reader.read(bytes.span.extracting(droppingFirst: head), into: &body)
            return reader.isComplete ? .complete(length: head + count, body: body) : .incomplete
        } catch {
            return .refused(error)
        }
    }

    /// The head alone, as a request; nil if it is incomplete or refused.
    static func request(_ text: String) -> Request? {
        let bytes = Array(text.utf8)
        var parser = HeadParser(limits: HeadLimits())
        guard (try? parser.advance(bytes.span)) == true else { return nil }
        return Request(bytes: bytes, start: 0, layout: parser.layout, body: [])
    }
}
