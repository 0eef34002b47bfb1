import NewsIndex
import Synchronization

/// Gives the snapshot that serves, with what is kept beside it.
final class ServedStore: Sendable {
    private let store: SnapshotStore
    private let limits: AnswerLimits
    private let served: Mutex<ServedSnapshot?>

    init(_ store: SnapshotStore, limits: AnswerLimits) {
        self.store = store
        self.limits = limits
        served = Mutex(store.current().map { ServedSnapshot($0, limits: limits) })
    }

    /// The snapshot that serves, or nil while there is none.
    ///
    /// The first request after a snapshot was replaced prepares the new one while the others wait for it. What served
    /// before is let go of once they need not wait any more.
    func current() -> ServedSnapshot? {
        guard let snapshot = store.current() else { return nil }
        let (current, former) = served.withLock { served -> (ServedSnapshot, ServedSnapshot?) in
            if let known = served, known.snapshot === snapshot { return (known, nil) }
            let new = ServedSnapshot(snapshot, limits: limits)
            defer { served = new }
            return (new, served)
        }
        withExtendedLifetime(former) {}
        return current
    }
}
