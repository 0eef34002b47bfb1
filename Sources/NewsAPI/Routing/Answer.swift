import HTTPMessage
import NewsIndex

/// What an endpoint answers, before the fields that every answer carries.
struct Answer: Sendable {
    static let json = "application/json"
    static let text = "text/plain"
    /// Server-Sent Events (HTML, §9.2).
    static let events = "text/event-stream"

    let body: [UInt8]
    /// What follows the body, made while it is sent.
    let stream: ContentStream?
    /// The value of Content-Type.
    let contentType: String
    var fields: [Field]
    /// Whether it is the text of an article, which is as long as the article, and not bounded else.
    let isArticleText: Bool

    init(body: [UInt8], contentType: String, fields: [Field] = [], isArticleText: Bool = false) {
        self.isArticleText = isArticleText
        self.body = body
        stream = nil
        self.contentType = contentType
        self.fields = fields
    }

    /// An answer of any length, whose content is made while it is sent.
    init(_ stream: ContentStream, contentType: String, fields: [Field]) {
        body = []
        self.stream = stream
        self.contentType = contentType
        self.fields = fields
        isArticleText = false
    }

    init(_ json: JSONValue, fields: [Field] = []) {
        self.init(body: json.bytes, contentType: Self.json, fields: fields)
    }
}

extension Answer {
    /// The answer, if it is not longer than an answer may be.
    func within(_ limits: AnswerLimits) throws(RequestError) -> Answer {
        guard isArticleText || body.count <= limits.answerBytes else {
            throw .answerTooLarge(limit: limits.answerBytes)
        }
        return self
    }
}

extension Call {
    /// An item by itself, with its link and the corpus version last, or as a document of the format that is asked for.
    func answer<Item>(_ table: FieldTable<Item>, _ item: Item, fields: [Field] = []) -> Answer {
        if var document = table.documents[format]?() {
            var body: [UInt8] = []
            document.single(item, in: frame(total: 1), to: &body)
            return Answer(body: body, contentType: format.contentType, fields: fields)
        }
        var body: [UInt8] = []
        let version = JSONMember("corpus_version", .string(snapshot.version))
        table.plan(selection(.resource)).append(item, in: snapshot, with: [version], to: &body)
        return Answer(body: body, contentType: Answer.json, fields: fields)
    }
}
