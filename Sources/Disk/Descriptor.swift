import CLinux
import Glibc

/// A descriptor of the kernel with one owner, closed once.
struct Descriptor: ~Copyable, Sendable {
    let number: Int32
    /// What it was opened by, for errors.
    let path: String

    /// Opens a path; -1 as an answer of the kernel becomes an error that names it.
    ///
    /// - Parameters:
    ///   - path: of the file or folder.
    ///   - flags: of open(2); it is closed in programs that this one starts, and never becomes a terminal.
    ///   - mode: of a file that is made, less the process's mask.
    ///   - action: what an error says was tried.
    /// - Throws: ``DiskError``.
    init(_ path: String, _ flags: Int32, mode: mode_t = 0o666, to action: DiskAction = .open) throws(DiskError) {
        // The call reads a C string that lives as long as the call.
        let number = unsafe Glibc.open(path, flags | O_CLOEXEC | O_NOCTTY, mode)
        guard number >= 0 else { throw .failed(action, path: path, code: errno) }
        self.number = number
        self.path = path
    }

    /// Opens a name in this folder.
    borrowing func open(_ name: String, _ flags: Int32, mode: mode_t) throws(DiskError) -> Descriptor {
        let path = self.path + "/" + name
        // The call reads a C string that lives as long as the call.
        let number = unsafe openat(number, name, flags | O_CLOEXEC | O_NOCTTY, mode)
        guard number >= 0 else { throw .failed(.create, path: path, code: errno) }
        return Descriptor(owning: number, path: path)
    }

    /// Takes ownership of an open descriptor.
    init(owning number: Int32, path: String) {
        self.number = number
        self.path = path
    }

    deinit {
        // EINTR after close leaves the descriptor closed on Linux: nothing to repeat.
        _ = Glibc.close(number)
    }

    /// What the kernel knows of the file.
    borrowing func status() throws(DiskError) -> stat {
        var status = stat()
        // The kernel writes one stat.
        guard unsafe fstat(number, &status) == 0 else { throw .failed(.read, path: path, code: errno) }
        return status
    }

    /// Octets that may wait in memory for the disk: whoever flushes a file of his own meanwhile waits for them, too.
    private static let step = 1 << 20

    /// Writes all octets, or throws after some of them; many step by step, so that nobody else waits for all of them.
    borrowing func write(_ octets: Span<UInt8>) throws(DiskError) {
        var rest = octets
        while rest.count > Self.step {
            try writeAll(rest.extracting(first: Self.step))
            CLinuxWriteBack(number, UInt(Self.step))
            rest = rest.extracting(droppingFirst: Self.step)
        }
        try writeAll(rest)
    }

    private borrowing func writeAll(_ octets: Span<UInt8>) throws(DiskError) {
        var count = 0
        while count < octets.count {
            // The kernel reads at most the octets behind `count`, which stays below the span's count.
            let written = unsafe octets.withUnsafeBytes { buffer in
                unsafe Glibc.write(number, buffer.baseAddress.map { unsafe $0 + count }, buffer.count - count)
            }
            if written >= 0 {
                count += written
            } else if errno != EINTR {
                throw .failed(.write, path: path, code: errno)
            }
        }
    }

    /// Waits until the disk has what was written to a file, or the names of a folder.
    borrowing func flush() throws(DiskError) {
        // EINVAL: a special file system, to whose folders this means nothing.
        guard fsync(number) == 0 || errno == EINVAL else { throw .failed(.flush, path: path, code: errno) }
    }

    /// The whole content of a regular file of at most so many octets.
    borrowing func content(limit: Int) throws(DiskError) -> [UInt8] {
        let status = try status()
        guard status.st_mode & S_IFMT == S_IFREG else { throw .notAFile(path: path) }
        guard status.st_size <= limit else { throw .tooLarge(path: path, count: status.st_size, limit: limit) }
        var content: [UInt8] = []
        // Room for a look behind the end, so that it is not copied to get some.
        content.reserveCapacity(status.st_size + 2 * 4_097)
        // The file may grow while it is read: what is read is bounded, too.
        while content.count <= limit {
            let count = content.count
            let wanted = min(max(status.st_size - count, 4_096), limit - count) + 1
            content.append(contentsOf: repeatElement(0, count: wanted))
            // The kernel writes at most as many octets as there are behind `count`.
            let read = unsafe content.withUnsafeMutableBytes { buffer in
                unsafe Glibc.read(number, buffer.baseAddress.map { unsafe $0 + count }, wanted)
            }
            let code = errno
            content.removeSubrange((count + max(read, 0))...)
            if read == 0 { return content }
            if read < 0, code != EINTR { throw .failed(.read, path: path, code: code) }
        }
        throw .tooLarge(path: path, count: content.count, limit: limit)
    }
}
