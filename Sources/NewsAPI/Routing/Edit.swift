import HTTPMessage

/// What an endpoint does with a request that changes something.
struct Edit: Sendable {
    typealias Answer = @Sendable (Call, Request, any Editor) throws(RequestError) -> Response

    let method: String
    /// Octets that the content may have.
    let limit: Int
    /// What it is for, and what its answer holds.
    let operation: Operation
    let answer: Answer

    init(_ method: String, limit: Int = 0, _ operation: Operation, answer: @escaping Answer) {
        self.method = method
        self.limit = limit
        self.operation = operation
        self.answer = answer
    }
}

extension Call {
    /// The answer to a change.
    func edited(_ status: Status, _ json: JSONValue, fields: [Field] = []) -> Response {
        var response = Response(Answer(json, fields: fields), cacheControl: "no-store")
        response.status = status
        return response
    }
}

/// What an editor throws as what a request is refused with.
func editing<Value>(_ body: () throws(EditError) -> Value) throws(RequestError) -> Value {
    do throws(EditError) {
        return try body()
    } catch {
        throw .notEdited(error)
    }
}
