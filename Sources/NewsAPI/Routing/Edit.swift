import HTTPMessage

/// What an endpoint does with a request that changes something.
struct Edit: Sendable {
    typealias Answer = @Sendable (Call, Request, any Editor) throws(RequestError) -> Response

    let method: String
    /// Octets that the content may have.
    let limit: Int
    let parameters: [Parameter]
    /// The media types of the content that it takes.
    let mediaTypes: [String]
    /// What the content has to be, where one schema tells it.
    let schema: JSONValue?
    /// Whether it changes the article that its path names, which has an entity tag.
    let isOfArticle: Bool
    /// What it is for, and what its answer holds.
    let operation: Operation
    let answer: Self.Answer

    init(
        _ method: String, limit: Int = 0, mediaTypes: [String] = ["application/json"], schema: JSONValue? = nil,
        isOfArticle: Bool = false, parameters: [Parameter] = [], _ operation: Operation,
        answer: @escaping Self.Answer
    ) {
        self.mediaTypes = mediaTypes
        self.schema = schema
        self.isOfArticle = isOfArticle
        self.parameters = parameters
        self.method = method
        self.limit = limit
        self.operation = operation
        self.answer = answer
    }
}

extension Call {
    /// The answer to a change: its head as soon as that lasts, its content once it serves.
    ///
    /// A client that prefers not to wait (RFC 7240 §4.1) has all of it at once, with 202.
    ///
    /// - Parameters:
    ///   - request: what is answered.
    ///   - status: of an answer that waits.
    ///   - change: changes what is asked for, is given what to call once that serves, and tells the content.
    /// - Returns: the answer.
    /// - Throws: why nothing was changed.
    func edited(
        _ request: Request, _ status: Status, change: (@escaping @Sendable () -> Void) throws(EditError) -> Changed
    ) throws(RequestError) -> Response {
        let prefers = request.value(of: "Prefer")?.lowercased().split(separator: ",").contains {
            $0.drop { $0 == " " }.hasPrefix("respond-async")
        }
        let pending = PendingChange()
        let changed: Changed
        do throws(EditError) {
            changed = try change(pending.serve)
        } catch {
            throw .notEdited(error)
        }
        let answer = Answer(changed.json, fields: changed.fields)
        var response = Response(answer, cacheControl: "no-store")
        response.status = changed.status ?? status
        if prefers ?? false {
            response.status = .accepted
            response.fields.append(Field("Preference-Applied", "respond-async"))
        } else {
            response.content = []
            response.stream = ContentStream(ServedAnswer(answer.body, of: pending), length: answer.body.count)
        }
        return response
    }
}

/// What was changed, as its answer tells it.
struct Changed {
    let json: JSONValue
    var fields: [Field] = []
    /// The answer's status, where it is not the usual one.
    var status: Status?
}

/// What an editor throws as what a request is refused with.
func editing<Value>(_ body: () throws(EditError) -> Value) throws(RequestError) -> Value {
    do throws(EditError) {
        return try body()
    } catch {
        throw .notEdited(error)
    }
}
