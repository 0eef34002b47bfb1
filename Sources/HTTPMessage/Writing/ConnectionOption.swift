/// What an answer says about its connection (RFC 9112 §9.3).
package enum ConnectionOption: Sendable, Hashable {
    /// Nothing: HTTP/1.1 stays open by itself.
    case unsaid
    /// No further answer follows.
    case close
    /// An HTTP/1.0 client asked to stay connected, and may.
    case keepAlive
}
