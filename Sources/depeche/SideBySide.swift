import Dispatch
import NewsIndex
import Synchronization

/// So many threads, each taking the next number that nobody has.
struct SideBySide: BuildThreads {
    /// How many, at least 1.
    let threads: Int

    func forEach(_ count: Int, _ body: @Sendable (Int) -> Void) {
        let next = Atomic<Int>(0)
        DispatchQueue.concurrentPerform(iterations: min(max(1, threads), max(1, count))) { _ in
            while true {
                let number = next.wrappingAdd(1, ordering: .relaxed).oldValue
                guard number < count else { return }
                body(number)
            }
        }
    }
}
