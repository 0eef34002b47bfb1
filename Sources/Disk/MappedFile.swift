import Glibc

/// The octets of a file, read where the kernel has them: nothing is copied, and what nobody reads takes no memory.
///
/// Only for files of our own that are written once and then given their name (``DurableFile``): they are never cut or
/// changed, only replaced, and the old one stays mapped then. Reading behind the new end of a mapped file that somebody
/// cut would end the process (SIGBUS), so files of other users are refused: they could.
@safe package final class MappedFile: @unchecked Sendable {
    // @unchecked: nobody writes to the pages, and they stay mapped until the last reference is gone.
    private let buffer: UnsafeRawBufferPointer
    package let path: String

    /// Octets of the file.
    package var count: Int { unsafe buffer.count }

    /// Maps a file, if it is what it should be.
    ///
    /// - Parameters:
    ///   - path: of the file.
    ///   - header: the octets that it begins with.
    ///   - limit: octets that it may have.
    /// - Throws: ``DiskError`` where it is not there, no regular file of our own, too small, too large or of another kind.
    package init(_ path: String, header: [UInt8], limit: Int = .max) throws(DiskError) {
        let file = try Descriptor(path, O_RDONLY | O_NONBLOCK)
        let status = try file.status()
        guard status.st_mode & S_IFMT == S_IFREG else { throw .notAFile(path: path) }
        guard status.st_uid == geteuid() else { throw .failed(.map, path: path, code: EPERM) }
        guard status.st_size >= header.count else { throw .foreign(path: path) }
        guard status.st_size <= limit else { throw .tooLarge(path: path, count: status.st_size, limit: limit) }
        self.path = path
        // An empty file has no pages to map.
        guard status.st_size > 0 else {
            unsafe buffer = UnsafeRawBufferPointer(start: nil, count: 0)
            return
        }
        let start = unsafe mmap(nil, status.st_size, PROT_READ, MAP_SHARED, file.number, 0)
        guard let start = unsafe start, unsafe start != MAP_FAILED else {
            throw .failed(.map, path: path, code: errno)
        }
        unsafe buffer = UnsafeRawBufferPointer(start: start, count: status.st_size)
        guard unsafe buffer.starts(with: header) else { throw .foreign(path: path) }
    }

    deinit {
        guard let start = unsafe buffer.baseAddress else { return }
        _ = unsafe munmap(UnsafeMutableRawPointer(mutating: start), buffer.count)
    }

    /// Lets go of the memory that was taken to read the file; the kernel reads again what is asked for again (madvise(2)).
    package func forgetPages() {
        guard let start = unsafe buffer.baseAddress else { return }
        // The pages belong to the file and nobody writes to them: their content stays what it was.
        _ = unsafe madvise(UnsafeMutableRawPointer(mutating: start), buffer.count, MADV_DONTNEED)
    }

    /// The octets, for whoever keeps this object as long as they are used.
    @unsafe package var octets: UnsafeRawBufferPointer { unsafe buffer }

    /// Calls a closure with the octets; they cannot be kept beyond it.
    package func withOctets<Result: ~Copyable, Failure: Error>(
        _ body: (Span<UInt8>) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        // The span bounds every access, pages hold octets and nothing else, and `self` keeps them until the closure has ended.
        defer { withExtendedLifetime(self) {} }
        return try body(unsafe buffer.assumingMemoryBound(to: UInt8.self).span)
    }
}
