import HTTPMessage

/// Asks the handler, names and times the exchange, and notes it in the access log.
///
/// One a loop, used on its queue only.
struct Responder {
    private let handler: Handler
    private let crossOrigin: CrossOriginPolicy
    private let log: AccessLog?
    private let failures: FailureReport?
    /// Counts what this loop does.
    let meter: LoopMeter
    /// Counts through 64 bits from a random start, in steps that leave no id out and look like no count.
    private var nextID: UInt64
    private static let step: UInt64 = 0x9e37_79b9_7f4a_7c15

    /// How long handlers have worked on this loop.
    private(set) var worked = Timespan.seconds(0)
    var writer = ResponseWriter(date: HTTPDate(unixSeconds: 0))

    init(
        handler: Handler, crossOrigin: CrossOriginPolicy = .sameOrigin, log: AccessLog?, failures: FailureReport? = nil,
        meter: LoopMeter = LoopMeter()
    ) {
        self.failures = failures
        self.meter = meter
        self.handler = handler
        self.crossOrigin = crossOrigin
        self.log = log
        nextID = UInt64.random(in: .min ... .max)
    }

    /// Asks the handler.
    ///
    /// - Parameter request: what is to be answered.
    /// - Returns: the answer or the work that makes it, and how long the handler took for that.
    mutating func reply(to request: Request) -> (reply: Reply, span: Timespan) {
        let start = Moment.now
        let reply = Self.reply(to: request, by: handler.reply)
        let span = Moment.now - start
        worked += span
        return (reply, span)
    }

    /// What becomes of the content of a request, by its head.
    func intake(of request: Request) -> Intake {
        request.method.isImplemented ? handler.intake(request) : .collected(limit: nil)
    }

    /// Gives a request that `state` gave out its answer.
    ///
    /// - Parameters:
    ///   - response: the answer.
    ///   - span: how long it took to make.
    ///   - wait: how long the request waited for it in all.
    ///   - request: what is answered.
    ///   - state: the connection that it came on.
    ///   - client: where it came from.
    ///   - now: the loop's moment, for deadlines.
    /// - Returns: whether the answer's stream is wanted; else it is to be cancelled.
    mutating func give(
        _ response: Response, made span: Timespan, after wait: Timespan, to request: Request,
        on state: inout ConnectionState, client: PeerAddress, at now: Moment
    ) -> Bool {
        let exchange = Exchange(id: RequestID(givenIn: request) ?? makeID(), nanoseconds: span.nanoseconds)
        let isStreamed = state.answer(response, exchange: exchange, writer: writer, at: now)
        meter.note(response, after: wait)
        failures?.note(response, exchange, request)
        log?.note(exchange, request: request, response: response, client: client)
        return isStreamed
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
        meter.note(response, after: nil)
        failures?.note(response, exchange, request)
        log?.note(exchange, request: request, response: response, client: client)
    }

    /// The answer where too much waits already.
    func busy(_ request: Request) -> Response {
        let problem = Problem(
            status: .serviceUnavailable, slug: "busy", title: "The server is busy",
            detail: "Too many answers are being made or sent; ask again in a moment.")
        var response = problem.response(instance: request.target)
        response.fields += [Field("Retry-After", "1")] + crossOrigin.fields(for: request)
        return response
    }

    private mutating func makeID() -> RequestID {
        nextID &+= Self.step
        return .made(nextID)
    }

    /// The handler's reply, or 501 for a method that no handler is asked about (RFC 9110 §9.1).
    static func reply(to request: Request, by handler: (Request) -> Reply) -> Reply {
        guard !request.method.isImplemented else { return handler(request) }
        let problem = Problem(
            status: .notImplemented, slug: "not-implemented", title: "Not implemented",
            detail: "The method \(request.method.name) is not implemented here.")
        return .response(problem.response(instance: request.target))
    }
}
