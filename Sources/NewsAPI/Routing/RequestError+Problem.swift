import HTTPMessage
import NewsIndex

extension RequestError {
    /// What the client is told; the only place where a failure meets a status.
    var problem: Problem {
        switch self {
        case .undecodableQuery(let error): error.problem
        case .undecodablePath:
            Problem(
                status: .badRequest, slug: "malformed-path", title: "The path cannot be decoded",
                detail: "A segment of the path is not percent-encoded UTF-8.")
        case .unknownParameter(let name, let allowed):
            Problem(
                status: .badRequest, slug: "unknown-parameter", title: "Unknown parameter",
                detail: Self.unknownParameter(name, allowed: allowed), parameter: name, allowed: allowed)
        case .repeatedParameter(let name, let isList):
            Problem(
                status: .badRequest, slug: "repeated-parameter", title: "Repeated parameter",
                detail: isList
                    ? "Nothing has two values of '\(name)'; alternatives stand behind a comma: \(name)=one,other."
                    : "The parameter '\(name)' takes one value and is given more than one.", parameter: name)
        case .badValue(let value, let parameter, let allowed):
            Problem(
                status: .badRequest, slug: "bad-value", title: "Bad value",
                detail: Self.badValue(value, parameter: parameter, allowed: allowed), parameter: parameter,
                allowed: allowed)
        case .badQuery(let mistake, let query, let parameter):
            Problem(
                status: .badRequest, slug: "bad-query", title: "The query means nothing",
                detail: mistake.detail(in: query), parameter: parameter, allowed: mistake.allowed,
                mistake: mistake.told)
        case .ambiguousName(let name, let parameter, let meant):
            Problem(
                status: .badRequest, slug: "ambiguous-name", title: "The name is that of several",
                detail: """
                    Several are called '\(name)', and none of them is clearly meant: 'allowed' names them, those first of whom is \
                    spoken most.
                    """, parameter: parameter, allowed: meant)
        case .missingParameter(let name):
            Problem(
                status: .badRequest, slug: "missing-parameter", title: "Missing parameter",
                detail: "The parameter '\(name)' is required.", parameter: name)
        case .conflictingParameters(let one, let other):
            Problem(
                status: .badRequest, slug: "conflicting-parameters", title: "Conflicting parameters",
                detail: "The parameters '\(one)' and '\(other)' exclude each other.", parameter: other)
        case .noSuchPath(let path):
            Problem(
                status: .notFound, slug: "not-found", title: "Not found",
                detail: "Nothing is served at \(path). The endpoints are listed at /v1.")
        case .noSuchItem(let kind, let id):
            Problem(
                status: .notFound, slug: "not-found", title: "Not found", detail: "There is no \(kind) '\(id)'.")
        case .methodNotAllowed(let method, let allowed):
            Problem(
                status: .methodNotAllowed, slug: "method-not-allowed", title: "Method not allowed",
                detail: "\(method) is not allowed here.", allowed: allowed)
        case .notAcceptable(let offered):
            Problem(
                status: .notAcceptable, slug: "not-acceptable", title: "Not acceptable",
                detail: "The answer is served as \(offered.joined(separator: " or ")) only.", allowed: offered)
        case .tooManyValues(let parameter, let limit):
            Problem(
                status: .badRequest, slug: "too-many-values", title: "Too many values",
                detail: "The parameter '\(parameter)' takes \(limit) values or words at most.", parameter: parameter,
                allowed: ["1…\(limit)"])
        case .answerTooLarge(let limit):
            Problem(
                status: .badRequest, slug: "answer-too-large", title: "The answer would be too large",
                detail: "What is asked for takes more than \(limit) octets. Ask for fewer members: 'fields', 'include'."
            )
        case .searchTooLarge:
            Problem(
                status: .badRequest, slug: "search-too-large", title: "The search is too large",
                detail: "It reads too many words at too many places; longer prefixes, or fewer of them, find it.",
                parameter: "q")
        case .abandoned:
            Problem(
                status: .serviceUnavailable, slug: "abandoned", title: "Abandoned",
                detail: "The answer was given up before it was made.")
        case .changesGone(let since, let first, let last):
            Problem(
                status: .gone, slug: "changes-gone", title: "The changes are not kept any more",
                detail: """
                    What changed behind \(since) is not kept any more; what changed behind \(first) is. Read the lists that \
                    you keep anew, then go on at /v1/changes?since=\(last).
                    """,
                parameter: "since", allowed: ["\(first)…\(last)"])
        case .namesNothing(let reason):
            Problem(
                status: .unprocessableContent, slug: "names-nothing", title: "The decision names what is not there",
                detail: "Nothing was changed: \(reason).")
        case .notEdited(let error): error.problem
        case .preconditionFailed: .preconditionFailed
        case .busy:
            Problem(
                status: .serviceUnavailable, slug: "busy", title: "The server is busy",
                detail: "Too many workbooks are being written; ask again in a moment, or for CSV.")
        case .unchangeable:
            Problem(
                status: .forbidden, slug: "forbidden", title: Status.forbidden.reason,
                detail: "This server takes no changes.")
        case .contentTooLarge(let limit):
            Problem(
                status: .contentTooLarge, slug: "content-too-large", title: "Content too large",
                detail: "The content has more than \(limit) octets.", allowed: ["1…\(limit) octets"])
        case .unsupportedMediaType(let type, let accepted):
            Problem(
                status: .unsupportedMediaType, slug: "unsupported-media-type", title: "Unsupported media type",
                detail: "Uncoded UTF-8 of a type that is read is to be sent, not '\(type.beginning(64).text)'.",
                allowed: accepted)
        case .badContent(let reason):
            Problem(
                status: .badRequest, slug: "bad-content", title: "The content cannot be read", detail: reason)
        case .notReady:
            Problem(
                status: .serviceUnavailable, slug: "not-ready", title: "Not ready",
                detail: "The articles are still being read; ask again in a moment.")
        }
    }

    private static func unknownParameter(_ name: String, allowed: [String]) -> String {
        guard !allowed.isEmpty else { return "There is no parameter '\(name)' here: this endpoint takes none." }
        let suggestion = closest(to: name, among: allowed).map { " Did you mean '\($0)'?" } ?? ""
        return "There is no parameter '\(name)' here.\(suggestion)"
    }

    private static func badValue(_ value: String, parameter: String, allowed: [String]) -> String {
        let suggestion = closest(to: value, among: allowed).map { " Did you mean '\($0)'?" } ?? ""
        return "'\(value)' is no value of the parameter '\(parameter)'.\(suggestion)"
    }

    /// The candidate that is at most a third of its letters away.
    private static func closest(to word: String, among candidates: [String]) -> String? {
        // A longer word is nobody's slip, and would cost time to compare.
        guard word.utf8.count <= 64 else { return nil }
        let near = candidates.map { (distance: EditDistance.between(word, $0), candidate: $0) }
            .filter { $0.distance * 3 <= $0.candidate.unicodeScalars.count }
        return near.min { ($0.distance, $0.candidate) < ($1.distance, $1.candidate) }?.candidate
    }
}
