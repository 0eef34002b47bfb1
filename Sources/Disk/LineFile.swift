import Glibc
import Synchronization

/// A file that whole lines are added to, and that may be moved away at any time, as programs that rotate logs do.
///
/// A line is in the file when adding it returns, so that the end of the process loses none; it lasts an end of the machine once
/// the file was flushed, which is done apart.
package final class LineFile: Sendable {
    private struct State: ~Copyable {
        var descriptor: Descriptor?
        var isUnflushed = false
    }

    package let path: String
    private let state = Mutex(State())

    /// - Parameter path: the file, made with the first line; only its owner may read it.
    package init(_ path: String) {
        self.path = path
    }

    /// Adds a line.
    ///
    /// - Parameter line: its octets with the line feed at the end; there is none before.
    /// - Throws: ``DiskError``; a part of the line may be there then.
    package func append(_ line: Span<UInt8>) throws(DiskError) {
        try state.withLock { state throws(DiskError) in
            if state.descriptor == nil {
                state.descriptor = try Descriptor(path, O_WRONLY | O_APPEND | O_CREAT | O_NONBLOCK, mode: 0o600)
            }
            // One write, so that lines of two processes do not mix.
            try state.descriptor?.write(line)
            state.isUnflushed = true
        }
    }

    /// Waits until the disk has what was added.
    package func flush() throws(DiskError) {
        try state.withLock { state throws(DiskError) in
            guard state.isUnflushed else { return }
            state.isUnflushed = false
            try state.descriptor?.flush()
        }
    }

    /// Opens the path anew with the next line: what it was opened by may have been moved away.
    package func reopen() throws(DiskError) {
        try flush()
        state.withLock { $0.descriptor = nil }
    }
}
