/// Answers a request; a failure is a response already, so it does not throw.
///
/// HEAD is answered like GET, content included: the server leaves it out. A handler runs on an event loop, so while it
/// works the loop's other connections wait.
package typealias Handler = @Sendable (Request) -> Response
