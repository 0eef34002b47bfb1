import Synchronization

/// Threads that whoever builds an index lends; the index is the same for any number of them.
package protocol BuildThreads: Sendable {
    /// Calls a function with each number below a count, in any order and on any thread, and returns when all calls have.
    func forEach(_ count: Int, _ body: @Sendable (Int) -> Void)
}

extension BuildThreads {
    /// The results of a function for each number below a count, by their numbers.
    package func map<Result: Sendable>(_ count: Int, _ make: @Sendable (Int) -> Result) -> [Result] {
        let results = Mutex<[Result?]>(Array(repeating: nil, count: count))
        forEach(count) { number in
            let result = make(number)
            results.withLock { $0[number] = result }
        }
        return results.withLock { $0.compactMap { $0 } }
    }
}

/// The thread that asks, and no other.
package struct OneThread: BuildThreads {
    package init() {}

    package func forEach(_ count: Int, _ body: @Sendable (Int) -> Void) {
        for number in 0..<count { body(number) }
    }
}
