import HTTPMessage

/// What those are told who find no place.
extension ConnectionCensus {
    static let busy = tooManyConnections("All connections of this server are in use.")
    static let busyAddress = tooManyConnections("Your address has all the connections that it may have.")

    private static func tooManyConnections(_ detail: String) -> Response {
        let problem = Problem(
            status: .serviceUnavailable, slug: "too-many-connections", title: "Too many connections", detail: detail)
        var response = problem.response(instance: nil)
        response.fields.append(Field("Retry-After", "1"))
        return response
    }
}
