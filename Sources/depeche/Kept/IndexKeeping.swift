import CLinux
import Dispatch
import Logging
import NewsIndex
import Synchronization

/// Keeps the index that serves in a file of the cache folder, one after the other and behind all else; then a map of the file
/// serves in its place.
final class IndexKeeping: Sendable {
    private struct State {
        var last: KeptIndex?
        /// Whether the file was asked for what a process before kept.
        var isRead = false
        /// Whether `last` was written, as far as it could be.
        var isWritten = false
        var isWaiting = false
        /// Before which no other is written.
        var nextWrite = DispatchTime.now()
    }

    let file: IndexFile?
    private let logger: Logger
    private let exchange: @Sendable (_ former: IndexSnapshot, _ same: IndexSnapshot) -> Void
    private let state = Mutex(State())
    // Answers are made at once; the file can wait.
    private let queue = DispatchQueue(label: "index-keeping", qos: .background)

    /// - Parameters:
    ///   - file: where the index is kept; nil for nowhere.
    ///   - logger: is told what cannot be read or written.
    ///   - exchange: is given an index that was written, and the same index in a map of the file.
    init(
        _ file: IndexFile?, logger: Logger,
        exchange: @escaping @Sendable (_ former: IndexSnapshot, _ same: IndexSnapshot) -> Void
    ) {
        self.file = file
        self.logger = logger
        self.exchange = exchange
    }

    /// The index that was made last, with what it was made of; at first the one that a process before kept.
    func last() -> KeptIndex? {
        let (known, isRead) = state.withLock { state in
            defer { state.isRead = true }
            return (state.last, state.isRead)
        }
        guard known == nil, !isRead, let file else { return known }
        do {
            let found = try file.read()
            state.withLock { state in
                state.last = found
                state.isWritten = true
            }
            return found
        } catch {
            logger.notice(
                "the index is made anew, since the one kept cannot be used", metadata: ["because": "\(error)"])
            return nil
        }
    }

    /// Notes the index that was made last, to be written once it serves.
    func note(_ index: KeptIndex) {
        state.withLock { state in
            state.last = index
            state.isWritten = false
        }
    }

    /// Writes the index that was noted last, in the background, unless it was; where one was written a moment ago, a little
    /// later, for a folder may change all the time.
    func write() {
        guard file != nil else { return }
        let wait = state.withLock { state -> DispatchTime? in
            guard !state.isWaiting, !state.isWritten, state.last?.basis.ledger != nil else { return nil }
            state.isWaiting = true
            return max(.now(), state.nextWrite)
        }
        guard let wait else { return }
        queue.asyncAfter(deadline: wait) { [self] in
            writeLast()
            // What served before it was written is not needed any more: at once, and by requests that still had it in hand.
            CLinuxTrimHeap()
            queue.asyncAfter(deadline: .now() + Self.longRequest) { CLinuxTrimHeap() }
        }
    }

    /// Hardly a request takes longer.
    private static let longRequest = DispatchTimeInterval.seconds(2)

    /// No other file is written after one for so many times the time that it took.
    private static let rest: UInt64 = 20

    /// Writes the index that was noted last, here and now.
    func writeLast() {
        let waiting = state.withLock { state in
            state.isWaiting = false
            state.isWritten = true
            return state.last
        }
        let start = DispatchTime.now()
        defer {
            let end = DispatchTime.now()
            let rest = Self.rest * (end.uptimeNanoseconds - start.uptimeNanoseconds)
            state.withLock { $0.nextWrite = end + .nanoseconds(Int(clamping: rest)) }
        }
        guard let file, let waiting, waiting.basis.ledger != nil else { return }
        do {
            let same = try file.write(waiting)
            logger.info("the index is kept", metadata: ["articles": "\(waiting.snapshot.articles.count)"])
            state.withLock { state in
                if state.last?.snapshot === waiting.snapshot { state.last = same }
            }
            exchange(waiting.snapshot, same.snapshot)
        } catch {
            logger.warning("the index is not kept", metadata: ["error": "\(error)"])
        }
    }
}
