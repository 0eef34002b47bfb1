/// A request as a handler sees it.
///
/// Bytes become strings only when a handler asks for them.
package struct Request: Sendable {
    package let method: Method
    package let body: [UInt8]
    let head: RequestHead
    /// Who asks, once somebody has looked; see ``Handler/identifying(_:)``.
    package var caller = Caller.anyone
    /// Where it came from, and when; nil where it was made up.
    package var arrival: Arrival?

    /// A request that a test or a program makes up.
    package init(method: Method, path: String, query: String? = nil, fields: [Field] = [], body: [UInt8] = []) {
        self.method = method
        self.body = body
        head = RequestHead(method: method.name, path: path, query: query, fields: fields)
    }

    /// A request that was received.
    ///
    /// The input in `bytes` is kept, not copied; `start` is the offset in it of the first octet the parser was given, and
    /// `layout` is what the parser found.
    package init(bytes: [UInt8], start: Int, layout: HeadLayout, body: [UInt8]) {
        head = RequestHead(bytes: bytes, start: start, layout: layout)
        method = head.isMethod("GET") ? .get : Method(head.string(layout.method))
        self.body = body
    }

    /// The target's path as it was sent, percent-encoded, starting with `/`; `*` for `OPTIONS *`.
    package var path: String {
        // An absolute-form target without a path means `/` (RFC 9110 §4.2.3).
        head.layout.path.isEmpty ? "/" : head.string(head.layout.path)
    }

    /// Whether the path begins so, or is encoded so that it may.
    package func pathMayBegin(withAnyOf prefixes: [String]) -> Bool {
        let path = head.bytes[head.layout.path.offset(by: head.start)]
        return path.contains(.percent) || prefixes.contains { path.starts(with: $0.utf8) }
    }

    /// What follows the first `?` of the target as it was sent, or nil without one.
    package var query: String? { head.layout.query.map(head.string) }

    /// Whether it has content, of however many octets (RFC 9112 §6.3).
    package var hasContent: Bool {
        if case .none = head.layout.framing { false } else { true }
    }

    /// The path with its query as sent: what `instance` of a problem names.
    package var target: String { query.map { "\(path)?\($0)" } ?? path }

    /// The d of the `HTTP/1.d` that the client speaks.
    package var minorVersion: Int { Int(head.layout.minorVersion) }

    /// The field lines in the order they came.
    package var fields: [Field] { (0..<head.layout.fieldCount).map(head.field) }

    /// The host, with the port if one was sent, that the client addressed; nil in HTTP/1.0 without Host.
    ///
    /// The authority of an absolute-form target overrides Host (RFC 9112 §3.2.2).
    package var authority: String? {
        head.layout.authority.isEmpty ? nil : head.string(head.layout.authority)
    }

    /// The values of all lines of a field joined by a comma and a space (RFC 9110 §5.3), or nil without one.
    ///
    /// Names are compared without regard to ASCII case.
    package func value(of name: String) -> String? { head.value(of: name) }
}
