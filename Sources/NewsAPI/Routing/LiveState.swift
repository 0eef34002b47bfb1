import NewsIndex
import Synchronization

/// What changes while one snapshot serves.
final class LiveState: Sendable {
    let changes = ChangeFeed()
    private let store: ServedStore
    private let folder = Mutex<MissingFolder?>(nil)
    private let measuring = Mutex<@Sendable () -> [MetricFamily]>({ [] })
    private let changer = Mutex<(any Editor)?>(nil)

    init(_ store: ServedStore) {
        self.store = store
    }

    /// The snapshot that serves.
    var snapshot: IndexSnapshot? { corpus?.snapshot }

    /// The snapshot that serves, with what is kept beside it.
    var corpus: ServedSnapshot? { store.current() }

    /// What others measure.
    func measures() -> [MetricFamily] { measuring.withLock { $0 }() }

    /// Others measure something from now on.
    func begin(_ measures: @escaping @Sendable () -> [MetricFamily]) {
        measuring.withLock { $0 = measures }
    }

    /// The folder of articles, if it is gone.
    var missingFolder: MissingFolder? { folder.withLock { $0 } }

    /// Who writes what clients change; nil where nothing is taken.
    var editor: (any Editor)? { changer.withLock { $0 } }

    /// Changes are taken from now on.
    func begin(_ editor: any Editor) {
        changer.withLock { $0 = editor }
    }

    /// The folder is gone, or, by nil, there; since when it is gone does not change while it is.
    func note(_ missing: MissingFolder?) {
        folder.withLock { folder in
            guard let missing, let known = folder else {
                folder = missing
                return
            }
            folder = MissingFolder(path: missing.path, reason: missing.reason, since: known.since)
        }
    }
}
