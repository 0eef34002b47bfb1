import HTTPMessage

/// What others do for a connection: make an answer, take its request's content, or make its answer's content.
///
/// One thing at a time: the answers of a pipeline are made in their order, and no connection has more than its share.
struct Errand {
    /// Not held in the connection itself: most connections wait, and have none.
    private indirect enum Course {
        case none
        case answering(Request, Cancellation, since: Moment)
        /// Content is given away; a piece of it is being taken, or the next one is on its way.
        case delivering(any ContentSink, Request)
        case streaming(ContentStream)
    }

    private var course = Course.none
    /// The number of the job whose result is awaited.
    private var ticket: UInt64 = 0

    /// Whether somebody is at work.
    var isUnderWay: Bool {
        if case .none = course { false } else { true }
    }

    // MARK: Requests

    /// Asks what becomes of the content behind a head.
    mutating func plan(
        _ request: Request, on state: inout ConnectionState, client: PeerAddress, _ tools: inout LoopTools,
        at now: Moment
    ) {
        switch tools.responder.intake(of: request) {
        case .collected(let limit):
            state.plan(limit: limit, isDelivered: false, at: now)
        case .streamed(let sink, let limit):
            course = .delivering(sink, request)
            state.plan(limit: limit, isDelivered: true, at: now)
        case .refused(let response):
            give(response, made: .seconds(0), to: request, on: &state, client: client, &tools, at: now)
        }
    }

    /// Gives a piece of content away.
    mutating func deliver(
        _ octets: [UInt8], for token: UInt64, _ tools: LoopTools
    ) {
        guard case .delivering(let sink, _) = course else { return }
        _ = submit(for: token, isOwed: true, tools) { .taken(sink.receive(octets)) }
    }

    /// Has a request answered.
    mutating func answer(
        _ request: Request, for token: UInt64, on state: inout ConnectionState, client: PeerAddress,
        _ tools: inout LoopTools, at now: Moment
    ) {
        let work: Work
        var isOwed = false
        if case .delivering(let sink, _) = course {
            work = Work(sink.finish)
            isOwed = true
        } else {
            let (reply, span) = tools.responder.reply(to: request)
            switch reply {
            case .response(let response):
                return giveIfRoom(
                    response, made: span, after: span, to: request, on: &state, client: client, &tools, at: now)
            case .work(let given):
                guard !tools.workers.budget.isExhausted else {
                    return refuse(request, on: &state, client: client, &tools, at: now)
                }
                work = given
            }
        }
        let cancellation = Cancellation()
        course = .answering(request, cancellation, since: now)
        state.workBegan(at: now)
        let isTaken = submit(for: token, isOwed: isOwed, tools) {
            let start = Moment.now
            // Nobody waits for it any more: whatever is given back is thrown away.
            let response = cancellation.isCancelled ? Response() : work.response(cancellation)
            return .response(response, Moment.now - start)
        }
        if !isTaken { refuse(request, on: &state, client: client, &tools, at: now) }
    }

    /// Gives an answer, or says that there is no room for it: too much waits to be sent already.
    ///
    /// A small one takes no more than saying so does; whoever looks after the server is to be told that it lives.
    private mutating func giveIfRoom(
        _ response: Response, made span: Timespan, after wait: Timespan, to request: Request,
        on state: inout ConnectionState, client: PeerAddress, _ tools: inout LoopTools, at now: Moment
    ) {
        let isSmall = response.stream == nil && response.contentLength <= Self.small
        guard isSmall || !tools.workers.budget.isExhausted else {
            response.stream?.cancel()
            return refuse(request, on: &state, client: client, &tools, at: now)
        }
        give(response, made: span, after: wait, to: request, on: &state, client: client, &tools, at: now)
    }

    /// Octets of an answer that is given in any case.
    private static let small = 1_024

    private mutating func refuse(
        _ request: Request, on state: inout ConnectionState, client: PeerAddress, _ tools: inout LoopTools,
        at now: Moment
    ) {
        give(
            tools.responder.busy(request), made: .seconds(0), to: request, on: &state, client: client, &tools, at: now)
    }

    private mutating func give(
        _ response: Response, made span: Timespan, after wait: Timespan = .seconds(0), to request: Request,
        on state: inout ConnectionState, client: PeerAddress, _ tools: inout LoopTools, at now: Moment
    ) {
        course = .none
        let isStreamed = tools.responder.give(
            response, made: span, after: wait, to: request, on: &state, client: client, at: now)
        guard let stream = response.stream else { return }
        if isStreamed { course = .streaming(stream) } else { stream.cancel() }
    }

    // MARK: Streams

    /// Has the next piece of an answer made.
    mutating func produce(
        for token: UInt64, on state: inout ConnectionState, _ tools: LoopTools, at now: Moment
    ) {
        guard case .streaming(let stream) = course else { return state.produced(.failure, at: now) }
        let wake = tools.workers.waker(token, ticket: ticket + 1)
        _ = submit(for: token, isOwed: true, tools) { .piece(stream.next(wake)) }
    }

    /// Ends a stream that waits, for the server stops.
    mutating func endStream(on state: inout ConnectionState, at now: Moment) {
        guard case .streaming(let stream) = course else { return state.produced(.failure, at: now) }
        course = .none
        ticket += 1
        state.produced(stream.end().map(ContentPiece.last) ?? .failure, at: now)
    }

    // MARK: Results

    /// Takes the result of the job that is awaited.
    mutating func take(
        _ news: WorkNews, on state: inout ConnectionState, client: PeerAddress, _ tools: inout LoopTools,
        at now: Moment
    ) {
        guard news.ticket == ticket else {
            // An answer that comes too late has perhaps a stream that somebody has to end.
            if case .response(let response, _) = news.content { response.stream?.cancel() }
            return
        }
        switch (news.content, course) {
        case (.response(let response, let span), .answering(let request, _, let since)):
            // Asked once more: many may have been made since their work began.
            giveIfRoom(
                response, made: span, after: now - since, to: request, on: &state, client: client, &tools, at: now)
        case (.taken(nil), .delivering):
            state.delivered(at: now)
        case (.taken(let response?), .delivering(_, let request)):
            give(response, made: .seconds(0), to: request, on: &state, client: client, &tools, at: now)
        case (.piece(let piece), .streaming(let stream)):
            state.produced(piece, at: now)
            switch piece {
            case .last, .end, .failure: course = .none
            case .octets, .nothingYet:
                // The state ended it where it gave more than it had promised.
                if case .streaming = state.phase { return }
                stream.cancel()
                course = .none
            }
        case (.wake, .streaming):
            state.woken()
        case (.response(let response, _), _):
            response.stream?.cancel()
        default: break
        }
    }

    /// Tells whoever is at work that nobody wants that any more.
    mutating func abandon() {
        switch course {
        case .none: return
        case .answering(_, let cancellation, _): cancellation.cancel()
        case .delivering(let sink, _): sink.abandon()
        case .streaming(let stream): stream.cancel()
        }
        course = .none
        ticket += 1
    }

    private mutating func submit(
        for token: UInt64, isOwed: Bool, _ tools: LoopTools, _ make: @escaping @Sendable () -> WorkNews.Content
    ) -> Bool {
        ticket += 1
        return tools.workers.submit(token, ticket: ticket, isOwed: isOwed, make)
    }
}
