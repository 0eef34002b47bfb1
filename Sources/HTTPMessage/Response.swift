/// An answer: complete in memory, or with content that is made while it is sent.
///
/// The server adds `Date`, `Content-Length` and `Connection`, and leaves the content out for HEAD.
package struct Response: Sendable {
    package var status: Status { didSet { sealedFields = nil } }
    package var fields: [Field] { didSet { sealedFields = nil } }
    /// The content, in pieces that may belong to others too: they are sent from where they are.
    package var content: [ArraySlice<UInt8>] { didSet { sealedFields = nil } }
    /// Content that follows `content`, made while it is sent.
    package var stream: ContentStream? { didSet { sealedFields = nil } }
    /// What those who count answers are told of it.
    package var note = AnswerNote()
    /// The octets of the field lines that do not change from one sending to the next, or nil as long as none were made.
    private(set) var sealedFields: [UInt8]?

    package init(status: Status = .ok, fields: [Field] = [], body: [UInt8] = []) {
        self.init(status: status, fields: fields, content: body.isEmpty ? [] : [body[...]])
    }

    package init(status: Status, fields: [Field], content: [ArraySlice<UInt8>]) {
        self.status = status
        self.fields = fields
        self.content = content
    }

    /// The content as one array, which is a copy if it is made of several pieces or of a part of another array.
    package var body: [UInt8] {
        get { content.count == 1 ? Array(content[0]) : Array(content.joined()) }
        set { content = newValue.isEmpty ? [] : [newValue[...]] }
    }

    /// An answer whose content is made while it is sent.
    package init(status: Status = .ok, fields: [Field], stream: ContentStream) {
        self.init(status: status, fields: fields, content: [])
        self.stream = stream
    }

    /// Octets of the content that is in memory.
    package var contentLength: Int { content.reduce(0) { $0 + $1.count } }

    /// Octets of the whole content; nil where a stream does not say.
    package var wholeLength: Int? {
        guard let stream else { return contentLength }
        return stream.length.map { $0 + contentLength }
    }

    /// Octets of memory that it takes, the content's own not counted.
    var bytesBesideContent: Int {
        HeapSize.bytes(fields) + HeapSize.bytes(content) + HeapSize.bytes(sealedFields ?? [])
    }

    /// The same answer with its field lines written already, for an answer that is given many times.
    package var sealed: Response {
        var response = self
        response.sealedFields = ResponseWriter.fieldLines(of: self)
        return response
    }

    /// Adds a field of the request to those that chose this answer (RFC 9110 §12.5.5).
    package mutating func vary(on name: String) {
        if let index = fields.firstIndex(where: { $0.name.equalsIgnoringASCIICase("Vary") }) {
            fields[index] = Field("Vary", "\(fields[index].value), \(name)")
        } else {
            fields.append(Field("Vary", name))
        }
    }

    /// The value of the first field of that name, or nil without one.
    ///
    /// Names are compared without regard to ASCII case.
    package func value(of name: String) -> String? {
        fields.first { $0.name.equalsIgnoringASCIICase(name) }?.value
    }
}
