/// Content that is made while it is sent.
package struct ContentStream: Sendable {
    let source: any ContentSource
    /// Octets in all, if that is known before: then they are told, and kept to.
    ///
    /// Without, an HTTP/1.1 client gets chunks and
    /// an older one the connection's end (RFC 9112 §6.3, §7.1).
    package let length: Int?

    package init(_ source: any ContentSource, length: Int? = nil) {
        self.source = source
        self.length = length
    }

    /// The next piece; see ``ContentSource/next(_:)``.
    package func next(_ wake: @escaping @Sendable () -> Void) -> ContentPiece { source.next(wake) }

    /// Nobody wants more.
    package func cancel() { source.cancel() }

    /// What makes the content whole where it stands; see ``ContentSource/end()``.
    package func end() -> [UInt8]? { source.end() }
}

/// Makes the content of one answer piece by piece.
///
/// A client that takes what it is sent slowly holds its source back: the next piece is asked for only once little of the last
/// ones is still to be sent.
package protocol ContentSource: AnyObject, Sendable {
    /// Makes the next piece, of some 10 kB where there is that much.
    ///
    /// Called on a worker's thread, never twice at a time, and
    /// not again after ``ContentPiece/last(_:)``, ``ContentPiece/end`` or ``ContentPiece/failure``.
    ///
    /// - Parameter wake: to be called, on any thread, once there is more after ``ContentPiece/nothingYet``.
    /// - Returns: what there is.
    func next(_ wake: @escaping @Sendable () -> Void) -> ContentPiece

    /// Nobody wants more: the client has gone or is too slow, or asked for the head alone.
    ///
    /// Called at most once, on any thread,
    /// perhaps while ``next(_:)`` runs; never after the end.
    func cancel()

    /// The server stops while there is nothing at the moment: what ends the content here, in place of ``cancel()``.
    ///
    /// - Returns: octets without which what was sent would not be whole, as the end of a coding; most often none. Nil where
    ///   what was sent is not whole whatever follows.
    func end() -> [UInt8]?
}

extension ContentSource {
    package func end() -> [UInt8]? {
        cancel()
        return []
    }
}

/// What a source has.
package enum ContentPiece: Sendable {
    case octets([UInt8])
    /// Nothing at the moment. A server that stops ends the content here.
    case nothingYet
    /// These are the last ones.
    case last([UInt8])
    /// That was all.
    case end
    /// It cannot go on: the connection ends in a way that tells the client that the content is not whole.
    case failure
}
