import Synchronization

/// How many connections all loops have together.
final class ConnectionCensus: Sendable {
    /// What a newcomer is entitled to.
    enum Standing: Hashable {
        case served
        /// Told 503.
        case refused
        /// Not even that: left in the queue. The newcomer is not counted.
        case full
    }

    private let count = Atomic<Int>(0)

    /// Counts a newcomer in.
    func enter(limit: Int, allowance: Int) -> Standing {
        let count = count.add(1, ordering: .relaxed).newValue
        if count <= limit { return .served }
        if count <= limit + allowance { return .refused }
        left()
        return .full
    }

    /// Counts one out.
    func left() {
        count.subtract(1, ordering: .relaxed)
    }
}
