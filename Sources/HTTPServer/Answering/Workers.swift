/// How a loop has work done elsewhere.
struct Workers: Sendable {
    private let pool: WorkerPool
    /// Where the results are brought.
    private let control: LoopControl
    /// What all connections have to send.
    let budget: OutputBudget

    init(pool: WorkerPool, control: LoopControl, budget: OutputBudget) {
        self.pool = pool
        self.control = control
        self.budget = budget
    }

    /// Has something made, and its result brought to a connection of this loop.
    ///
    /// - Parameters:
    ///   - token: the connection's.
    ///   - ticket: its number of the job.
    ///   - isOwed: whether it is part of what has begun, and so is never refused.
    ///   - make: makes the result, on a worker's thread.
    /// - Returns: false if too much waits already; then nothing is made.
    func submit(
        _ token: UInt64, ticket: UInt64, isOwed: Bool, _ make: @escaping @Sendable () -> WorkNews.Content
    ) -> Bool {
        pool.submit(isOwed: isOwed) { [control] in
            control.post(WorkNews(token: token, ticket: ticket, content: make()))
        }
    }

    /// What a source calls when it has something again.
    func waker(_ token: UInt64, ticket: UInt64) -> @Sendable () -> Void {
        { [control] in control.post(WorkNews(token: token, ticket: ticket, content: .wake)) }
    }
}
