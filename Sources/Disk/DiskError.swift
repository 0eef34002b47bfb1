import Glibc

/// Why something could not be done with a file or a folder.
package enum DiskError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The kernel refused; `code` is its `errno`.
    case failed(DiskAction, path: String, code: Int32)
    case notAFile(path: String)
    case notAFolder(path: String)
    /// The file has other octets at its beginning than it must, or fewer.
    case foreign(path: String)
    case tooLarge(path: String, count: Int, limit: Int)
    /// Another process writes to the folder; what it said of itself, if that can be read.
    case held(path: String, by: String?)
    /// An earlier addition to a log may be there in part, or may not last: it has to be opened anew.
    case unsure(path: String)
    /// Changes of files are not told on this kind of file system.
    case unwatchable(path: String)

    /// The `errno` of what the kernel refused; nil for what is no refusal of the kernel.
    package var code: Int32? {
        if case .failed(_, _, let code) = self { code } else { nil }
    }

    /// Whether there is nothing by the path.
    package var isMissing: Bool { code == ENOENT }

    package var description: String {
        switch self {
        case .failed(let action, let path, let code): "cannot \(action) '\(path)': \(Self.reason(code))"
        case .notAFile(let path): "'\(path)' is no regular file"
        case .notAFolder(let path): "'\(path)' is no folder"
        case .foreign(let path): "'\(path)' is no file of this kind"
        case .tooLarge(let path, let count, let limit): "'\(path)' has \(count) octets, more than the limit of \(limit)"
        case .held(let path, let holder?): "'\(path)' is held by \(holder)"
        case .held(let path, nil): "'\(path)' is held by another process"
        case .unsure(let path): "'\(path)' could not be written to before, and has to be opened anew"
        case .unwatchable(let path): "'\(path)' is on a file system that does not tell of changes"
        }
    }

    private static func reason(_ code: Int32) -> String {
        switch code {
        case ENOSPC: return "the disk is full"
        case EDQUOT: return "the quota of the disk is used up"
        case EROFS: return "the disk is read-only"
        case EACCES, EPERM: return "permission denied"
        case ENOENT: return "there is none"
        case ENAMETOOLONG: return "its name is too long"
        default:
            // strerror gives a C string, of this thread or for ever (strerror(3), since glibc 2.32), and String copies it.
            guard let text = unsafe strerror(code) else { return "error \(code)" }
            return unsafe String(cString: text)
        }
    }
}

/// What was to be done.
package enum DiskAction: String, Sendable, CustomStringConvertible {
    case create, flush, list, lock, map, open, read, remove, rename, watch, write

    package var description: String {
        switch self {
        case .flush: "make sure of"
        default: rawValue
        }
    }
}
