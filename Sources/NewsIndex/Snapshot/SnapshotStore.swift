import Synchronization

/// Holds the snapshot that answers are made from; a request takes one and keeps it for its whole life.
package final class SnapshotStore: Sendable {
    private let snapshot: Mutex<IndexSnapshot?>

    /// Makes a store; without a snapshot it is not ready.
    package init(_ snapshot: IndexSnapshot? = nil) {
        self.snapshot = Mutex(snapshot)
    }

    /// The snapshot that serves, or nil while the first one is being built.
    package func current() -> IndexSnapshot? {
        snapshot.withLock { $0 }
    }

    /// Lets a new snapshot serve; requests that hold the old one finish with it.
    package func replace(with new: IndexSnapshot) {
        snapshot.withLock { $0 = new }
    }
}
