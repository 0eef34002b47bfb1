/// A request as a handler sees it.
///
/// Bytes become strings only when a handler asks for them.
package struct Request: Sendable {
    /// Where the parts come from: octets that were received, or values that a test or a program wrote.
    private enum Source: Sendable {
        case octets(RequestHead)
        case values(path: String, query: String?, fields: [Field])
    }

    package let method: Method
    package let body: [UInt8]
    private let source: Source

    package init(method: Method, path: String, query: String? = nil, fields: [Field] = [], body: [UInt8] = []) {
        self.method = method
        self.body = body
        source = .values(path: path, query: query, fields: fields)
    }

    /// A request that was received.
    ///
    /// The input in `bytes` is kept, not copied; `start` is the offset in it of the first octet the parser was given, and
    /// `layout` is what the parser found.
    package init(bytes: [UInt8], start: Int, layout: HeadLayout, body: [UInt8]) {
        let head = RequestHead(bytes: bytes, start: start, layout: layout)
        method = head.isMethod("GET") ? .get : Method(head.string(layout.method))
        self.body = body
        source = .octets(head)
    }

    /// The target's path as it was sent, percent-encoded, starting with `/`; `*` for `OPTIONS *`.
    package var path: String {
        switch source {
        // An absolute-form target without a path means `/` (RFC 9110 §4.2.3).
        case .octets(let head): head.layout.path.isEmpty ? "/" : head.string(head.layout.path)
        case .values(let path, _, _): path
        }
    }

    /// What follows the first `?` of the target as it was sent, or nil without one.
    package var query: String? {
        switch source {
        case .octets(let head): head.layout.query.map(head.string)
        case .values(_, let query, _): query
        }
    }

    /// The path with its query as sent: what `instance` of a problem names.
    package var target: String { query.map { "\(path)?\($0)" } ?? path }

    /// The field lines in the order they came.
    package var fields: [Field] {
        switch source {
        case .octets(let head): (0..<head.layout.fieldCount).map(head.field)
        case .values(_, _, let fields): fields
        }
    }

    /// The host, with the port if one was sent, that the client addressed; nil in HTTP/1.0 without Host.
    ///
    /// The authority of an absolute-form target overrides Host (RFC 9112 §3.2.2).
    package var authority: String? {
        switch source {
        case .octets(let head): head.layout.authority.isEmpty ? nil : head.string(head.layout.authority)
        case .values: value(of: "Host")
        }
    }

    /// The values of all lines of a field joined by a comma and a space (RFC 9110 §5.3), or nil without one.
    ///
    /// Names are compared without regard to ASCII case.
    package func value(of name: String) -> String? {
        switch source {
        case .octets(let head):
            return head.value(of: name)
        case .values(_, _, let fields):
            let values = fields.filter { $0.name.equalsIgnoringASCIICase(name) }.map(\.value)
            return values.isEmpty ? nil : values.joined(separator: ", ")
        }
    }
}
