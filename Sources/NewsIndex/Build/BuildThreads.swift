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

    /// The results of two functions that need not wait for one another.
    func both<One: Sendable, Other: Sendable>(
        _ one: @Sendable () -> One, _ other: @Sendable () -> Other
    ) -> (One, Other) {
        let first = Mutex<One?>(nil)
        let second = Mutex<Other?>(nil)
        forEach(2) { number in
            if number == 0 {
                let result = one()
                first.withLock { $0 = result }
            } else {
                let result = other()
                second.withLock { $0 = result }
            }
        }
        // Both were called.
        return (first.withLock { $0 } ?? one(), second.withLock { $0 } ?? other())
    }

    /// The results of a function for the numbers below a count, of which a thread takes so many at a time.
    func inRuns<Result: Sendable>(
        _ count: Int, of length: Int, _ make: @Sendable (Range<Int>) -> [Result]
    ) -> [Result] {
        map((count + length - 1) / length) { run in
            make(run * length..<min(count, (run + 1) * length))
        }.flatMap(\.self)
    }

    /// The results of a function for tasks of some sizes, in their order; the greatest are begun first.
    func map<Result: Sendable>(sizes: [Int], _ make: @Sendable (Int) -> Result) -> [Result] {
        let order = sizes.indices.sorted { (sizes[$1], $0) < (sizes[$0], $1) }
        let results = map(order.count) { make(order[$0]) }
        var places = [Int](repeating: 0, count: order.count)
        for (place, number) in order.enumerated() { places[number] = place }
        return places.map { results[$0] }
    }
}

/// The thread that asks, and no other.
package struct OneThread: BuildThreads {
    package init() {}

    package func forEach(_ count: Int, _ body: @Sendable (Int) -> Void) {
        for number in 0..<count { body(number) }
    }
}
