import Synchronization

/// What a loop waits on, made before it runs, and how the server reaches it from another thread.
final class LoopControl: Sendable {
    let poller: Poller
    let wakeUp: WakeUp
    /// What the poller reports a wake-up with.
    static let wakeUpToken = UInt64.max
    private let deadline = Mutex<Moment?>(nil)

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
}
