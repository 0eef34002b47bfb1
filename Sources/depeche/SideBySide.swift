import Dispatch
import Synchronization

/// Work that is done by several threads at a time, each taking the next that nobody has.
struct SideBySide {
    /// How many at a time, at least 1.
    let threads: Int

    /// Calls a function with each number below a count, in no order.
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

    /// The results of a function for each number below a count, by their numbers.
    func map<Result: Sendable>(_ count: Int, _ make: @Sendable (Int) -> Result) -> [Result] {
        let results = Mutex<[Result?]>(Array(repeating: nil, count: count))
        forEach(count) { number in
            let result = make(number)
            results.withLock { $0[number] = result }
        }
        return results.withLock { $0.compactMap { $0 } }
    }
}
