import Glibc

/// The right to write to a folder, for one process at a time and as long as the lock lives.
///
/// The kernel takes it back from a process that ends, however it ends (flock(2)): a lock never has to be broken by hand,
/// and its file stays. On a network file system it holds between machines only where that passes locks on.
package struct FolderLock: ~Copyable, Sendable {
    private let descriptor: Descriptor
    /// The file's name in the folder.
    package static let fileName = "lock"

    /// Takes the lock of a folder, without waiting.
    ///
    /// - Throws: ``DiskError/held(path:by:)`` where another has it, else what cannot be done with the file.
    package init(_ folder: String) throws(DiskError) {
        let path = folder + "/" + Self.fileName
        while true {
            let file = try Descriptor(path, O_RDWR | O_CREAT | O_NOFOLLOW | O_NONBLOCK, mode: 0o644, to: .lock)
            let status = try file.status()
            guard status.st_mode & S_IFMT == S_IFREG else { throw .notAFile(path: path) }
            guard flock(file.number, LOCK_EX | LOCK_NB) == 0 else {
                switch errno {
                case EINTR: continue
                case EWOULDBLOCK: throw .held(path: folder, by: Self.holder(of: file))
                case let code: throw .failed(.lock, path: path, code: code)
                }
            }
            // Somebody may have removed the file meanwhile: the lock of one that has no name any more keeps nobody out.
            guard let named = FileMark(at: DiskPath(path)), named.inode == UInt64(status.st_ino) else { continue }
            Self.name(in: file)
            descriptor = file
            return
        }
    }

    deinit {
        // Nobody holds it any more; closing the descriptor gives the lock back.
        _ = ftruncate(descriptor.number, 0)
    }

    /// Writes who holds it; what cannot be written is only not told.
    private static func name(in file: borrowing Descriptor) {
        var host = [CChar](repeating: 0, count: 256)
        // The kernel writes at most 255 octets before a NUL that stays.
        let isNamed = unsafe gethostname(&host, 255) == 0
        let name = host.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
        let text = "process \(getpid())" + (isNamed ? " on \(String(decoding: name, as: UTF8.self))" : "") + "\n"
        guard ftruncate(file.number, 0) == 0 else { return }
        try? file.write(Array(text.utf8).span)
    }

    /// What the holder wrote of itself: a line of printable ASCII, or nil if it is none.
    private static func holder(of file: borrowing Descriptor) -> String? {
        guard let octets = try? file.content(limit: 512), octets.last == 0x0A else { return nil }
        let line = octets.dropLast()
        guard !line.isEmpty, line.allSatisfy({ (0x20...0x7E).contains($0) }) else { return nil }
        return String(decoding: line, as: UTF8.self)
    }
}
