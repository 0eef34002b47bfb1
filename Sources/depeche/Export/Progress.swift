import Dispatch
import Foundation
import Synchronization

/// Says on a terminal what a long work is at; nothing where standard error is none.
final class Progress: Sendable {
    private struct State {
        var octets = 0
        /// Before which nothing more is shown.
        var next = DispatchTime.now()
        var isWritten = false
    }

    /// Between two lines, so that writing them costs nothing.
    private static let pause = DispatchTimeInterval.milliseconds(200)

    private let isShown: Bool
    private let start = DispatchTime.now()
    private let state = Mutex(State())

    /// - Parameter isShown: whether anybody wants to see it.
    init(isShown: Bool) {
        self.isShown = isShown && isatty(FileHandle.standardError.fileDescriptor) == 1
    }

    /// Says how many articles were read, of how many.
    func note(articles count: Int, of all: Int) {
        show { _ in "reading articles: \(count) of \(all)" }
    }

    /// Says how much was written.
    func note(octets count: Int) {
        show { state in
            state.octets += count
            return String(format: "%.1f MB written", Double(state.octets) / 1e6)
        }
    }

    /// Takes the line away.
    func end() {
        state.withLock { state in
            if state.isWritten { Self.put("\r\u{1B}[K") }
        }
    }

    private func show(_ text: (inout State) -> String) {
        guard isShown else { return }
        state.withLock { state in
            let text = text(&state)
            let now = DispatchTime.now()
            guard now >= state.next else { return }
            state.next = now + Self.pause
            state.isWritten = true
            let seconds = (now.uptimeNanoseconds - start.uptimeNanoseconds) / 1_000_000_000
            Self.put("\r\u{1B}[K\(text), \(seconds) s")
        }
    }

    private static func put(_ text: String) {
        try? FileHandle.standardError.write(contentsOf: Data(text.utf8))
    }
}
