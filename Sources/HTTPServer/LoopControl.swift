import Synchronization

/// How the server reaches one of its loops from another thread.
final class LoopControl: Sendable {
    let wakeUp: WakeUp
    private let deadline = Mutex<ContinuousClock.Instant?>(nil)

    /// Nil if the kernel has no descriptor left.
    init?() {
        guard let wakeUp = WakeUp() else { return nil }
        self.wakeUp = wakeUp
    }

    /// When the loop must have ended, or nil as long as it is not told to.
    var shutDownDeadline: ContinuousClock.Instant? {
        deadline.withLock { $0 }
    }

    /// Tells the loop to end by then; a second order can only bring the moment forward.
    func shutDown(by moment: ContinuousClock.Instant) {
        deadline.withLock { $0 = min($0 ?? moment, moment) }
        wakeUp.signal()
    }
}
