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
    /// An item by itself, with its link and the corpus version last.
    func answer<Item>(_ table: FieldTable<Item>, _ item: Item, fields: [Field] = []) -> Answer {
        let members = table.plan(selection(.resource)).members(of: item, in: snapshot)
        return Answer(.object(members + [JSONMember("corpus_version", .string(snapshot.version))]), fields: fields)
    }
}
