import HTTPMessage

/// What a page of an allowed origin may do with the API.
enum CrossOrigin {
    static func policy(_ origins: CrossOriginPolicy.Origins) -> CrossOriginPolicy {
        CrossOriginPolicy(
            origins: origins,
            exposed: ["Content-Location", "ETag", "Link", "Retry-After", "Server-Timing", "X-Request-Id"],
            methods: Route.readMethods + ["POST"],
            accepted: ["Accept", "Content-Type", "If-None-Match", "Last-Event-ID", "X-Request-Id"])
    }

    /// The answer to OPTIONS; whether a page may go on is said by the policy, as for any answer.
    static func options(_ methods: [String] = Route.readMethods) -> Response {
        Response(status: .noContent, fields: [Field("Allow", methods.joined(separator: ", "))])
    }
}
