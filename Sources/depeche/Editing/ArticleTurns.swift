import NewsAPI
import Synchronization

/// Lets one request after the other change articles, each knowing what the one before did.
final class ArticleTurns: Sendable {
    /// How many changes of each article do not serve yet.
    private let pending = Mutex<[String: Int]>([:])

    /// Changes an article while nobody else changes any.
    ///
    /// - Parameters:
    ///   - id: the article's.
    ///   - condition: whether it still is what the request names.
    ///   - served: called once the change serves.
    ///   - change: makes the change, and is given what to call once it serves.
    /// - Returns: what `change` gives back.
    /// - Throws: `EditError/changed` where the condition does not hold, or what `change` throws.
    func take<Value>(
        _ id: String, if condition: EditCondition, served: @escaping @Sendable () -> Void,
        _ change: (@escaping @Sendable () -> Void) throws(EditError) -> Value
    ) throws(EditError) -> Value {
        try pending.withLock { pending throws(EditError) in
            // What was changed and does not serve yet is not what anybody has read.
            guard !condition.isGiven || pending[id] == nil && condition.holds() else { throw .changed }
            let value = try change { [self] in
                end(id)
                served()
            }
            pending[id, default: 0] += 1
            return value
        }
    }

    private func end(_ id: String) {
        pending.withLock { pending in
            let rest = (pending[id] ?? 1) - 1
            pending[id] = rest > 0 ? rest : nil
        }
    }
}
