/// A request method (RFC 9110 §9); case-sensitive.
package struct Method: Sendable, Hashable {
    package let name: String

    package init(_ name: String) {
        self.name = name
    }

    package static let get = Method("GET")
    package static let head = Method("HEAD")
    package static let options = Method("OPTIONS")
    package static let post = Method("POST")

    /// Whether it only reads (RFC 9110 §9.2.1), of those that are implemented.
    package var isSafe: Bool { self == .get || self == .head || self == .options }

    /// Whether a handler may be asked at all: TRACE, CONNECT and unknown methods are answered 501 by the server.
    package var isImplemented: Bool {
        switch name {
        case "GET", "HEAD", "OPTIONS", "POST", "PUT", "DELETE", "PATCH": true
        default: false
        }
    }
}
