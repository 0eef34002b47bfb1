import Glibc
import HTTPMessage

/// A regular file opened for reading.
struct OpenFile: ~Copyable {
    /// What changes when a file is replaced or written to.
    struct Identity: Hashable, Sendable {
        fileprivate let device: UInt
        fileprivate let inode: UInt
        fileprivate let size: Int
        fileprivate let modified: [Int]
        fileprivate let changed: [Int]

        /// Octets of memory that it takes beside itself.
        var heapBytes: Int { HeapSize.bytes(modified) + HeapSize.bytes(changed) }

        /// Whether so much time has gone by since the last change that another would have another time stamp.
        func isSettled(at now: HTTPDate) -> Bool {
            now.unixSeconds > Int64(changed.first ?? 0) + 1
        }
    }

    private let descriptor: FileDescriptor
    let identity: Identity
    let size: Int
    let lastModified: HTTPDate

    /// Nil if the descriptor is of a folder, a device, a FIFO or a socket; it is closed then.
    init?(_ descriptor: consuming FileDescriptor) {
        var status = stat()
        // The kernel writes one stat.
        guard unsafe fstat(descriptor.number, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
        identity = Identity(
            device: status.st_dev, inode: status.st_ino, size: status.st_size,
            modified: [status.st_mtim.tv_sec, status.st_mtim.tv_nsec],
            changed: [status.st_ctim.tv_sec, status.st_ctim.tv_nsec])
        size = Int(status.st_size)
        lastModified = HTTPDate(unixSeconds: Int64(status.st_mtim.tv_sec))
        self.descriptor = descriptor
    }

    /// The whole content, or nil if it has more octets than the limit or cannot be read.
    borrowing func read(limit: Int) -> [UInt8]? {
        guard size <= limit else { return nil }
        var content = [UInt8](repeating: 0, count: size + 1)
        var count = 0
        let number = descriptor.number
        while count < content.count {
            // The kernel writes at most as many octets as are left behind `count`, which stays below the array's count.
            let read = unsafe content.withUnsafeMutableBytes { buffer in
                unsafe Glibc.read(number, buffer.baseAddress.map { unsafe $0 + count }, buffer.count - count)
            }
            if read < 0 {
                if errno == EINTR { continue }
                return nil
            }
            if read == 0 { break }
            count += read
        }
        // The file may have shrunk or grown since it was measured: what was read is what is served, within the limit.
        guard count <= limit else { return nil }
        content.removeSubrange(count...)
        return content
    }
}
