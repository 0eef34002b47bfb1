import Glibc
import HTTPMessage

/// Octets waiting to be sent: heads and small bodies written one behind the other, large bodies shared, not copied.
struct OutputBuffer: Sendable {
    /// A run of octets, in `written` or in a body that somebody else may keep too.
    private struct Piece: Sendable {
        let shared: ArraySlice<UInt8>?
        /// In `written`, or in `shared` by its own indices.
        var range: Range<Int>
    }

    /// A body of fewer octets costs less to copy than to send from where it is.
    private static let sharedFrom = 16_384
    /// What is kept allocated when everything was sent.
    private static let keptCapacity = 65_536
    /// Pieces that one system call takes at most: more than wait by default, and as many as fit on the stack.
    static let piecesAtOnce = 64

    private var written: [UInt8] = []
    private var pieces: [Piece] = []
    /// Pieces that were sent whole, at the front of `pieces`.
    private var sentPieces = 0
    /// Octets waiting.
    private(set) var count = 0

    var isEmpty: Bool { count == 0 }

    /// Whether it holds memory, with octets in it or without.
    var isAllocated: Bool { written.capacity > 0 || pieces.capacity > 0 }

    /// Lets `write` append octets.
    mutating func append<Result>(_ write: (inout [UInt8]) -> Result) -> Result {
        compact()
        let start = written.count
        let result = write(&written)
        guard written.count > start else { return result }
        count += written.count - start
        if let last = pieces.last, last.shared == nil, last.range.upperBound == start, sentPieces < pieces.count {
            pieces[pieces.count - 1].range = last.range.lowerBound..<written.count
        } else {
            pieces.append(Piece(shared: nil, range: start..<written.count))
        }
        return result
    }

    /// Appends a part of a body.
    mutating func append(body: ArraySlice<UInt8>) {
        guard body.count >= Self.sharedFrom else { return append { $0.append(contentsOf: body) } }
        pieces.append(Piece(shared: body, range: body.indices))
        count += body.count
    }

    /// Forgets what was sent.
    mutating func removeFirst(_ sent: Int) {
        var rest = min(sent, count)
        count -= rest
        while rest > 0, sentPieces < pieces.count {
            let range = pieces[sentPieces].range
            if rest < range.count {
                pieces[sentPieces].range = range.lowerBound + rest..<range.upperBound
                return
            }
            rest -= range.count
            // A shared body is let go of as soon as it has left.
            pieces[sentPieces] = Piece(shared: nil, range: range)
            sentPieces += 1
        }
        if isEmpty { clear() }
    }

    /// The first waiting piece of a body that others may have too.
    struct SharedPiece {
        /// The body, or the part of it that is answered with.
        let body: ArraySlice<UInt8>
        /// What of it is still to be sent, by its own indices.
        let range: Range<Int>
        /// How many pieces wait before it.
        let precedingPieces: Int
    }

    /// The first large body that waits.
    var firstShared: SharedPiece? {
        for index in sentPieces..<pieces.count {
            if let body = pieces[index].shared {
                return SharedPiece(body: body, range: pieces[index].range, precedingPieces: index - sentPieces)
            }
        }
        return nil
    }

    /// The first large body that waits, as the process's budget counts it.
    var firstBody: OutputBudget.Body? {
        guard let body = firstShared?.body else { return nil }
        return OutputBudget.Body(
            address: unsafe body.withUnsafeBytes { UInt(bitPattern: $0.baseAddress) }, count: body.count)
    }

    /// Gives the first waiting pieces to a function as the kernel takes them, with the number of their octets.
    ///
    /// - Parameters:
    ///   - limit: how many pieces at most.
    ///   - body: takes them; they are where the vectors say as long as it runs.
    /// - Returns: what the function returns.
    func withVectors<Result>(
        limit: Int = piecesAtOnce, _ body: (UnsafeBufferPointer<iovec>, Int) -> Result
    ) -> Result {
        let limit = min(limit, Self.piecesAtOnce)
        // The vectors live until `body` has returned.
        return unsafe withUnsafeTemporaryAllocation(of: iovec.self, capacity: Self.piecesAtOnce) { vectors in
            let wanted = unsafe UnsafeMutableBufferPointer(rebasing: vectors[..<limit])
            return unsafe collect(from: sentPieces, into: wanted, count: 0, octets: 0, then: body)
        }
    }

    /// Nests the borrows of the pieces in one another, so that all their pointers are good when `body` runs.
    private func collect<Result>(
        from index: Int, into vectors: UnsafeMutableBufferPointer<iovec>, count: Int, octets: Int,
        then body: (UnsafeBufferPointer<iovec>, Int) -> Result
    ) -> Result {
        guard index < pieces.count, count < vectors.count else {
            return unsafe body(UnsafeBufferPointer(rebasing: vectors[..<count]), octets)
        }
        let piece = pieces[index]
        let run = (piece.shared ?? written[...])[piece.range]
        return unsafe run.withUnsafeBytes { bytes in
            let part = unsafe UnsafeMutableRawBufferPointer(mutating: bytes)
            // The kernel only reads through it, though iovec has no const.
            unsafe vectors.initializeElement(at: count, to: iovec(iov_base: part.baseAddress, iov_len: part.count))
            return unsafe collect(
                from: index + 1, into: vectors, count: count + 1, octets: octets + part.count, then: body)
        }
    }

    /// All that waits, in one piece.
    var octets: [UInt8] {
        pieces[sentPieces...].reduce(into: []) { $0 += ($1.shared ?? written[...])[$1.range] }
    }

    /// Moves what waits to the front once the sent part is the larger, so that each octet moves at most once.
    private mutating func compact() {
        guard sentPieces > 0 else { return }
        let first = pieces[sentPieces...].first { $0.shared == nil }?.range.lowerBound ?? written.count
        guard first > written.count / 2 || sentPieces > Self.piecesAtOnce else { return }
        written.removeSubrange(..<first)
        pieces.removeSubrange(..<sentPieces)
        sentPieces = 0
        for index in pieces.indices where pieces[index].shared == nil {
            let range = pieces[index].range
            pieces[index].range = range.lowerBound - first..<range.upperBound - first
        }
    }

    private mutating func clear() {
        sentPieces = 0
        guard written.capacity <= Self.keptCapacity else {
            self = OutputBuffer()
            return
        }
        written.removeAll(keepingCapacity: true)
        pieces.removeAll(keepingCapacity: true)
    }
}
