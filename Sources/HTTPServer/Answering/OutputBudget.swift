import Synchronization

/// Octets of answers that all connections together have still to send.
final class OutputBudget: Sendable {
    private let limit: Int
    private let pending = Atomic(0)

    /// - Parameter limit: octets from which on no further answer is made.
    init(limit: Int) {
        self.limit = limit
    }

    var isExhausted: Bool { pending.load(ordering: .relaxed) >= limit }

    /// Counts more octets that wait, or fewer.
    func add(_ change: Int) {
        pending.wrappingAdd(change, ordering: .relaxed)
    }
}
