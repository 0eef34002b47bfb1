import HTTPMessage
import Synchronization

/// Whether what a request changed serves by now.
final class PendingChange: Sendable {
    private struct State {
        var isServed = false
        var wake: (@Sendable () -> Void)?
    }

    private let state = Mutex(State())

    /// It serves.
    func serve() {
        let wake = state.withLock { state in
            state.isServed = true
            return state.wake
        }
        wake?()
    }

    /// Whether it serves; else `wake` is called once it does.
    func isServed(_ wake: @escaping @Sendable () -> Void) -> Bool {
        state.withLock { state in
            if !state.isServed { state.wake = wake }
            return state.isServed
        }
    }
}

/// The content of an answer that comes once what a request changed serves; no worker waits for that.
final class ServedAnswer: ContentSource {
    private let content: [UInt8]
    private let change: PendingChange

    init(_ content: [UInt8], of change: PendingChange) {
        self.content = content
        self.change = change
    }

    func next(_ wake: @escaping @Sendable () -> Void) -> ContentPiece {
        change.isServed(wake) ? .last(content) : .nothingYet
    }

    func cancel() {}

    /// The server stops: what was changed stands on the disk, and serves the next time.
    func end() -> [UInt8]? { content }
}
