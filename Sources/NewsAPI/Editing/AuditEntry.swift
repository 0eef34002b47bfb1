package import HTTPMessage

/// What one request that was to change something did: no word of what it brought.
package struct AuditEntry: Sendable {
    /// The key's identifier; nil without one.
    package let key: String?
    /// Where the request came from; nil where that is not known.
    package let client: PeerAddress?
    /// What was to be done, as the contract names it.
    package let operation: String
    /// What it was to be done to: the name in the path, or the address of what was made.
    package let subject: String?
    package let status: Int
    /// The problem that the client was told; nil where there was none.
    package let problem: String?

    init(_ request: Request, _ call: Call, _ operation: String, _ answer: Result<Response, RequestError>) {
        if case .named(let name) = request.caller { key = name } else { key = nil }
        client = request.arrival?.client
        self.operation = operation
        switch answer {
        case .success(let response):
            subject = response.value(of: "Location") ?? call.names.first
            (status, problem) = (response.status.code, nil)
        case .failure(let error):
            subject = call.names.first
            (status, problem) = (error.problem.status.code, error.problem.slug)
        }
    }
}

/// Keeps who changed what.
package protocol AuditTrail: Sendable {
    func note(_ entry: AuditEntry)
}
