import Dispatch
import Glibc
import HTTPMessage
import Synchronization

/// Writes a line of JSON for each answer, on a queue of its own so that a slow reader of the log holds nobody up.
package final class AccessLog: Sendable {
    private struct Pending {
        var lines: [UInt8] = []
        /// Lines left out since the last that was written.
        var dropped = 0
        var isWriting = false
    }

    /// Octets of lines that wait at most; beyond, lines are counted instead of kept.
    private static let pendingLimit = 4 << 20

    private let write: @Sendable ([UInt8]) -> Void
    private let queue = DispatchQueue(label: "depeche.access-log", qos: .utility)
    private let pending = Mutex(Pending())

    /// - Parameter write: takes whole lines; it may block, and is called on one queue.
    package init(write: @escaping @Sendable ([UInt8]) -> Void) {
        self.write = write
    }

    /// Notes one exchange.
    ///
    /// - Parameters:
    ///   - exchange: its id and the handler's time.
    ///   - request: nil for octets that were refused before they were a request.
    ///   - response: the answer, as the handler gave it.
    ///   - client: where the connection came from.
    func note(_ exchange: Exchange, request: Request?, response: Response, client: PeerAddress) {
        var time = timespec()
        // The kernel writes one timespec.
        _ = unsafe clock_gettime(CLOCK_REALTIME, &time)
        let line = AccessLine(
            seconds: Int64(time.tv_sec), milliseconds: Int(time.tv_nsec / 1_000_000), exchange: exchange,
            request: request, response: response, client: client.description)
        let isIdle = pending.withLock { pending in
            guard pending.lines.count < Self.pendingLimit else {
                pending.dropped += 1
                return false
            }
            line.append(to: &pending.lines)
            defer { pending.isWriting = true }
            return !pending.isWriting
        }
        if isIdle { queue.async { self.writePending() } }
    }

    /// Returns once everything noted so far was written.
    package func flush() {
        queue.sync { writePending() }
    }

    private func writePending() {
        while true {
            let (lines, dropped) = pending.withLock { pending in
                let (lines, dropped) = (pending.lines, pending.dropped)
                pending.lines = []
                pending.dropped = 0
                pending.isWriting = !lines.isEmpty
                return (lines, dropped)
            }
            guard !lines.isEmpty else { return }
            write(lines)
            if dropped > 0 { write(Array("{\"dropped_lines\":\(dropped)}\n".utf8)) }
        }
    }
}
