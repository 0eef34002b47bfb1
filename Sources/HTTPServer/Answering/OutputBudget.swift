import Synchronization

/// Octets that all connections together hold until they are sent; a body that many are sent counts once.
final class OutputBudget: Sendable {
    /// A large body that connections share.
    struct Body: Hashable {
        /// Compared only, never read through.
        let address: UInt
        let count: Int
    }

    private struct Holding {
        var holders: Int
        let count: Int
    }

    private let limit: Int
    private let pending = Atomic(0)
    private let bodies = Mutex<[UInt: Holding]>([:])

    /// - Parameter limit: octets from which on no further answer is made.
    init(limit: Int) {
        self.limit = limit
    }

    var isExhausted: Bool { pending.load(ordering: .relaxed) >= limit }

    /// Counts more octets that wait, or fewer.
    func add(_ change: Int) {
        pending.wrappingAdd(change, ordering: .relaxed)
    }

    /// Counts a body, if nobody holds it already.
    func hold(_ body: Body) {
        bodies.withLock { bodies in
            if bodies[body.address] == nil { add(body.count) }
            bodies[body.address, default: Holding(holders: 0, count: body.count)].holders += 1
        }
    }

    /// Counts a body no more, if nobody else holds it.
    func release(_ body: Body) {
        bodies.withLock { bodies in
            guard let holding = bodies[body.address] else { return }
            guard holding.holders == 1 else {
                bodies[body.address]?.holders -= 1
                return
            }
            bodies[body.address] = nil
            add(-holding.count)
        }
    }
}
