package import HTTPMessage

/// Stands before the API: who may read, who may write, and how often.
package struct AccessGuard: Sendable {
    private let grants: any GrantSource
    private let isPrivate: Bool
    private let limits: RateLimits
    private let proxies: TrustedProxies

    /// - Parameters:
    ///   - grants: the keys that were given out.
    ///   - isPrivate: whether reading needs a key, too.
    ///   - limits: how often one may ask.
    ///   - proxies: who is believed that it asks for somebody else.
    package init(
        _ grants: any GrantSource, isPrivate: Bool, limits: RateLimits = .none,
        proxies: TrustedProxies = TrustedProxies([], field: .forwarded)
    ) {
        self.grants = grants
        self.isPrivate = isPrivate
        self.limits = limits
        self.proxies = proxies
    }

    /// The handler, asked for what the caller may have alone; it, and the caches behind it, know who asks.
    package func guarding(_ handler: Handler) -> Handler {
        let guarded = Handler {
            let asked = Asked($0, grants, proxies)
            return refusal(asked, isCounted: true).map(Intake.refused) ?? handler.intake(identified(asked))
        } reply: {
            let asked = Asked($0, grants, proxies)
            // A request with content was counted when its head came.
            return refusal(asked, isCounted: !$0.hasContent).map(Reply.response) ?? handler.reply(identified(asked))
        }
        return isPrivate ? guarded.changing(makePrivate) : guarded
    }

    /// A request with what it shows.
    private struct Asked {
        var request: Request
        let credentials: Credentials?
        let grant: Grant?

        init(_ request: Request, _ grants: any GrantSource, _ proxies: TrustedProxies) {
            self.request = request
            credentials = Credentials(request)
            grant = credentials.flatMap { grants.grant(for: $0.token) }
            if let peer = request.arrival?.client {
                self.request.arrival?.client = proxies.client(of: request, from: peer)
            }
        }

        var isReading: Bool { request.method == .get || request.method == .head }
    }

    /// Answers of one caller are nobody else's: no cache between may give them on, and they end with the caller's key.
    private func makePrivate(_ response: inout Response, _ request: Request) {
        guard Self.guardedRoute(of: request) != nil else { return }
        for index in response.fields.indices where response.fields[index].name == "Cache-Control" {
            response.fields[index] = Field("Cache-Control", "private, " + response.fields[index].value)
        }
        response.vary(on: "Authorization")
        if let stream = response.stream, let credentials = Credentials(request) {
            let granted = GrantedStream(stream) { grants.grant(for: credentials.token) != nil }
            response.stream = ContentStream(granted, length: stream.length)
        }
    }

    private func identified(_ asked: Asked) -> Request {
        // Who reads what is open is nobody in particular, so that all find what is kept.
        guard isPrivate || !asked.isReading || Self.mayBeForWriters(asked.request), let grant = asked.grant else {
            return asked.request
        }
        var request = asked.request
        request.caller = .named(grant.id)
        return request
    }

    /// The scope that a request needs; nil where anybody may ask, and where nothing answers.
    private func scope(of asked: Asked) -> Grant.Scope? {
        let request = asked.request
        if request.path == NewsAPI.assistantPath { return isPrivate && request.method != .options ? .read : nil }
        guard isPrivate || !asked.isReading || Self.mayBeForWriters(request),
            let route = Self.guardedRoute(of: request),
            asked.isReading || route.methods.contains(request.method.name), request.method != .options
        else { return nil }
        if case .posted = route.origin { return isPrivate ? .read : nil }
        if route.isForWriters { return .write }
        guard isPrivate || !asked.isReading else { return nil }
        return asked.isReading ? .read : .write
    }

    /// Whether a path can lead to what only writers read; costs next to nothing where it cannot.
    private static func mayBeForWriters(_ request: Request) -> Bool {
        request.pathMayBegin(withAnyOf: Route.writersPaths)
    }

    /// The endpoint that would answer, found as the API finds it; nil for the probes and what is none, as the page is.
    private static func guardedRoute(of request: Request) -> Route? {
        guard let segments = try? request.segments(), let route = RouteTable.match(segments)?.route, !route.isProbe
        else { return nil }
        return route
    }

    private func refusal(_ asked: Asked, isCounted: Bool) -> Response? {
        // Who looks after the server is to be told that it lives, however often.
        if isCounted, let refusal = limits.refusal(asked.request, key: asked.grant?.id),
            !ProbeRoutes.paths.contains(asked.request.path)
        {
            return refusal
        }
        let request = asked.request
        guard let scope = scope(of: asked) else { return nil }
        guard let credentials = asked.credentials else {
            return grants.hasKeys(for: scope)
                ? unauthorized(request, Self.missing) : forbidden(request, Self.noKeys(scope))
        }
        // A form of another site's would write with what the browser remembers.
        guard scope == .read || !credentials.isSentByItself else { return unauthorized(request, Self.missing) }
        guard let grant = asked.grant else {
            return unauthorized(request, "The key is none that was given out, or was revoked.")
        }
        guard grant.scope >= scope else {
            return forbidden(
                request, "The key '\(grant.id)' may \(grant.scope.rawValue), this needs one that may \(scope.rawValue)."
            )
        }
        return nil
    }

    private static let missing = "This needs a key: send it as 'Authorization: Bearer KEY'."

    private static func noKeys(_ scope: Grant.Scope) -> String {
        "No key was given out that may \(scope.rawValue); 'depeche keys add --scope \(scope.rawValue)' makes one."
    }

    /// RFC 9110 §15.5.2; the challenges are those of RFC 6750 §3 and RFC 7617 §2.
    private func unauthorized(_ request: Request, _ detail: String) -> Response {
        var response = Problem(
            status: .unauthorized, slug: "unauthorized", title: Status.unauthorized.reason, detail: detail
        ).response(instance: request.target)
        response.fields.append(
            Field("WWW-Authenticate", "Bearer realm=\"depeche\", Basic realm=\"depeche\", charset=\"UTF-8\""))
        return response
    }

    private func forbidden(_ request: Request, _ detail: String) -> Response {
        Problem(
            status: .forbidden, slug: "forbidden", title: Status.forbidden.reason, detail: detail
        ).response(instance: request.target)
    }
}
