import HTTPMessage

/// What a connection's shell is to do next.
enum ConnectionStep: Sendable {
    /// Ask the handler and give the answer back.
    case handle(Request)
    /// Give this answer back, which the connection itself has to a request that cannot be read, or not to its end.
    case refuse(Response, Request?)
    /// Receive once and tell what came.
    case receive
    /// Send once from the pending output and tell how much went.
    case send
    /// Shut down the sending half.
    case finishSending
    /// Close; the connection is over.
    case close
    /// Close with a reset, which throws away what the kernel holds for a peer that does not take it.
    case reset
    /// Nothing, until the socket is ready or the deadline has passed.
    case wait
}
