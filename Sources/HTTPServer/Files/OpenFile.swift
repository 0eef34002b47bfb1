import Glibc
import HTTPMessage

/// A regular file opened for reading.
struct OpenFile: ~Copyable {
    private let descriptor: FileDescriptor
    let size: Int
    let lastModified: HTTPDate

    /// Nil if the descriptor is of a folder, a device, a FIFO or a socket; it is closed then.
    init?(_ descriptor: consuming FileDescriptor) {
        var status = stat()
        // The kernel writes one stat.
        guard unsafe fstat(descriptor.number, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
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
