import NewsAPI
import Synchronization

/// How many articles of the reading that is under way are still to be analysed.
final class Backlog: Sendable {
    private let left = Atomic(0)

    /// Notes how many were read, of how many; on any thread, and not always in their order.
    func note(_ count: Int, of all: Int) {
        left.store(max(0, all - count), ordering: .relaxed)
    }

    var families: [MetricFamily] {
        [
            .gauge(
                "depeche_analysis_backlog", "Articles that were read and are still to be analysed.",
                .integer(left.load(ordering: .relaxed)))
        ]
    }
}
