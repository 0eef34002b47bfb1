/// The statuses of problems (RFC 9457), each with what it means here.
struct ProblemKind: Sendable {
    let status: Int
    let name: String
    let meaning: String
    /// Whether a route can answer so.
    let concerns: @Sendable (Route) -> Bool

    static let all: [ProblemKind] = [
        ProblemKind(
            status: 400, name: "bad_request",
            meaning: """
                What was asked cannot be meant: unknown-parameter, bad-value, repeated-parameter, missing-parameter, \
                conflicting-parameters, ambiguous-name, too-many-values, bad-query, search-too-large, bad-content, malformed-parameter, malformed-path, \
                answer-too-large.
                """
        ) { _ in true },
        ProblemKind(status: 401, name: "unauthorized", meaning: "This needs a key, or another one.") { !$0.isProbe },
        ProblemKind(status: 403, name: "forbidden", meaning: "The key does not open this, or no key does yet.") {
            !$0.isProbe
        },
        ProblemKind(status: 404, name: "not_found", meaning: "There is no such thing.") { _ in true },
        ProblemKind(
            status: 405, name: "method_not_allowed", meaning: "Another method is to be used: 'allowed' has them."
        ) { _ in true },
        ProblemKind(status: 406, name: "not_acceptable", meaning: "No media type that the client takes is served.") {
            _ in true
        },
        ProblemKind(status: 409, name: "conflict", meaning: "The folder of articles takes nothing.") {
            !$0.edits.isEmpty
        },
        ProblemKind(status: 410, name: "gone", meaning: "What changed so long ago is not kept any more.") {
            $0.path.text == "/v1/changes"
        },
        ProblemKind(
            status: 412, name: "precondition_failed",
            meaning: "What is here is not what a condition of the request names."
        ) { _ in true },
        ProblemKind(status: 413, name: "content_too_large", meaning: "The content has too many octets.") { _ in true },
        ProblemKind(status: 414, name: "uri_too_long", meaning: "The address has too many octets.") { _ in true },
        ProblemKind(status: 415, name: "unsupported_media_type", meaning: "The content is of a type that is not read.")
        { $0.isPosted || !$0.edits.isEmpty },
        ProblemKind(
            status: 416, name: "range_not_satisfiable", meaning: "The answer does not have the range of octets."
        ) { _ in true },
        ProblemKind(status: 421, name: "misdirected_request", meaning: "The host is none that this server answers for.")
        { _ in true },
        ProblemKind(status: 422, name: "unprocessable_content", meaning: "A decision names what is not there.") {
            $0.path.text == "/v1/corrections"
        },
        ProblemKind(
            status: 429, name: "too_many_requests",
            meaning: "Too many were asked: 'Retry-After' says when to ask again."
        ) { !$0.isProbe },
        ProblemKind(status: 431, name: "fields_too_large", meaning: "The fields have too many octets.") { _ in true },
        ProblemKind(status: 500, name: "not_written", meaning: "A change could not be written.") { !$0.edits.isEmpty },
        ProblemKind(status: 501, name: "not_implemented", meaning: "The method is none that this server knows.") { _ in
            true
        },
        ProblemKind(status: 503, name: "service_unavailable", meaning: "Not now: 'Retry-After' says when to ask again.")
        { _ in true },
        ProblemKind(status: 507, name: "insufficient_storage", meaning: "The disk is full.") { !$0.edits.isEmpty },
    ]

    /// Whether only what changes something, or is sent, is answered so.
    var isOfEdits: Bool { [409, 415, 422, 500, 507].contains(status) }

    static let schema = Schema.object(
        [
            .member("type", .link, "Which problem it is: the last segment names it."),
            .member("title", .text(limit: .max), "What the problem is called."),
            .member("status", .integer, "The status of the answer."),
            .member("detail", .text(limit: .max), "What was wrong this time."),
            .member("instance", .link, "What was asked for."),
            .member("parameter", .text(limit: .max), "The parameter at fault.", isOmitted: true),
            .member("reason", .code, "What is wrong with a query.", isOmitted: true),
            .member("subject", .text(limit: .max), "The part of the query that it is about.", isOmitted: true),
            .member("character", .integer, "Where it shows, in Unicode scalars from 1.", isOmitted: true),
            .member(
                "allowed", .list(of: .text(limit: .max), card: .max, resource: .max), "What would have been right.",
                isOmitted: true),
        ], required: ["type", "title", "status", "detail", "instance"])
}

extension Route {
    /// Whether it is for supervisors, who need no key.
    var isProbe: Bool { ProbeRoutes.all.contains { $0.path.text == path.text } }

    /// Whether something is sent to it.
    var isPosted: Bool {
        if case .posted = origin { true } else { false }
    }
}
