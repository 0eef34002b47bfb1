/// An answer, complete in memory.
///
/// The server adds `Date`, `Content-Length` and `Connection`, and leaves the body out for HEAD.
package struct Response: Sendable {
    package var status: Status
    package var fields: [Field]
    package var body: [UInt8]

    package init(status: Status = .ok, fields: [Field] = [], body: [UInt8] = []) {
        self.status = status
        self.fields = fields
        self.body = body
    }
}

/// A status code with its reason phrase (RFC 9110 §15).
package struct Status: Sendable, Hashable {
    package let code: Int
    package let reason: String

    package init(code: Int, reason: String) {
        self.code = code
        self.reason = reason
    }

    package static let ok = Status(code: 200, reason: "OK")
    package static let notModified = Status(code: 304, reason: "Not Modified")
    package static let badRequest = Status(code: 400, reason: "Bad Request")
    package static let notFound = Status(code: 404, reason: "Not Found")
    package static let methodNotAllowed = Status(code: 405, reason: "Method Not Allowed")
    package static let notAcceptable = Status(code: 406, reason: "Not Acceptable")
    package static let internalServerError = Status(code: 500, reason: "Internal Server Error")
    package static let serviceUnavailable = Status(code: 503, reason: "Service Unavailable")
}

/// Answers a request; a failure is a response already, so it does not throw.
package typealias Handler = @Sendable (Request) -> Response
