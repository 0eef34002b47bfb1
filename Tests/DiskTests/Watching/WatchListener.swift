import Dispatch
import Synchronization
import Testing

@testable import Disk

/// What a watch tells, one after the other.
///
/// It waits on its thread: tasks would have their turn only when those of all other tests have had theirs.
struct WatchListener: ~Copyable {
    /// What was told and not taken yet.
    private final class Heard: Sendable {
        let news = Mutex<[FolderNews]>([])
        let count = DispatchSemaphore(value: 0)
    }

    let watch: FolderWatch
    private let heard: Heard

    /// Quick enough for a test, and slow enough for a busy machine to write a few files within `settle`.
    static let timing = WatchTiming(
        settle: .milliseconds(250), longest: .seconds(60), patience: .seconds(600), interval: .milliseconds(50))

    /// - Parameters:
    ///   - path: of the folder.
    ///   - polls: whether it is looked through from time to time.
    ///   - timing: when a change is told.
    ///   - whenTold: called with each news before it can be taken, on the watch's queue.
    init(
        _ path: String, polls: Bool = false, timing: WatchTiming = timing,
        whenTold: @escaping @Sendable (FolderNews) -> Void = { _ in }
    ) {
        let heard = Heard()
        watch = FolderWatch(path, polls: polls, timing: timing) { news in
            whenTold(news)
            heard.news.withLock { $0.append(news) }
            heard.count.signal()
        }
        self.heard = heard
    }

    deinit {
        watch.end()
    }

    /// What is told next; it waits for that, two minutes at most.
    func next() throws -> FolderNews {
        try #require(heard.count.wait(timeout: .now() + 120) == .success, "nothing is told")
        return heard.news.withLock { $0.removeFirst() }
    }

    /// The change that is told next.
    func nextChange() throws -> FolderChange {
        guard case .changed(let change) = try next() else {
            throw NoChange()
        }
        return change
    }

    /// The paths that are told next, as text.
    func nextPaths() throws -> [String] { try nextChange().paths.map(\.description) }

    /// Waits until a path is told; what else is told before is passed over.
    func wait(for path: String) throws {
        while try !nextChange().paths.contains(RelativePath(path)) {}
    }

    /// Waits until all of some paths are told, and returns all that was.
    func collect(_ paths: Set<String>) throws -> Set<String> {
        var told: Set<String> = []
        while !paths.isSubset(of: told) { told.formUnion(try nextPaths()) }
        return told
    }

    /// Something else than a change was told.
    private struct NoChange: Error {}
}
