import HTTPMessage

/// What lets a page of any origin read the answers (https://fetch.spec.whatwg.org/#http-cors-protocol).
enum CrossOrigin {
    static let anyOrigin = Field("Access-Control-Allow-Origin", "*")
    /// Fields that a page may read beside the few that it always may.
    static let exposed = Field(
        "Access-Control-Expose-Headers", "Content-Location, ETag, Link, Retry-After, Server-Timing, X-Request-Id")
    /// On every answer, good or bad.
    static let fields = [anyOrigin, exposed]

    /// The answer to OPTIONS, with or without a page's question.
    static var preflight: Response {
        let methods = Route.methods.joined(separator: ", ")
        return Response(
            status: .noContent,
            fields: [
                Field("Allow", methods), anyOrigin, Field("Access-Control-Allow-Methods", methods),
                Field("Access-Control-Allow-Headers", "Accept, If-None-Match, X-Request-Id"),
                Field("Access-Control-Max-Age", "86400"),
            ])
    }
}
