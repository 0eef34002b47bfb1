/// What becomes of a request's content.
package enum Intake: Sendable {
    /// It is collected in memory and handed over with the request.
    ///
    /// - Parameter limit: octets that it may have, beyond which the answer is 413; nil for the connection's own bound.
    case collected(limit: Int?)
    /// It is given away piece by piece as it comes.
    ///
    /// - Parameter limit: octets that it may have in all, beyond which the answer is 413.
    case streamed(any ContentSink, limit: Int)
    /// It is not wanted: this is the answer, and the connection ends (RFC 9110 §10.1.1).
    case refused(Response)
}

/// Takes the content of one request as it comes.
///
/// Content and its end are given on workers' threads, one call after the other; while one runs, nothing further is received.
package protocol ContentSink: Sendable {
    /// Takes the next octets.
    ///
    /// - Returns: nil to go on, or the answer if no more is wanted: it is given, and the connection ends.
    func receive(_ octets: [UInt8]) -> Response?

    /// The content is complete.
    ///
    /// - Returns: the answer.
    func finish(_ cancellation: Cancellation) -> Response

    /// The content will not become complete: the client has gone, took too long, or sent what cannot be read.
    ///
    /// Called on any thread, perhaps while another call runs.
    func abandon()
}
