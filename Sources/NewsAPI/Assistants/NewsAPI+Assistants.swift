import Foundation
import HTTPMessage

/// The Model Context Protocol over HTTP (its *streamable HTTP* transport): each message is a POST of its own, answered at once.
extension NewsAPI {
    static let assistantPath = "/mcp"
    static let assistantNumber: UInt8 = 2
    /// Octets of a message.
    static let assistantLimit = 256 << 10

    private static let methods = ["OPTIONS", "POST"]

    /// Answers what an assistant sends, or why it is not answered.
    func assisted(_ request: Request) throws(RequestError) -> Reply {
        switch request.method {
        case .options: return .response(CrossOrigin.options(Self.methods))
        case let method where method.name == "POST": break
        // No stream of the server's own is offered, and no session is kept that could be ended.
        default: throw .methodNotAllowed(request.method.name, allowed: Self.methods)
        }
        if let origin = request.value(of: "Origin"), !isTrusted(origin, of: request) {
            return .response(Self.foreign(origin, request))
        }
        guard request.essence == Answer.json else {
            throw .unsupportedMediaType(request.value(of: "Content-Type") ?? "", accepted: [Answer.json])
        }
        if let version = request.value(of: "MCP-Protocol-Version"), !Assistant.protocolVersions.contains(version) {
            throw .badContent(
                "The protocol's version '\(version)' is not spoken, but \(Assistant.protocolVersions.joined(separator: ", "))."
            )
        }
        return .work(
            Work { cancellation in
                let assistant = Assistant(version: version) { target throws(AssistantRefusal) in
                    try answer(to: target, for: request, cancellation)
                }
                guard let body = assistant.reply(to: request.body) else { return Response(status: .accepted) }
                return Response(Answer(body: body, contentType: Answer.json), cacheControl: "no-store")
            })
    }

    /// What the API answers to the one who asks.
    private func answer(
        to target: String, for request: Request, _ cancellation: Cancellation
    ) throws(AssistantRefusal) -> [UInt8] {
        let parts = target.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        var inner = Request(
            method: .get, path: parts.first ?? "/", query: parts.dropFirst().first,
            fields: [Field("Accept", Answer.json)])
        inner.caller = request.caller
        inner.arrival = request.arrival
        let response =
            switch reply(to: inner) {
            case .response(let response): response
            case .work(let work): work.response(cancellation)
            }
        guard response.status == .ok else {
            let problem = try? SentValue(response.body)
            throw AssistantRefusal(problem?["detail"]?.text ?? "The answer has the status \(response.status.code).")
        }
        return response.body
    }

    /// Whether a page of an origin may speak as an assistant: otherwise any page in a reporter's browser could.
    private func isTrusted(_ origin: String, of request: Request) -> Bool {
        let own = base(of: request)
        return origin == own || origin == "https://" + (own.split(separator: "/").last ?? "")
            || crossOrigin.allows(origin)
    }

    private static func foreign(_ origin: String, _ request: Request) -> Response {
        Problem(
            status: .forbidden, slug: "forbidden", title: Status.forbidden.reason,
            detail: "Pages of '\(origin.prefix(200))' may not speak to this server; '--allow-origin' lets them."
        ).response(instance: request.target)
    }
}
