import Dispatch
import Synchronization

/// Tells what changes in a folder and in those below it, as long as it lives.
///
/// The kernel tells it (inotify(7)); where that does not work, or the user wants it so, the folder is looked through from
/// time to time. What symbolic links lead to is not watched, only the links are. A burst of changes is told as one, once it
/// is quiet, and a file once it is whole: closed, moved here, or, where nobody tells that, the same in two looks. Nothing is
/// missed: what cannot be told path by path is told as everything.
package final class FolderWatch: Sendable {
    private let queue = DispatchQueue(label: "depeche.folder-watch")
    private let state: Mutex<State>
    private let tell: @Sendable (FolderNews) -> Void

    private struct State {
        var observation: FolderObservation
        let timer: any DispatchSourceTimer
        var source: (any DispatchSourceRead)?
        /// The instance that the source waits for.
        var inotify: Inotify?
        var isEnded = false
    }

    /// Begins to watch: what is another from now on is told, also what changes before this returns.
    ///
    /// - Parameters:
    ///   - path: of the folder, which need not be there yet.
    ///   - polls: whether it is looked through from time to time, and the kernel not asked.
    ///   - timing: when a change is told.
    ///   - tell: called on a queue of its own, one call after the other; while it runs, what else changes is gathered.
    package init(
        _ path: String, polls: Bool = false, timing: WatchTiming = WatchTiming(),
        tell: @escaping @Sendable (FolderNews) -> Void
    ) {
        self.tell = tell
        let timer = DispatchSource.makeTimerSource(queue: queue)
        state = Mutex(
            State(observation: FolderObservation(path, polls: polls, timing: timing, at: .now), timer: timer))
        state.withLock { state in
            state.timer.setEventHandler { [weak self] in self?.turn() }
            state.timer.schedule(deadline: .now())
            state.timer.resume()
        }
    }

    deinit {
        end()
    }

    /// Ends the watch; a call of `tell` that is under way goes on, and none follows.
    package func end() {
        state.withLock { state in
            state.isEnded = true
            state.source?.cancel()
            state.source = nil
            state.inotify = nil
            state.observation.close()
            state.timer.cancel()
        }
    }

    /// The kernel's instance that it asks; nil while it polls.
    var inotify: Inotify? { state.withLock { $0.observation.inotify } }

    private func turn() {
        let news = state.withLock { $0.isEnded ? [] : $0.observation.turn(at: .now) }
        for item in news {
            if state.withLock({ $0.isEnded }) { return }
            tell(item)
        }
        state.withLock { state in
            guard !state.isEnded else { return }
            attend(&state)
            let next = state.observation.nextMoment
            state.timer.schedule(deadline: .now() + .nanoseconds(Self.nanoseconds(until: next)))
        }
    }

    /// Waits for the instance that the observation has now.
    private func attend(_ state: inout State) {
        let inotify = state.observation.inotify
        guard inotify !== state.inotify else { return }
        state.source?.cancel()
        state.inotify = inotify
        state.source = inotify.map { inotify in
            let source = DispatchSource.makeReadSource(fileDescriptor: inotify.number, queue: queue)
            source.setEventHandler { [weak self] in self?.turn() }
            // The descriptor stays open until nobody waits for it any more.
            source.setCancelHandler { withExtendedLifetime(inotify) {} }
            source.resume()
            return source
        }
    }

    private static func nanoseconds(until moment: ContinuousClock.Instant) -> Int {
        let span = (moment - .now).components
        guard span.seconds >= 0, span.attoseconds >= 0 else { return 0 }
        return Int(min(span.seconds, 3_600)) * 1_000_000_000 + Int(span.attoseconds / 1_000_000_000) + 1
    }
}
