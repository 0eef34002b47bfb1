import HTTPMessage

/// Asks the handler, names and times the exchange, and notes it in the access log.
///
/// One a loop, used on its queue only.
struct Responder {
    private let handler: Handler
    private let log: AccessLog?
    /// Counts through 64 bits from a random start, in steps that leave no id out and look like no count.
    private var nextID: UInt64
    private static let step: UInt64 = 0x9e37_79b9_7f4a_7c15

    var writer = ResponseWriter(date: HTTPDate(unixSeconds: 0))

    init(handler: @escaping Handler, log: AccessLog?) {
        self.handler = handler
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
        _ request: Request, on state: inout ConnectionState, client: PeerAddress, at now: ContinuousClock.Instant
    ) {
        let start = ContinuousClock.now
        let response = Self.response(to: request, by: handler)
        let exchange = Exchange(
            id: RequestID(givenIn: request) ?? makeID(), duration: ContinuousClock.now - start)
        state.answer(response, exchange: exchange, writer: writer, at: now)
        log?.note(exchange, request: request, response: response, client: client)
    }

    /// Gives the connection's own answer to what could not be read.
    mutating func refuse(
        with response: Response, on state: inout ConnectionState, client: PeerAddress, at now: ContinuousClock.Instant
    ) {
        let exchange = Exchange(id: makeID(), duration: .zero)
        state.answer(response, exchange: exchange, writer: writer, at: now)
        log?.note(exchange, request: nil, response: response, client: client)
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
