import HTTPMessage

extension ConnectionState {
    /// What is next for the request that is coming in: nil if octets are missing, or it was refused.
    mutating func nextOfRequest(canReceive: Bool, at now: Instant) -> ConnectionStep? {
        do {
            if case .head = phase {
                guard try readHead(at: now) else { return nil }
                // The handler is asked what becomes of content before any of it is taken.
                guard case .none = parser.layout.framing else {
                    phase = .planning
                    return .plan(request(body: []))
                }
                return .handle(takeRequest(at: now))
            }
            guard case .body(var reader) = phase else { return nil }
            if !reader.isComplete, cursor < input.count {
                cursor += try Self.read(input, from: cursor, with: &reader, into: &body)
                phase = .body(reader)
            }
            if delivery != nil { return try nextDelivery(reader, canReceive: canReceive, at: now) }
            return reader.isComplete ? .handle(takeRequest(at: now)) : nil
        } catch {
            refuse(error)
            return nil
        }
    }

    /// Reads on in the head; true when it is complete.
    private mutating func readHead(at now: Instant) throws(ParseError) -> Bool {
        guard start < input.count else { return false }
        guard try Self.advance(&parser, over: input, from: start) else {
            if parser.hasBegun(input.span.extracting(droppingFirst: start)) { timing.headBegan(at: now) }
            return false
        }
        cursor = start + parser.layout.length
        return true
    }

    /// What becomes of the content behind the head that `nextStep` gave out.
    ///
    /// - Parameters:
    ///   - limit: octets that it may have; nil for the connection's own bound.
    ///   - isDelivered: whether it is given away piece by piece; else it is collected.
    ///   - now: the moment, for deadlines.
    mutating func plan(limit: Int?, isDelivered: Bool, at now: Instant) {
        let limit = limit ?? limits.bodyBytes
        delivery = isDelivered ? (limit, 0) : nil
        do {
            guard let reader = try BodyReader.reader(for: parser.layout.framing, limit: limit) else { return }
            phase = .body(reader)
        } catch {
            return refuse(error)
        }
        timing.bodyBegan(at: now)
        // RFC 9110 §10.1.1: content that is on its way already needs no invitation.
        if parser.layout.expectsContinue, cursor == input.count {
            output.append { ResponseWriter.appendContinue(to: &$0) }
            markOutputPending(at: now)
        }
    }

    /// A piece to give away once there is enough of it or no more at the moment; behind the last one, the request.
    private mutating func nextDelivery(
        _ reader: BodyReader, canReceive: Bool, at now: Instant
    ) throws(ParseError) -> ConnectionStep? {
        guard let (limit, count) = delivery else { return nil }
        guard count + body.count <= limit else { throw .bodyTooLarge }
        guard !body.isEmpty else { return reader.isComplete ? .handle(takeRequest(at: now)) : nil }
        guard body.count >= Self.pieceBytes || reader.isComplete || !canReceive else { return nil }
        let piece = body
        body = []
        delivery = (limit, count + piece.count)
        phase = .delivering(reader)
        timing.workBegan(at: now)
        return .deliver(piece)
    }

    /// The piece that `nextStep` gave out was taken.
    mutating func delivered(at now: Instant) {
        guard case .delivering(let reader) = phase else { return }
        phase = .body(reader)
        timing.bodyBegan(at: now)
    }

    /// Octets of content that are given away together where there are as many.
    private static let pieceBytes = 65_536

    // The two below borrow one stored property while they change another, which a span of `self.input` would forbid.

    private static func advance(
        _ parser: inout HeadParser, over input: [UInt8], from start: Int
    ) throws(ParseError) -> Bool {
        try parser.advance(input.span.extracting(droppingFirst: start))
    }

    private static func read(
        _ input: [UInt8], from start: Int, with reader: inout BodyReader, into body: inout [UInt8]
    ) throws(ParseError) -> Int {
        try reader.read(input.span.extracting(droppingFirst: start), into: &body)
    }

    private mutating func takeRequest(at now: Instant) -> Request {
        phase = .handling
        return request(body: body)
    }

    private mutating func request(body: [UInt8]) -> Request {
        let request = Request(bytes: input, start: start, layout: parser.layout, body: body)
        isHead = request.method == .head
        return request
    }

    /// Answers what cannot be read, then ends the connection: where the next request begins is unknown (§2.2).
    mutating func refuse(_ error: ParseError) {
        refuse(error.problem)
    }

    mutating func refuseForTime() {
        refuse(
            Problem(
                status: .requestTimeout, slug: "request-timeout", title: Status.requestTimeout.reason,
                detail: "The request took too long to arrive."))
    }

    /// The answer to the request was not made in time.
    mutating func refuseForWork() {
        refuse(
            Problem(
                status: .serviceUnavailable, slug: "answer-timeout", title: "The answer took too long",
                detail: "The answer could not be made within the time that this server gives one."))
    }

    private mutating func refuse(_ problem: Problem) {
        let layout = parser.layout
        // RFC 9110 §9.3.2: HEAD gets no content, a refusal's neither. No method stands in the layout before it was read.
        let method = layout.method.offset(by: start)
        isHead = method.upperBound <= input.count && input[method].elementsEqual("HEAD".utf8)
        let isHeadRead = layout.length > 0 && start + layout.length <= input.count
        let request = isHeadRead ? Request(bytes: input, start: start, layout: layout, body: []) : nil
        phase = .refusing(problem.response(instance: request?.target), request)
    }
}
