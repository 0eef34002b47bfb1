import Dispatch
import Foundation
import NewsIndex
import Synchronization

/// So many threads, each taking the next number that nobody has.
///
/// They are made for the call, by the thread that calls, and so stand as far back as that does; those of a queue would not.
struct SideBySide: BuildThreads {
    /// How many, at least 1.
    let threads: Int

    /// What the threads of one call do, and how far they are.
    private final class Job: Sendable {
        private let count: Int
        private let next = Atomic<Int>(0)
        /// Nil once all is done: a thread may hold the job a moment longer than the call lasts, but not what belongs to it.
        private let body: Mutex<(@Sendable (Int) -> Void)?>

        init(_ count: Int, _ body: @escaping @Sendable (Int) -> Void) {
            self.count = count
            self.body = Mutex(body)
        }

        /// Takes number after number until there is none.
        @inline(never)
        func work() {
            guard let body = body.withLock({ $0 }) else { return }
            while true {
                let number = next.wrappingAdd(1, ordering: .relaxed).oldValue
                guard number < count else { return }
                body(number)
            }
        }

        func end() { body.withLock { $0 = nil } }
    }

    func forEach(_ count: Int, _ body: @Sendable (Int) -> Void) {
        // Each thread has let go of it before the group is waited for.
        withoutActuallyEscaping(body) { body in
            let job = Job(count, body)
            let group = DispatchGroup()
            for _ in 1..<max(1, min(threads, count)) {
                group.enter()
                Thread {
                    job.work()
                    group.leave()
                }.start()
            }
            job.work()
            group.wait()
            job.end()
        }
    }
}
