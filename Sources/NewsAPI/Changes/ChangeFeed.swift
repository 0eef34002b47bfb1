import Synchronization

/// The changes that clients are told, and the clients that listen for more.
///
/// A listener is a number up to which it was told: however slow it is, nothing is kept for it.
final class ChangeFeed: Sendable {
    private struct State {
        var kept = KeptChanges(origin: 0, floor: 0, limit: 0)
        /// Counts the signs of life that are due.
        var beats = 0
        /// Those who wait for more.
        var waiting: [Int: @Sendable () -> Void] = [:]
        var nextListener = 0
        /// What listeners were told last, for those who are where the first of them was.
        var piece: Piece?
    }

    /// Changes as they are sent.
    struct Piece: Sendable {
        let since: Int
        let octets: [UInt8]
        /// The number of the last of them.
        let last: Int
    }

    /// What a listener is told next.
    enum News {
        case piece(Piece)
        /// That the server is there still.
        case beat(Int)
        /// Nothing yet: the listener is woken.
        case nothing
        /// What would come next is not kept any more.
        case lost
    }

    /// Octets after which a piece ends.
    private static let pieceBytes = 16_384

    private let state = Mutex(State())

    /// Everything that is kept.
    var kept: KeptChanges { state.withLock { $0.kept } }

    /// Begins with what a log kept.
    func begin(_ kept: KeptChanges) {
        let woken = state.withLock { state in
            state.kept = kept
            state.piece = nil
            return Self.takeWaiting(&state)
        }
        for wake in woken { wake() }
    }

    /// Tells further changes.
    func append(_ changes: [NumberedChange]) {
        guard !changes.isEmpty else { return }
        let woken = state.withLock { state in
            state.kept.append(changes)
            return Self.takeWaiting(&state)
        }
        for wake in woken { wake() }
    }

    /// Gives a sign of life to those who wait.
    func beat() {
        let woken = state.withLock { state in
            state.beats += 1
            return Self.takeWaiting(&state)
        }
        for wake in woken { wake() }
    }

    /// A number for a further listener, and how many signs of life were due so far.
    func join() -> (listener: Int, beats: Int) {
        state.withLock { state in
            state.nextListener += 1
            return (state.nextListener, state.beats)
        }
    }

    /// The listener has gone.
    func leave(_ listener: Int) {
        state.withLock { _ = $0.waiting.removeValue(forKey: listener) }
    }

    /// What a listener is told next.
    ///
    /// - Parameters:
    ///   - listener: its number.
    ///   - position: the number of the last change that it was told.
    ///   - beats: the last sign of life that it was given.
    ///   - wake: called once there is more, if there is nothing.
    ///   - encode: makes of a change what is sent.
    /// - Returns: what there is.
    func next(
        for listener: Int, behind position: Int, beats: Int, wake: @escaping @Sendable () -> Void,
        encode: (NumberedChange) -> [UInt8]
    ) -> News {
        state.withLock { state in
            if let piece = state.piece, piece.since == position, position >= state.kept.floor { return .piece(piece) }
            guard let changes = try? state.kept.behind(position) else { return .lost }
            guard !changes.isEmpty else {
                if beats != state.beats { return .beat(state.beats) }
                state.waiting[listener] = wake
                return .nothing
            }
            var octets: [UInt8] = []
            var last = position
            for change in changes {
                octets += encode(change)
                last = change.sequence
                if octets.count >= Self.pieceBytes { break }
            }
            let piece = Piece(since: position, octets: octets, last: last)
            state.piece = piece
            return .piece(piece)
        }
    }

    private static func takeWaiting(_ state: inout State) -> [@Sendable () -> Void] {
        defer { state.waiting = [:] }
        return Array(state.waiting.values)
    }
}
