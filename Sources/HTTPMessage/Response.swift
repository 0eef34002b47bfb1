/// An answer, complete in memory.
///
/// The server adds `Date`, `Content-Length` and `Connection`, and leaves the body out for HEAD.
package struct Response: Sendable {
    package var status: Status { didSet { sealedFields = nil } }
    package var fields: [Field] { didSet { sealedFields = nil } }
    package var body: [UInt8] { didSet { sealedFields = nil } }
    /// The octets of the field lines that do not change from one sending to the next, or nil as long as none were made.
    private(set) var sealedFields: [UInt8]?

    package init(status: Status = .ok, fields: [Field] = [], body: [UInt8] = []) {
        self.status = status
        self.fields = fields
        self.body = body
    }

    /// The same answer with its field lines written already, for an answer that is given many times.
    package var sealed: Response {
        var response = self
        response.sealedFields = ResponseWriter.fieldLines(of: self)
        return response
    }

    /// The value of the first field of that name, or nil without one.
    ///
    /// Names are compared without regard to ASCII case.
    package func value(of name: String) -> String? {
        fields.first { $0.name.equalsIgnoringASCIICase(name) }?.value
    }
}
