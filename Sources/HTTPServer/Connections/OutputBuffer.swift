import HTTPMessage

/// Octets waiting to be sent.
struct OutputBuffer: Sendable {
    /// What is kept allocated when everything was sent.
    private static let keptCapacity = 16_384

    private var bytes: [UInt8] = []
    private var sentCount = 0

    var count: Int { bytes.count - sentCount }
    var isEmpty: Bool { sentCount == bytes.count }

    /// Lets `write` append answers.
    mutating func append(_ write: (inout [UInt8]) -> Void) {
        // Half-sent answers move to the front once the sent part is the larger, so each octet moves at most once.
        if sentCount > bytes.count / 2 {
            bytes.removeSubrange(0..<sentCount)
            sentCount = 0
        }
        write(&bytes)
    }

    /// Forgets what was sent.
    mutating func removeFirst(_ count: Int) {
        sentCount = min(sentCount + count, bytes.count)
        guard isEmpty else { return }
        sentCount = 0
        if bytes.capacity > Self.keptCapacity {
            bytes = []
        } else {
            bytes.removeAll(keepingCapacity: true)
        }
    }

    /// Gives the unsent octets to a function.
    func withPending<Result>(_ body: (Span<UInt8>) -> Result) -> Result {
        body(bytes.span.extracting(droppingFirst: sentCount))
    }
}
