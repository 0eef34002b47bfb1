import HTTPMessage

/// What a connection's shell is to do next.
enum ConnectionStep: Sendable {
    /// Ask what becomes of the content that follows this head, and tell.
    case plan(Request)
    /// Give these octets of the content away, and tell when they were taken.
    case deliver([UInt8])
    /// Ask the handler, or whoever took the content, and give the answer back.
    case handle(Request)
    /// Ask the answer's stream for its next piece and give that back.
    case produce
    /// The stream waits for what may never come, and the server stops: tell it that it has ended.
    case endStream
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
