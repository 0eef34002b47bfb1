import Dispatch
import Synchronization

/// Runs what must not run on an event loop: so many jobs at a time, and so many that wait.
final class WorkerPool: Sendable {
    typealias Job = @Sendable () -> Void

    private struct State {
        var waiting = Deque<Job>()
        /// Indices of the workers that have nothing to do.
        var idle: [Int]
    }

    private let capacity: Int
    private let state: Mutex<State>
    /// One a worker.
    ///
    /// Serial queues have threads of their own; those of a concurrent one are shared by the whole process, and a
    /// folder that is read anew would keep them all.
    private let queues: [DispatchQueue]

    /// - Parameters:
    ///   - width: jobs that run at a time.
    ///   - capacity: jobs that wait at most.
    init(width: Int, capacity: Int) {
        self.capacity = max(0, capacity)
        queues = (0..<max(1, width)).map { DispatchQueue(label: "depeche.worker.\($0)", qos: .utility) }
        state = Mutex(State(idle: Array(queues.indices)))
    }

    /// Takes a job on: it runs as soon as a worker is free, after those that came before.
    ///
    /// - Parameters:
    ///   - isOwed: whether it is part of what has begun, and so is never refused.
    ///   - job: what is to be done.
    /// - Returns: false if too many wait already; the job is not run.
    func submit(isOwed: Bool = false, _ job: @escaping Job) -> Bool {
        enum Course {
            case started(Int)
            case queued
            case refused
        }
        let course = state.withLock { state -> Course in
            if let worker = state.idle.popLast() { return .started(worker) }
            guard isOwed || state.waiting.count < capacity else { return .refused }
            state.waiting.append(job)
            return .queued
        }
        switch course {
        case .started(let worker): queues[worker].async { self.work(from: job, as: worker) }
        case .queued: break
        case .refused: return false
        }
        return true
    }

    /// Runs a job, then those that wait until none does.
    private func work(from job: @escaping Job, as worker: Int) {
        var next: Job? = job
        while let job = next {
            job()
            next = state.withLock { state in
                let next = state.waiting.popFirst()
                if next == nil { state.idle.append(worker) }
                return next
            }
        }
    }
}
