import HTTPMessage
import Synchronization

/// The changes from a number on as Server-Sent Events, and those to come as long as the client listens.
final class ChangeStream: ContentSource {
    /// How long a client waits before it connects anew, in milliseconds.
    static let retryMilliseconds = 3_000

    private struct State {
        var position: Int
        var beats: Int
        var hasBegun = false
    }

    private let live: LiveState
    private let listener: Int
    private let state: Mutex<State>

    /// - Parameters:
    ///   - live: has the changes; no snapshot is held, so that none outlives its time for a listener.
    ///   - position: the number of the last change that the client knows.
    init(_ live: LiveState, behind position: Int) {
        self.live = live
        let (listener, beats) = live.changes.join()
        self.listener = listener
        state = Mutex(State(position: position, beats: beats))
    }

    func next(_ wake: @escaping @Sendable () -> Void) -> ContentPiece {
        state.withLock { state in
            guard state.hasBegun else {
                state.hasBegun = true
                // An event without data is not told, but its number is known from then on, also before anything changes.
                return .octets(Array("retry: \(Self.retryMilliseconds)\nid: \(state.position)\n\n".utf8))
            }
            switch live.changes.next(
                for: listener, behind: state.position, beats: state.beats, wake: wake, encode: event)
            {
            case .piece(let piece):
                state.position = piece.last
                return .octets(piece.octets)
            case .beat(let beats):
                state.beats = beats
                return .octets(Array(":\n\n".utf8))
            case .nothing: return .nothingYet
            // The client connects anew, and is told then.
            case .lost: return .end
            }
        }
    }

    func cancel() {
        live.changes.leave(listener)
    }

    /// A change as an event: JSON has no line end in it.
    private func event(_ change: NumberedChange) -> [UInt8] {
        guard let snapshot = live.snapshot else { return [] }
        return Array("id: \(change.sequence)\ndata: ".utf8)
            + ItemTables.change.value(of: change, in: snapshot).bytes + Array("\n\n".utf8)
    }
}
