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

    /// Lets a snapshot serve from the next request on, once all that is kept beside it is made: no request waits for that.
    func serve(_ snapshot: IndexSnapshot) {
        let new = ServedSnapshot(snapshot, former: served.withLock { $0 }, limits: limits)
        let former = served.withLock { served in
            defer { served = new }
            store.replace(with: snapshot)
            return served
        }
        withExtendedLifetime(former) {}
    }

    /// Lets a snapshot serve in the place of one that says the same, with all that is kept beside that; does nothing where
    /// another serves by now.
    func exchange(_ former: IndexSnapshot, for same: IndexSnapshot) {
        let left = served.withLock { served -> ServedSnapshot? in
            guard let known = served, known.snapshot === former, store.current() === former else { return nil }
            served = ServedSnapshot(same, beside: known)
            store.replace(with: same)
            return known
        }
        withExtendedLifetime(left) {}
    }

    /// The snapshot that serves, or nil while there is none.
    ///
    /// The first request after the store was given another one by itself prepares that while the others wait for it. What
    /// served before is let go of once they need not wait any more.
    func current() -> ServedSnapshot? {
        let (current, former) = served.withLock { served -> (ServedSnapshot?, ServedSnapshot?) in
            guard let snapshot = store.current() else { return (nil, nil) }
            if let known = served, known.snapshot === snapshot { return (known, nil) }
            let new = ServedSnapshot(snapshot, former: served, limits: limits)
            defer { served = new }
            return (new, served)
        }
        withExtendedLifetime(former) {}
        return current
    }
}
