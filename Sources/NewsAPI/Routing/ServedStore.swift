import NewsIndex
import Synchronization

/// Gives the snapshot that serves, with what is kept beside it.
final class ServedStore: Sendable {
    private let store: SnapshotStore
    private let served: Mutex<ServedSnapshot?>

    init(_ store: SnapshotStore) {
        self.store = store
        served = Mutex(store.current().map(ServedSnapshot.init))
    }

    /// The snapshot that serves, or nil while there is none.
    ///
    /// The first request after a snapshot was replaced prepares the new one while the others wait for it.
    func current() -> ServedSnapshot? {
        guard let snapshot = store.current() else { return nil }
        return served.withLock { served in
            if let known = served, known.snapshot === snapshot { return known }
            let new = ServedSnapshot(snapshot)
            served = new
            return new
        }
    }
}
