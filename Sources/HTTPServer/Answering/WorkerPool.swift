import CLinux
import Dispatch
import Synchronization

/// Runs what must not run on an event loop: so many jobs at a time, and so many that wait.
final class WorkerPool: Sendable {
    typealias Job = @Sendable () -> Void

    /// What workers take their jobs from; it lives as long as one of them runs.
    private final class Line: Sendable {
        struct State {
            var waiting = Deque<Job>()
            /// Workers that have nothing to do.
            var free: Int
        }

        let state: Mutex<State>
        /// Counts what waits, and wakes a worker for each.
        let news = DispatchSemaphore(value: 0)

        init(width: Int) {
            state = Mutex(State(free: width))
        }

        /// Runs job after job until there will be none.
        func work() {
            // Loops come first: a worker that shares a processor with one must not keep its connections waiting. What is
            // refused changes nothing but that.
            CLinuxStandBack(WorkerPool.niceness)
            // A write waits for the disk several times: each time it wakes, it must not wait for the end of a long turn.
            CLinuxAskForTurns(WorkerPool.turn)
            while true {
                news.wait()
                let job = state.withLock { state in
                    let job = state.waiting.popFirst()
                    if job != nil { state.free -= 1 }
                    return job
                }
                guard let job else { return }
                job()
                state.withLock { $0.free += 1 }
            }
        }
    }

    /// How far workers stand behind loops where both want a processor (nice(2), which counts for a thread on Linux): a third
    /// of its time.
    private static let niceness: Int32 = 5

    /// How long a worker's turns of the processor are where others want it, in nanoseconds.
    private static let turn: UInt = 500_000

    private let width: Int
    private let capacity: Int
    private let line: Line

    /// A pool whose threads do nothing else.
    ///
    /// Serial queues whose block goes on have threads of their own; those of a concurrent one are shared by the whole process,
    /// and a folder that is read anew would keep them all.
    ///
    /// - Parameters:
    ///   - width: jobs that run at a time.
    ///   - capacity: jobs that wait at most.
    init(width: Int, capacity: Int) {
        self.width = max(1, width)
        self.capacity = max(0, capacity)
        line = Line(width: self.width)
        for number in 0..<self.width {
            DispatchQueue(label: "depeche.worker.\(number)", qos: .utility).async { [line] in line.work() }
        }
    }

    deinit {
        // A worker that finds nothing when it is woken ends.
        for _ in 0..<width { line.news.signal() }
    }

    /// Takes a job on: it runs as soon as a worker is free, after those that came before.
    ///
    /// - Parameters:
    ///   - isOwed: whether it is part of what has begun, and so is never refused.
    ///   - job: what is to be done.
    /// - Returns: false if too many wait already; the job is not run.
    func submit(isOwed: Bool = false, _ job: @escaping Job) -> Bool {
        let isTaken = line.state.withLock { state in
            guard isOwed || state.waiting.count < capacity + state.free else { return false }
            state.waiting.append(job)
            return true
        }
        if isTaken { line.news.signal() }
        return isTaken
    }
}
