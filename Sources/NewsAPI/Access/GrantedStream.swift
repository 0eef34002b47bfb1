import HTTPMessage

/// Content that comes only as long as the key that opened it is not taken back.
final class GrantedStream: ContentSource {
    private let stream: ContentStream
    private let isGranted: @Sendable () -> Bool

    /// - Parameters:
    ///   - stream: the content.
    ///   - isGranted: asked before each piece.
    init(_ stream: ContentStream, isGranted: @escaping @Sendable () -> Bool) {
        self.stream = stream
        self.isGranted = isGranted
    }

    func next(_ wake: @escaping @Sendable () -> Void) -> ContentPiece {
        guard isGranted() else {
            stream.cancel()
            return .failure
        }
        return stream.next(wake)
    }

    func cancel() { stream.cancel() }

    func end() -> [UInt8]? { stream.end() }
}
