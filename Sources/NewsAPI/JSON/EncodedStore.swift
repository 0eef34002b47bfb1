import NewsIndex
import Synchronization

/// Gives the encoded form of the snapshot that serves.
final class EncodedStore: Sendable {
    private let store: SnapshotStore
    private let encoded: Mutex<EncodedSnapshot?>

    init(_ store: SnapshotStore) {
        self.store = store
        encoded = Mutex(store.current().map(EncodedSnapshot.init))
    }

    /// The snapshot that serves, encoded, or nil while there is none.
    ///
    /// The first request after a snapshot was replaced encodes the new one while the others wait for it.
    func current() -> EncodedSnapshot? {
        guard let snapshot = store.current() else { return nil }
        return encoded.withLock { encoded in
            if let known = encoded, known.snapshot === snapshot { return known }
            let new = EncodedSnapshot(snapshot)
            encoded = new
            return new
        }
    }
}
