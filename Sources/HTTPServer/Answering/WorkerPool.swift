import Dispatch
import Synchronization

/// Runs what must not run on an event loop: so many jobs at a time, and so many that wait.
final class WorkerPool: Sendable {
    typealias Job = @Sendable () -> Void

    private struct State {
        var waiting = Deque<Job>()
        /// Workers at work.
        var running = 0
    }

    private let width: Int
    private let capacity: Int
    private let state = Mutex(State())
    private let queue = DispatchQueue(label: "depeche.workers", qos: .utility, attributes: .concurrent)

    /// - Parameters:
    ///   - width: jobs that run at a time.
    ///   - capacity: jobs that wait at most.
    init(width: Int, capacity: Int) {
        self.width = max(1, width)
        self.capacity = max(0, capacity)
    }

    /// Takes a job on: it runs as soon as a worker is free, after those that came before.
    ///
    /// - Parameters:
    ///   - isOwed: whether it is part of what has begun, and so is never refused.
    ///   - job: what is to be done.
    /// - Returns: false if too many wait already; the job is not run.
    func submit(isOwed: Bool = false, _ job: @escaping Job) -> Bool {
        enum Course { case started, queued, refused }
        let course = state.withLock { state -> Course in
            if state.running < width {
                state.running += 1
                return .started
            }
            guard isOwed || state.waiting.count < capacity else { return .refused }
            state.waiting.append(job)
            return .queued
        }
        guard case .started = course else { return course == .queued }
        queue.async { self.work(from: job) }
        return true
    }

    /// Runs a job, then those that wait until none does.
    private func work(from job: @escaping Job) {
        var next: Job? = job
        while let job = next {
            job()
            next = state.withLock { state in
                let next = state.waiting.popFirst()
                if next == nil { state.running -= 1 }
                return next
            }
        }
    }
}
