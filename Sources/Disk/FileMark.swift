import Glibc

/// What tells a file from what it was before, without reading it.
///
/// The same mark means the same content, unless it was written twice within one tick of the file system's clock.
package struct FileMark: Hashable, Sendable {
    package let device: UInt64
    package let inode: UInt64
    package let size: Int
    /// When the content changed, in nanoseconds since 1970.
    package let modified: Int64
    /// When anything of it changed, in nanoseconds since 1970; no program can set it.
    package let changed: Int64
    /// Whether it is a regular file, and no link, folder or device.
    package let isFile: Bool
    package let isFolder: Bool

    /// Looks at a path, following no link at its end; nil where nothing is that could be looked at.
    init?(at path: DiskPath) {
        var status = stat()
        // The kernel reads a C string and writes one stat.
        guard unsafe path.withCString({ unsafe lstat($0, &status) }) == 0 else { return nil }
        self.init(status)
    }

    /// Looks at a path, following no link at its end; nil where nothing is that could be looked at.
    package init?(at path: String) {
        self.init(at: DiskPath(path))
    }

    private init(_ status: stat) {
        device = UInt64(status.st_dev)
        inode = UInt64(status.st_ino)
        size = status.st_size
        modified = Self.nanoseconds(status.st_mtim)
        changed = Self.nanoseconds(status.st_ctim)
        isFile = status.st_mode & S_IFMT == S_IFREG
        isFolder = status.st_mode & S_IFMT == S_IFDIR
    }

    private static func nanoseconds(_ time: timespec) -> Int64 {
        // A file's clock may be set to any 64 bits.
        Int64(time.tv_sec) &* 1_000_000_000 &+ Int64(time.tv_nsec)
    }
}
