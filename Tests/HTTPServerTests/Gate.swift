import Dispatch

/// Lets a test hold a handler until it has seen what it wants to see.
final class Gate: Sendable {
    private let entered = DispatchSemaphore(value: 0)
    private let opened = DispatchSemaphore(value: 0)

    /// Called by the handler: waits until the gate is opened.
    func pass() {
        entered.signal()
        opened.wait()
    }

    /// Called by the test: waits until the handler is at the gate.
    func waitForArrival() {
        entered.wait()
    }

    func open() {
        opened.signal()
    }
}
