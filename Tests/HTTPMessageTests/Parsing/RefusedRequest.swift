import HTTPMessage
import Testing

/// Octets that must be refused, with the rule they break.
struct RefusedRequest: Sendable, CustomTestStringConvertible {
    let bytes: [UInt8]
    let error: ParseError
    let status: Int

    init(_ text: String, _ error: ParseError, _ status: Int = 400) {
        self.init(Array(text.utf8), error, status)
    }

    init(_ bytes: [UInt8], _ error: ParseError, _ status: Int = 400) {
        self.bytes = bytes
        self.error = error
        self.status = status
    }

    var testDescription: String { String(decoding: bytes.prefix(120), as: UTF8.self).debugDescription }

    /// A GET with these lines behind a good Host.
    static func lines(_ lines: String, _ error: ParseError, _ status: Int = 400) -> RefusedRequest {
        RefusedRequest("GET / HTTP/1.1\r\nHost: a\r\n\(lines)\r\n\r\n", error, status)
    }

    /// A GET whose request line has this target.
    static func target(_ target: String, _ error: ParseError, _ status: Int = 400) -> RefusedRequest {
        RefusedRequest("GET \(target) HTTP/1.1\r\nHost: a\r\n\r\n", error, status)
    }

    /// A POST with this chunked body.
    static func chunks(_ body: String, _ error: ParseError, _ status: Int = 400) -> RefusedRequest {
        RefusedRequest("POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n\(body)", error, status)
    }
}
