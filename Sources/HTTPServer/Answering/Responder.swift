import HTTPMessage

/// Asks the handler, names and times the exchange, and notes it in the access log.
///
/// One a loop, used on its queue only.
struct Responder {
    private let handler: Handler
    private let crossOrigin: CrossOriginPolicy
    private let log: AccessLog?
    /// Counts through 64 bits from a random start, in steps that leave no id out and look like no count.
    private var nextID: UInt64
    private static let step: UInt64 = 0x9e37_79b9_7f4a_7c15

    /// How long handlers have worked on this loop.
    private(set) var worked = Timespan.seconds(0)
    var writer = ResponseWriter(date: HTTPDate(unixSeconds: 0))

    init(handler: @escaping Handler, crossOrigin: CrossOriginPolicy = .sameOrigin, log: AccessLog?) {
        self.handler = handler
        self.crossOrigin = crossOrigin
        self.log = log
        nextID = UInt64.random(in: .min ... .max)
    }

    /// Answers a request that `state` gave out.
    ///
    /// - Parameters:
    ///   - request: what is answered.
    ///   - state: the connection that it came on.
    ///   - client: where it came from.
    ///   - now: the loop's moment, for deadlines.
    mutating func answer(
        _ request: Request, on state: inout ConnectionState, client: PeerAddress, at now: Moment
    ) {
        let start = Moment.now
        let response = Self.response(to: request, by: handler)
        let span = Moment.now - start
        worked += span
        let exchange = Exchange(id: RequestID(givenIn: request) ?? makeID(), nanoseconds: span.nanoseconds)
        state.answer(response, exchange: exchange, writer: writer, at: now)
        log?.note(exchange, request: request, response: response, client: client)
    }

    /// Gives the connection's own answer to what could not be read, or not to its end.
    ///
    /// - Parameters:
    ///   - request: its head, if that could be read.
    ///   - response: the answer; fields that let pages of allowed origins read it are added.
    ///   - state: the connection that it came on.
    ///   - client: where it came from.
    ///   - now: the loop's moment, for deadlines.
    mutating func refuse(
        _ request: Request?, with response: Response, on state: inout ConnectionState, client: PeerAddress,
        at now: Moment
    ) {
        var response = response
        response.fields += crossOrigin.fields(for: request)
        let exchange = Exchange(id: request.flatMap(RequestID.init(givenIn:)) ?? makeID(), nanoseconds: 0)
        state.answer(response, exchange: exchange, writer: writer, at: now)
        log?.note(exchange, request: request, response: response, client: client)
    }

    private mutating func makeID() -> RequestID {
        nextID &+= Self.step
        return .made(nextID)
    }

    /// The handler's answer, or 501 for a method that no handler is asked about (RFC 9110 §9.1).
    static func response(to request: Request, by handler: (Request) -> Response) -> Response {
        guard !request.method.isImplemented else { return handler(request) }
        return Problem(
            status: .notImplemented, slug: "not-implemented", title: "Not implemented",
            detail: "The method \(request.method.name) is not implemented here."
        ).response(instance: request.target)
    }
}
