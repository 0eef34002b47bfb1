import HTTPMessage
import Synchronization

/// Writes a list as a document, item by item.
struct DocumentWriter {
    let open: (inout [UInt8]) -> Void
    let add: (_ place: Int, _ bytes: inout [UInt8]) -> Void
    let close: (inout [UInt8]) -> Void
}

/// The content of a list of any length, made while it is sent: it takes the memory of one piece, and goes on as fast as the
/// client takes it.
///
/// It holds the snapshot that it began with, so that the list stays the same whatever changes meanwhile; see ``HeldLists``.
final class ListSource: ContentSource, @unchecked Sendable {
    // @unchecked: what changes is read and written behind the lock alone.

    /// Octets of a piece, about.
    private static let pieceBytes = 32_768

    private let lock = Mutex(())
    private var writer: DocumentWriter?
    private var next: Int
    private var hasBegun = false
    private let end: Int
    private let cancellation = Cancellation()

    /// - Parameters:
    ///   - places: of the items that are written.
    ///   - writer: writes them.
    init(_ places: Range<Int>, by writer: DocumentWriter) {
        self.writer = writer
        next = places.lowerBound
        end = places.upperBound
    }

    func next(_ wake: @escaping @Sendable () -> Void) -> ContentPiece {
        lock.withLock { _ in piece() }
    }

    private func piece() -> ContentPiece {
        guard let writer, !cancellation.isCancelled else {
            self.writer = nil
            return .failure
        }
        var bytes: [UInt8] = []
        // An item may go beyond.
        bytes.reserveCapacity(Self.pieceBytes + Self.pieceBytes / 8)
        if !hasBegun {
            hasBegun = true
            writer.open(&bytes)
        }
        while next < end, bytes.count < Self.pieceBytes, !cancellation.isCancelled {
            writer.add(next, &bytes)
            next += 1
        }
        guard next == end else { return .octets(bytes) }
        writer.close(&bytes)
        self.writer = nil
        return .last(bytes)
    }

    /// Whether it still holds what it writes from.
    var isHolding: Bool { lock.withLock { _ in writer != nil } }

    /// Ends the list where it is, and lets go of the snapshot at once.
    func letGo() {
        lock.withLock { _ in writer = nil }
    }

    func cancel() { cancellation.cancel() }
}
