import Dispatch
import Synchronization
import Testing

@testable import HTTPServer

struct WorkerPoolTests {
    @Test("jobs run in the order they came, one a worker, and beyond what may wait none is taken but what is owed")
    func bounds() {
        let pool = WorkerPool(width: 1, capacity: 2)
        let gate = Gate()
        let order = Mutex<[Int]>([])
        let done = DispatchSemaphore(value: 0)
        #expect(pool.submit { gate.pass() })
        gate.waitForArrival()
        func note(_ number: Int, isOwed: Bool = false) -> Bool {
            pool.submit(isOwed: isOwed) {
                order.withLock { $0.append(number) }
                done.signal()
            }
        }
        #expect(note(1))
        #expect(note(2))
        #expect(!note(3))
        #expect(note(4, isOwed: true))
        gate.open()
        for _ in 0..<3 { #expect(done.wait(timeout: .now() + 10) == .success) }
        #expect(order.withLock { $0 } == [1, 2, 4])
        #expect(note(5))
        #expect(done.wait(timeout: .now() + 10) == .success)
    }

    @Test("as many jobs run at a time as there are workers, and no more")
    func width() {
        let pool = WorkerPool(width: 3, capacity: 100)
        let running = Mutex(0)
        let most = Mutex(0)
        let done = DispatchSemaphore(value: 0)
        for _ in 0..<30 {
            let isTaken = pool.submit {
                let now = running.withLock { count in
                    count += 1
                    return count
                }
                most.withLock { $0 = max($0, now) }
                _ = DispatchSemaphore(value: 0).wait(timeout: .now() + .milliseconds(5))
                running.withLock { $0 -= 1 }
                done.signal()
            }
            #expect(isTaken)
        }
        for _ in 0..<30 { #expect(done.wait(timeout: .now() + 10) == .success) }
        #expect(most.withLock { $0 } == 3)
    }

    @Test("a queue gives back in the order it was given, however much went through it")
    func deque() {
        var deque = Deque<Int>()
        var (given, taken) = (0, 0)
        for round in 0..<100 {
            for _ in 0..<round % 7 {
                deque.append(given)
                given += 1
            }
            for _ in 0..<round % 5 where deque.count > 0 {
                #expect(deque.popFirst() == taken)
                taken += 1
            }
            #expect(deque.count == given - taken)
        }
        while let next = deque.popFirst() {
            #expect(next == taken)
            taken += 1
        }
        #expect(taken == given)
    }
}
