import HTTPMessage
import NewsIndex

/// What an endpoint answers, before the fields that every answer carries.
struct Answer: Sendable {
    static let json = "application/json"
    static let text = "text/plain"

    let body: [UInt8]
    /// The value of Content-Type.
    let contentType: String
    var fields: [Field]

    init(body: [UInt8], contentType: String, fields: [Field] = []) {
        self.body = body
        self.contentType = contentType
        self.fields = fields
    }

    init(_ json: JSONValue, fields: [Field] = []) {
        self.init(body: json.bytes, contentType: Self.json, fields: fields)
    }
}

extension Call {
    /// The resource itself, with its link and the corpus version last.
    func answer(_ object: EncodedObject, adding members: [JSONMember] = [], fields: [Field] = []) -> Answer {
        let version = JSONMember("corpus_version", .string(snapshot.version))
        let whole = object.adding(members).adding([version], before: [])
        return Answer(body: whole.bytes, contentType: Answer.json, fields: fields)
    }
}
