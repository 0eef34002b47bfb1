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
        var isHeld = true
    }

    /// Octets of lines that wait at most; beyond, lines are counted instead of kept.
    private static let pendingLimit = 4 << 20

    private let descriptor: Int32
    private let queue = DispatchQueue(label: "depeche.access-log", qos: .utility)
    private let pending = Mutex(Pending())

    /// A log on standard output; nothing is written before `begin`.
    package static var standardOutput: AccessLog { AccessLog(descriptor: STDOUT_FILENO) }

    /// - Parameter descriptor: an open file, which the log does not close.
    init(descriptor: Int32) {
        self.descriptor = descriptor
    }

    /// Lets lines be written, those noted so far first.
    package func begin() {
        pending.withLock { $0.isHeld = false }
        queue.async { self.writePending() }
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
            guard !pending.isHeld, !pending.isWriting else { return false }
            pending.isWriting = true
            return true
        }
        if isIdle { queue.async { self.writePending() } }
    }

    /// Returns once everything noted so far was written, or after so many seconds: a reader may have stopped reading.
    func flush(withinSeconds limit: Int) {
        begin()
        let done = DispatchSemaphore(value: 0)
        queue.async { done.signal() }
        _ = done.wait(timeout: .now() + .seconds(limit))
    }

    private func writePending() {
        while true {
            var lines = pending.withLock { pending in
                guard !pending.isHeld else { return [UInt8]() }
                defer {
                    pending.lines = []
                    pending.dropped = 0
                }
                pending.isWriting = !pending.lines.isEmpty
                return pending.dropped == 0
                    ? pending.lines : pending.lines + Array("{\"dropped_lines\":\(pending.dropped)}\n".utf8)
            }
            guard !lines.isEmpty else { return }
            write(&lines)
        }
    }

    /// Writes all octets, waiting for a file that takes no more for now; a file that is gone takes none.
    private func write(_ octets: inout [UInt8]) {
        var written = 0
        while written < octets.count {
            // The kernel reads as many octets as are left.
            let count = unsafe octets[written...].withUnsafeBytes {
                unsafe Glibc.write(descriptor, $0.baseAddress, $0.count)
            }
            if count >= 0 {
                written += count
            } else if errno == EAGAIN {
                var wanted = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
                // The kernel reads and writes one pollfd.
                _ = unsafe poll(&wanted, 1, -1)
            } else if errno != EINTR {
                return
            }
        }
    }
}
