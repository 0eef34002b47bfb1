import Synchronization
import Testing

@testable import depeche

struct SideBySideTests {
    @Test(arguments: [1, 2, 5])
    func `each number has its turn once, and all have had it at the end`(threads: Int) {
        let workers = SideBySide(threads: threads)
        for round in 0..<2_000 {
            let count = round % 7
            let turns = Mutex([Int](repeating: 0, count: count))
            workers.forEach(count) { number in turns.withLock { $0[number] += 1 } }
            #expect(turns.withLock { $0 } == [Int](repeating: 1, count: count))
        }
    }
}
