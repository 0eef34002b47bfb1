import NewsIndex
import Synchronization

/// What changes while one snapshot serves.
final class LiveState: Sendable {
    let changes = ChangeFeed()
    private let store: ServedStore
    private let folder = Mutex<MissingFolder?>(nil)
    private let changer = Mutex<(any Editor)?>(nil)

    init(_ store: ServedStore) {
        self.store = store
    }

    /// The snapshot that serves.
    var snapshot: IndexSnapshot? { store.current()?.snapshot }

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
