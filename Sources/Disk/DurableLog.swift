import Glibc

/// A file that records are added to, each of which lasts once it was added.
///
/// A record is there whole or not at all when adding it succeeds or fails; a crash of the machine while one is added may
/// leave a part of it at the end, so that a record has to tell its own length or sum, and whoever reads a log cuts off what
/// is no record. One process writes: see ``FolderLock``.
package struct DurableLog: ~Copyable, Sendable {
    private let descriptor: Descriptor
    /// Octets of all records.
    package private(set) var count: Int
    private var isUnsure = false

    /// Opens a log, or makes an empty one.
    package init(_ path: String) throws(DiskError) {
        let file = try Descriptor(path, O_WRONLY | O_APPEND | O_CREAT | O_NONBLOCK)
        let status = try file.status()
        guard status.st_mode & S_IFMT == S_IFREG else { throw .notAFile(path: path) }
        // The name of a new file lasts once its folder is flushed.
        let folder = path.utf8.lastIndex(of: UInt8(ascii: "/")).map { path[...$0] } ?? "."
        try Descriptor(String(folder), O_RDONLY | O_DIRECTORY).flush()
        descriptor = file
        count = status.st_size
    }

    /// Adds a record.
    ///
    /// - Throws: ``DiskError``; the log is then as it was. Where even that is not sure, every further record is refused
    ///   (``DiskError/unsure(path:)``): after a flush that failed the kernel may have dropped what it had to write (fsync(2)).
    package mutating func append(_ record: Span<UInt8>) throws(DiskError) {
        guard !isUnsure else { throw .unsure(path: descriptor.path) }
        do throws(DiskError) {
            try descriptor.write(record)
        } catch {
            isUnsure = ftruncate(descriptor.number, count) != 0
            throw error
        }
        do throws(DiskError) {
            try descriptor.flush()
        } catch {
            isUnsure = true
            throw error
        }
        count += record.count
    }

    /// Cuts off what is behind so many octets: what a crash left of a record.
    package mutating func cut(to count: Int) throws(DiskError) {
        guard count < self.count else { return }
        guard ftruncate(descriptor.number, max(count, 0)) == 0 else {
            throw .failed(.write, path: descriptor.path, code: errno)
        }
        try descriptor.flush()
        self.count = max(count, 0)
    }
}
