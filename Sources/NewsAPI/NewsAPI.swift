package import HTTPMessage
package import NewsIndex

/// Answers requests from the snapshot that serves.
package struct NewsAPI: Sendable {
    let store: ServedStore
    let live: LiveState
    let version: String
    let crossOrigin: CrossOriginPolicy
    private let publicURL: String?
    private let stableNames: StableNames
    private let heldLists = HeldLists()
    private let analysis: TextAnalysis
    private let recentFile: @Sendable (RequestSignature) -> Response?
    private let staticFiles: @Sendable (Request) -> Reply?

    /// Prepares the snapshot that the store holds, if it holds one, so that the first request finds it done.
    ///
    /// - Parameters:
    ///   - store: where the snapshot is taken from, anew for each request.
    ///   - version: the product's, shown at `/v1`.
    ///   - publicURL: scheme and authority that clients see: `https://news.example`; nil where they address this server itself.
    ///   - installation: what no other server is called by, a word of letters and digits, so that items of feeds have names of their
    ///     own; nil where nothing of the kind is kept.
    ///   - isPrivate: whether reading needs a key: then nobody else is told where anything lies.
    ///   - crossOrigin: whose pages may speak to it as assistants do.
    ///   - limits: what answers may take of memory.
    ///   - analysis: analyses texts that clients send.
    ///   - recentFile: the answer that `staticFiles` gave to the same octets a moment ago, if it is known.
    ///   - staticFiles: answers what is no endpoint of the API; nil where it has nothing at the path.
    package init(
        store: SnapshotStore, version: String, publicURL: String? = nil, installation: String? = nil,
        isPrivate: Bool = false, crossOrigin: CrossOriginPolicy = .sameOrigin, limits: AnswerLimits = AnswerLimits(),
        analysis: @escaping TextAnalysis = { _ in nil },
        recentFile: @escaping @Sendable (RequestSignature) -> Response? = { _ in nil },
        staticFiles: @escaping @Sendable (Request) -> Reply? = { _ in nil }
    ) {
        self.store = ServedStore(store, limits: limits)
        live = LiveState(self.store, isOpen: !isPrivate)
        self.version = version
        self.crossOrigin = crossOrigin
        self.publicURL = publicURL
        stableNames = StableNames(installation)
        self.analysis = analysis
        self.recentFile = recentFile
        self.staticFiles = staticFiles
    }

    /// The snapshot that serves, with what is kept beside it.
    var served: ServedSnapshot? { store.current() }

    /// Lets a snapshot serve from the next request on; what is kept beside it is made before.
    package func serve(_ snapshot: IndexSnapshot) {
        store.serve(snapshot)
    }

    /// Lets a snapshot serve in the place of one that says the same, if that serves still: the answers given so far stay.
    package func exchange(_ former: IndexSnapshot, for same: IndexSnapshot) {
        store.exchange(former, for: same)
    }

    /// What pages of these origins may do; the handler's answers do not say it, so that they can be kept for all.
    package static func crossOriginPolicy(_ origins: CrossOriginPolicy.Origins) -> CrossOriginPolicy {
        CrossOrigin.policy(origins)
    }

    /// The whole API.
    package var handler: Handler {
        Handler(intake: Self.intake) { request in reply(to: request) }
    }

    /// What an endpoint takes that is not read but sent to.
    private static func intake(of request: Request) -> Intake {
        if request.path == assistantPath { return .collected(limit: assistantLimit) }
        guard request.method != .get, request.method != .head, let segments = try? request.segments(),
            let route = RouteTable.match(segments)?.route
        else { return .collected(limit: nil) }
        if case .posted(let limit, _) = route.origin { return .collected(limit: limit) }
        return .collected(limit: route.edits.first { $0.method == request.method.name }?.limit)
    }

    func reply(to request: Request) -> Reply {
        // What was asked before, octet by octet, needs no second look.
        if let signature = RequestSignature(request) {
            if let known = store.current()?.answers.response(for: signature) { return .response(known) }
            if let file = recentFile(signature) { return .response(file.noted(endpoint: Self.fileNumber)) }
        }
        do {
            return try understood(request)
        } catch {
            return .response(Self.refusal(error, of: request))
        }
    }

    static func refusal(_ error: RequestError, of request: Request) -> Response {
        var response = error.problem.response(instance: request.target)
        switch error {
        case .notAcceptable: response.fields.append(Field("Vary", "Accept, Accept-Encoding"))
        case .changesGone(_, _, let last):
            response.fields.append(Field("Link", "</v1/changes?since=\(last)>; rel=\"next\""))
        case .notReady, .busy: response.fields.append(Field("Retry-After", "1"))
        default: break
        }
        return response
    }

    private func understood(_ request: Request) throws(RequestError) -> Reply {
        // A preflight asks for the fields that a page may send, not for the resource: it is answered where nothing is, too.
        if request.method == .options,
            request.path == "*" || request.value(of: "Access-Control-Request-Method") != nil
        {
            return .response(CrossOrigin.options())
        }
        if request.path == Self.assistantPath {
            return try assisted(request).noted(endpoint: Self.assistantNumber)
        }
        // Nothing lies so deep, and each segment takes time.
        guard request.depth <= Self.deepest else { throw .noSuchPath(request.path) }
        let segments: [String]
        do {
            segments = try request.segments()
        } catch {
            throw .undecodablePath
        }
        guard let (route, names, format) = RouteTable.match(segments) else {
            if segments.first != "v1", let reply = staticFiles(request) {
                return reply.noted(endpoint: Self.fileNumber)
            }
            throw .noSuchPath(request.path)
        }
        let reply: Reply
        do {
            reply = try self.reply(to: request, at: route, names: names, format: format)
        } catch {
            reply = .response(Self.refusal(error, of: request))
        }
        return reply.noted(endpoint: route.number)
    }

    private func reply(
        to request: Request, at route: Route, names: [String], format: Format?
    ) throws(RequestError) -> Reply {
        switch request.method {
        case .options: return .response(CrossOrigin.options(route.methods))
        case let method where route.methods.contains(method.name):
            return try reply(to: request, by: route, names: names, format: format)
        // HEAD is answered as GET, refused or not (RFC 9110 §9.3.2).
        case .head: throw .methodNotAllowed(Method.get.name, allowed: route.methods)
        default: throw .methodNotAllowed(request.method.name, allowed: route.methods)
        }
    }

    private static let deepest = 64

    /// - Parameters:
    ///   - request: what is asked.
    ///   - route: where.
    ///   - names: the names in its path.
    ///   - format: what the path ends in, if it names a format; else `Accept` chooses one.
    /// - Returns: the answer, or the work that makes it.
    /// - Throws: why there is none.
    private func reply(
        to request: Request, by route: Route, names: [String], format: Format?
    ) throws(RequestError) -> Reply {
        let given: [QueryParameter]
        do {
            given = try request.parameters()
        } catch {
            throw .undecodableQuery(error)
        }
        guard
            let mediaType = format?.mediaType ?? Accept(request.value(of: "Accept")).preferred(of: route.mediaTypes)
        else { throw .notAcceptable(offered: route.mediaTypes) }
        let format = route.formats.first { $0.mediaType == mediaType } ?? .json
        let arguments = try Arguments(
            given, declared: route.edit(request.method)?.parameters ?? route.parameters(in: format))
        if case .always(let json) = route.origin {
            return .response(Response(Answer(json), cacheControl: "no-store"))
        }
        if case .measured(let answer) = route.origin { return .work(Work { [live] _ in answer(live) }) }
        guard let corpus = store.current() else { throw .notReady }
        let call = Call(
            corpus: corpus, version: version, path: request.path, names: names, arguments: arguments,
            mediaType: mediaType, route: route, format: format, base: base(of: request),
            heldLists: heldLists, stableNames: stableNames)
        switch route.origin {
        case .always(let json):
            return .response(Response(Answer(json), cacheControl: "no-store"))
        case .measured(let answer):
            return .response(answer(live))
        case _ where request.method != .get && request.method != .head && !route.edits.isEmpty:
            return .work(Work { edited(request, with: call.cancelled(by: $0)) })
        case .live(let answer):
            return .response(try answer(call, live, request))
        case .posted(_, let answer):
            return .work(Work { posted(request, with: call.cancelled(by: $0), by: answer) })
        case .fromSnapshot(let answer):
            try arguments.checkCountries(route.parameters, known: corpus.snapshot.countries)
            guard format == .json else {
                return .work(Work { document(for: request, with: call.cancelled(by: $0), by: answer) })
            }
            if let known = ready(for: request, with: call) { return .response(known) }
            return .work(Work { respond(to: request, with: call.cancelled(by: $0), by: answer) })
        }
    }

    /// The answer that is there already, where the request says more than what finds it by its octets.
    private func ready(for request: Request, with call: Call) -> Response? {
        let answers = call.corpus.answers
        let key = Self.key(of: request, call)
        guard let representation = answers.representation(for: key),
            let response = representation.readyResponse(to: request)
        else { return nil }
        keep(representation, for: key, response: response, to: request, at: call.route.number, in: answers)
        return response.noted(.kept)
    }

    private static func key(of request: Request, _ call: Call) -> AnswerCache.Key {
        AnswerCache.Key(path: call.path, query: request.query, mediaType: call.mediaType, caller: request.caller)
    }

    /// Keeps a representation, and an answer made of it whole by the octets that asked for it.
    private func keep(
        _ representation: Representation, for key: AnswerCache.Key, response: Response, to request: Request,
        at number: UInt8, in answers: AnswerCache
    ) {
        let isWhole = response.status == .ok
        // Who finds it by its octets is told no endpoint any more, and that it was kept.
        let kept = response.noted(endpoint: number).noted(.kept)
        answers.keep(representation, for: key, response: isWhole ? kept : nil, to: RequestSignature(request))
    }

    /// Scheme and authority as the client sees them, or as the one who runs the server says.
    func base(of request: Request) -> String { request.base(publicURL) }

    /// Answers from the snapshot in another format than JSON: anew each time, in pieces where it is long.
    private func document(for request: Request, with call: Call, by answer: Route.FromSnapshot) -> Response {
        let representation = AnewRepresentation(etag: call.entityTag(query: request.query), varies: ["Accept"])
        do throws(RequestError) {
            return try representation.response(to: request) { () throws(RequestError) in
                Response(try answer(call).within(call.corpus.limits), cacheControl: "no-cache")
            }
        } catch {
            return Self.refusal(error, of: request)
        }
    }

    /// Answers from the snapshot, with a representation that is made once.
    private func respond(to request: Request, with call: Call, by answer: Route.FromSnapshot) -> Response {
        do {
            return try made(for: request, with: call, by: answer)
        } catch {
            return Self.refusal(error, of: request)
        }
    }

    /// Answers what a request brings.
    private func posted(_ request: Request, with call: Call, by answer: Route.Posted) -> Response {
        do {
            return Response(
                try answer(call, request, analysis).within(call.corpus.limits), cacheControl: "no-store")
        } catch {
            return Self.refusal(error, of: request)
        }
    }

    private func made(
        for request: Request, with call: Call, by answer: Route.FromSnapshot
    ) throws(RequestError) -> Response {
        guard let tag = call.entityTag(query: request.query) else {
            return Response(try answer(call).within(call.corpus.limits), cacheControl: "no-cache")
        }
        let answers = call.corpus.answers
        let key = Self.key(of: request, call)
        let representation: Representation
        var cache = AnswerNote.Cache.kept
        if let known = answers.representation(for: key) {
            representation = known
        } else {
            cache = .made
            representation = Representation(try answer(call).within(call.corpus.limits), etag: tag)
        }
        let response = representation.response(to: request)
        keep(representation, for: key, response: response, to: request, at: call.route.number, in: answers)
        return response.noted(cache)
    }
}
