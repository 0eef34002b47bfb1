package import HTTPMessage

/// Stands before the API: who may read, who may write.
package struct AccessGuard: Sendable {
    private let grants: any GrantSource
    private let isPrivate: Bool

    /// - Parameters:
    ///   - grants: the keys that were given out.
    ///   - isPrivate: whether reading needs a key, too.
    package init(_ grants: any GrantSource, isPrivate: Bool) {
        self.grants = grants
        self.isPrivate = isPrivate
    }

    /// The handler, asked for what the caller may have alone; it, and the caches behind it, know who asks.
    package func guarding(_ handler: Handler) -> Handler {
        let guarded = handler.identifying(caller).behind(refusal)
        return isPrivate ? guarded.changing(makePrivate) : guarded
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

    private func caller(_ request: Request) -> Caller {
        // Who reads what is open is nobody in particular, so that all find what is kept.
        let isReading = request.method == .get || request.method == .head
        guard isPrivate || !isReading, let credentials = Credentials(request),
            let grant = grants.grant(for: credentials.token)
        else {
            return .anyone
        }
        return .named(grant.id)
    }

    /// The scope that a request needs; nil where anybody may ask, and where nothing answers.
    private func scope(of request: Request) -> Grant.Scope? {
        let isReading = request.method == .get || request.method == .head
        guard isPrivate || !isReading, let route = Self.guardedRoute(of: request),
            isReading || route.methods.contains(request.method.name), request.method != .options
        else { return nil }
        if case .posted = route.origin { return isPrivate ? .read : nil }
        return isReading ? .read : .write
    }

    /// The endpoint that would answer, found as the API finds it; nil for the probes and what is none, as the page is.
    private static func guardedRoute(of request: Request) -> Route? {
        guard let segments = try? request.segments(), let route = RouteTable.match(segments)?.route, !route.isProbe
        else { return nil }
        return route
    }

    private func refusal(_ request: Request) -> Response? {
        guard let scope = scope(of: request) else { return nil }
        guard let credentials = Credentials(request) else {
            return grants.hasKeys(for: scope)
                ? unauthorized(request, Self.missing) : forbidden(request, Self.noKeys(scope))
        }
        // A form of another site's would write with what the browser remembers.
        guard scope == .read || !credentials.isSentByItself else { return unauthorized(request, Self.missing) }
        guard let grant = grants.grant(for: credentials.token) else {
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
