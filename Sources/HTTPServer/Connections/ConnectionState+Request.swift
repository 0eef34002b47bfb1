import HTTPMessage

extension ConnectionState {
    /// The next complete request, or nil if octets are missing or the request was refused.
    mutating func nextRequest(at now: Instant) -> Request? {
        do {
            if case .head = phase {
                guard try readHead(at: now) else { return nil }
            }
            guard case .body(var reader) = phase else { return takeRequest() }
            if !reader.isComplete, cursor < input.count {
                cursor += try Self.read(input, from: cursor, with: &reader, into: &body)
                phase = .body(reader)
            }
            return reader.isComplete ? takeRequest() : nil
        } catch {
            refuse(error)
            return nil
        }
    }

    /// Reads on in the head; true when it is complete and its body, if any, is due.
    private mutating func readHead(at now: Instant) throws(ParseError) -> Bool {
        guard start < input.count else { return false }
        guard try Self.advance(&parser, over: input, from: start) else {
            if parser.hasBegun(input.span.extracting(droppingFirst: start)) { timing.headBegan(at: now) }
            return false
        }
        let layout = parser.layout
        cursor = start + layout.length
        if let reader = try BodyReader.reader(for: layout.framing, limit: limits.bodyBytes) {
            phase = .body(reader)
            timing.bodyBegan(at: now)
            // RFC 9110 §10.1.1: content that is on its way already needs no invitation.
            if layout.expectsContinue, cursor == input.count {
                output.append { ResponseWriter.appendContinue(to: &$0) }
                markOutputPending(at: now)
            }
        } else {
            phase = .handling
        }
        return true
    }

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

    private mutating func takeRequest() -> Request {
        phase = .handling
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
