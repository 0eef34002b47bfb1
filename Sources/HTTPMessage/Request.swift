/// A request as a handler sees it.
///
/// Bytes become strings only when a handler asks for them.
package struct Request: Sendable {
    package let method: Method
    /// The target's path as it was sent, percent-encoded, starting with `/`; `*` for `OPTIONS *`.
    package let path: String
    /// What follows the first `?` of the target as it was sent, or nil without one.
    package let query: String?
    /// The field lines in the order they came.
    package let fields: [Field]
    package let body: [UInt8]

    package init(method: Method, path: String, query: String? = nil, fields: [Field] = [], body: [UInt8] = []) {
        self.method = method
        self.path = path
        self.query = query
        self.fields = fields
        self.body = body
    }

    /// The values of all lines of a field joined by a comma and a space (RFC 9110 §5.3), or nil without one.
    ///
    /// - Parameter name: compared without regard to ASCII case.
    package func value(of name: String) -> String? {
        let values = fields.filter { $0.name.lowercased() == name.lowercased() }.map(\.value)
        return values.isEmpty ? nil : values.joined(separator: ", ")
    }
}

/// One field line of a message (RFC 9110 §5).
package struct Field: Sendable, Hashable {
    package let name: String
    package let value: String

    package init(_ name: String, _ value: String) {
        self.name = name
        self.value = value
    }
}

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
}
