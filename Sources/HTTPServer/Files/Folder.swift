import CLinux
import Glibc

/// The process or the system has no descriptor or no memory left: whether a file is there cannot be told now.
struct OpeningExhausted: Error {}

/// A folder that files can be opened in, and never outside of.
final class Folder: Sendable {
    /// Tells a folder from another that has its path later.
    struct Identity: Hashable, Sendable {
        private let device: UInt
        private let inode: UInt

        /// The folder at a path, or nil if there is none now.
        init?(at root: String) {
            var status = stat()
            // The call reads a C string that lives as long as the call, and the kernel writes one stat.
            guard unsafe stat(root, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else { return nil }
            self.init(status)
        }

        fileprivate init(_ status: stat) {
            device = status.st_dev
            inode = status.st_ino
        }
    }

    private let descriptor: FileDescriptor
    /// Nil where the kernel does not say: it is opened anew then.
    let identity: Identity?

    /// Opens the folder; the path to it may lead through symbolic links, the paths within it may not.
    init(_ root: String) throws(StaticFilesError) {
        // The call reads a C string that lives as long as the call.
        let number = unsafe Glibc.open(root, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard number >= 0 else {
            switch errno {
            case ENOENT: throw .folderNotFound(root: root)
            case ENOTDIR: throw .notAFolder(root: root)
            case EACCES: throw .permissionDenied(root: root)
            case let code: throw .systemCallFailed(root: root, code: code)
            }
        }
        descriptor = FileDescriptor(number)
        var status = stat()
        // The kernel writes one stat.
        identity = unsafe fstat(number, &status) == 0 ? Identity(status) : nil
    }

    /// Opens a regular file for reading; nil for anything else, and if any name on the way is a symbolic link.
    func open(_ path: FilePath) throws(OpeningExhausted) -> OpenFile? {
        // The call reads a C string that lives as long as the call.
        let number = unsafe CLinuxOpenBeneath(descriptor.number, path.joined)
        if number >= 0 { return OpenFile(FileDescriptor(number)) }
        // ENOSYS: a kernel before 5.6. EPERM: a sandbox that does not know the call (old container runtimes).
        guard errno == ENOSYS || errno == EPERM else { return try Self.nothing() }
        return try openStepwise(path)
    }

    /// What a failed opening means, by errno: nothing is there that could be served, or nothing can be opened now.
    private static func nothing() throws(OpeningExhausted) -> OpenFile? {
        switch errno {
        case EMFILE, ENFILE, ENOMEM: throw OpeningExhausted()
        default: return nil
        }
    }

    /// The same one name at a time, for kernels without openat2.
    func openStepwise(_ path: FilePath) throws(OpeningExhausted) -> OpenFile? {
        // O_NONBLOCK: opening a FIFO must not wait for its writer.
        let flags = O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK | O_NOCTTY
        var folder: FileDescriptor?
        for (index, name) in path.names.enumerated() {
            let isLast = index == path.names.count - 1
            let parent =
                switch folder {
                case .some(let folder): folder.number
                case .none: descriptor.number
                }
            // The call reads a C string that lives as long as the call.
            let number = unsafe openat(parent, name, isLast ? flags : flags | O_DIRECTORY)
            guard number >= 0 else { return try Self.nothing() }
            if isLast { return OpenFile(FileDescriptor(number)) }
            folder = FileDescriptor(number)
        }
        return nil
    }
}
