import HTTPMessage

/// What a worker brings to the loop of a connection.
struct WorkNews: Sendable {
    enum Content: Sendable {
        /// The answer, and how long it took to make.
        case response(Response, Timespan)
        /// A sink took a piece of content, and has an answer already or none.
        case taken(Response?)
        case piece(ContentPiece)
        /// A source that had nothing has something.
        case wake
    }

    /// The connection's, in its loop's table.
    let token: UInt64
    /// The connection's number of the job: what comes for another one comes too late.
    let ticket: UInt64
    let content: Content
}
