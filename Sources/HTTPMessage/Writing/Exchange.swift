/// What the server knows of one request and its answer, and tells with the answer.
package struct Exchange: Sendable {
    /// Names the exchange in `X-Request-Id` and in the log.
    package let id: RequestID
    /// How long the handler worked, told as `Server-Timing` (https://www.w3.org/TR/server-timing/).
    package let nanoseconds: Int64

    package init(id: RequestID, nanoseconds: Int64) {
        self.id = id
        self.nanoseconds = nanoseconds
    }
}
