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

    /// The value of the first field of that name, or nil without one.
    ///
    /// Names are compared without regard to ASCII case.
    package func value(of name: String) -> String? {
        fields.first { $0.name.equalsIgnoringASCIICase(name) }?.value
    }
}
