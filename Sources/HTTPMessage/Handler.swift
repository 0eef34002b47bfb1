/// Answers a request; a failure is a response already, so it does not throw.
package typealias Handler = @Sendable (Request) -> Response
