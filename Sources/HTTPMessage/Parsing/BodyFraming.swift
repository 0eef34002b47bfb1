/// How the end of a request body is found (RFC 9112 §6.3).
package enum BodyFraming: Sendable, Hashable {
    /// Neither Content-Length nor Transfer-Encoding: a request without a body.
    case none
    /// Content-Length, in octets.
    case length(Int)
    /// `Transfer-Encoding: chunked`.
    case chunked
}
