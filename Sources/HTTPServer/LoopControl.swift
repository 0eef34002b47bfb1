import Synchronization

/// What a loop waits on, made before it runs, and how the server reaches it from another thread.
final class LoopControl: Sendable {
    let poller: Poller
    let wakeUp: WakeUp
    /// What the poller reports a wake-up with.
    static let wakeUpToken = UInt64.max
    private let deadline = Mutex<Moment?>(nil)
    private let news = Mutex<[WorkNews]>([])
    private let longest = Atomic<Int64>(0)

    /// Nil if the kernel has no descriptor left; errno says so.
    init?() {
        guard let poller = Poller(), let wakeUp = WakeUp() else { return nil }
        guard poller.add(wakeUp.descriptor, token: Self.wakeUpToken, isEdgeTriggered: false) else { return nil }
        self.poller = poller
        self.wakeUp = wakeUp
    }

    /// When the loop must have ended, or nil as long as it is not told to.
    var shutDownDeadline: Moment? {
        deadline.withLock { $0 }
    }

    /// Tells the loop to end by then; a second order can only bring the moment forward.
    func shutDown(by moment: Moment) {
        deadline.withLock { $0 = min($0 ?? moment, moment) }
        wakeUp.signal()
    }

    /// The longest time between two looks at the sockets so far: none of them was served meanwhile.
    var longestRound: Timespan { .nanoseconds(longest.load(ordering: .relaxed)) }

    /// Notes how long a round took; called by the loop alone.
    func note(round: Timespan) {
        guard round.nanoseconds > longest.load(ordering: .relaxed) else { return }
        longest.store(round.nanoseconds, ordering: .relaxed)
    }

    /// Brings the loop what a worker has made; on any thread.
    func post(_ item: WorkNews) {
        let isFirst = news.withLock { news in
            news.append(item)
            return news.count == 1
        }
        // Who finds others waiting knows that the loop has been woken for them.
        if isFirst { wakeUp.signal() }
    }

    /// What workers have brought since the last call.
    func takeNews() -> [WorkNews] {
        news.withLock { news in
            defer { news = [] }
            return news
        }
    }
}
