/// Answers requests; a failure is a response already, so it does not throw.
///
/// HEAD is answered like GET, content included: the server leaves it out.
package struct Handler: Sendable {
    /// How a request is answered.
    ///
    /// Called on an event loop, so that while it runs the loop's other connections wait: what takes
    /// longer than a look into a table is given back as ``Reply/work(_:)``.
    package let reply: @Sendable (Request) -> Reply
    /// What becomes of the content of a request, whose head is there and whose body is empty as yet.
    ///
    /// Called on an event loop.
    package let intake: @Sendable (Request) -> Intake

    package init(
        intake: @escaping @Sendable (Request) -> Intake = { _ in .collected(limit: nil) },
        reply: @escaping @Sendable (Request) -> Reply
    ) {
        self.intake = intake
        self.reply = reply
    }

    /// The same handler with its answers changed, whoever makes them.
    ///
    /// - Parameter change: changes an answer by the request; called on an event loop or a worker's thread.
    /// - Returns: the handler whose answers are changed.
    package func changing(_ change: @escaping @Sendable (inout Response, Request) -> Void) -> Handler {
        Handler(intake: intake) { request in
            switch reply(request) {
            case .response(var response):
                change(&response, request)
                return .response(response)
            case .work(let work):
                return .work(
                    Work { cancellation in
                        var response = work.response(cancellation)
                        change(&response, request)
                        return response
                    })
            }
        }
    }

    /// The same handler behind a look at each request.
    ///
    /// - Parameter refusal: the answer to what is not to reach the handler; nil for what is.
    /// - Returns: the handler that is asked about the rest.
    package func behind(_ refusal: @escaping @Sendable (Request) -> Response?) -> Handler {
        Handler {
            refusal($0).map(Intake.refused) ?? intake($0)
        } reply: {
            refusal($0).map(Reply.response) ?? reply($0)
        }
    }

    /// The same handler, told who asks.
    ///
    /// - Parameter caller: who that is, by the credentials that the request has; called on an event loop.
    /// - Returns: the handler, and behind it the caches, that know the caller.
    package func identifying(_ caller: @escaping @Sendable (Request) -> Caller) -> Handler {
        @Sendable func identified(_ request: Request) -> Request {
            var request = request
            request.caller = caller(request)
            return request
        }
        return Handler {
            intake(identified($0))
        } reply: {
            reply(identified($0))
        }
    }

    /// A handler whose answers cost next to nothing.
    package init(_ respond: @escaping @Sendable (Request) -> Response) {
        self.init { .response(respond($0)) }
    }
}

/// How a request is answered.
package enum Reply: Sendable {
    /// With this, now.
    case response(Response)
    /// With what a worker makes.
    case work(Work)
}

/// Makes an answer on a worker's thread, for as long as it takes.
package struct Work: Sendable {
    private let make: @Sendable (Cancellation) -> Response

    /// - Parameter make: makes the answer; may look whether anybody still wants it, and then give back whatever it has.
    package init(_ make: @escaping @Sendable (Cancellation) -> Response) {
        self.make = make
    }

    package func response(_ cancellation: Cancellation = Cancellation()) -> Response {
        make(cancellation)
    }
}

extension Reply {
    /// The answer itself, made here and now if it is not there.
    package var response: Response {
        switch self {
        case .response(let response): response
        case .work(let work): work.response()
        }
    }
}
