import Glibc

/// A folder that lasts.
package enum DurableFolder {
    /// Makes a folder, and those above it, where there is none; each is flushed into the one above.
    ///
    /// Only the user may enter what is made (XDG Base Directory Specification).
    package static func make(_ path: String) throws(DiskError) {
        var status = stat()
        // The kernel reads a C string and writes one stat.
        if unsafe stat(path, &status) == 0 {
            guard status.st_mode & S_IFMT == S_IFDIR else { throw .notAFolder(path: path) }
            return
        }
        guard errno == ENOENT else { throw .failed(.open, path: path, code: errno) }
        let trimmed = path.split(separator: "/", omittingEmptySubsequences: true)
        let parent = (path.hasPrefix("/") ? "/" : "") + trimmed.dropLast().joined(separator: "/")
        if !trimmed.isEmpty, !parent.isEmpty { try make(parent) }
        // The call reads a C string that lives as long as the call. EEXIST: somebody else was faster, or a link leads nowhere.
        if unsafe mkdir(path, 0o700) != 0 {
            let code = errno
            guard code == EEXIST, unsafe stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else {
                throw .failed(.create, path: path, code: code)
            }
        }
        try Descriptor(parent.isEmpty ? "." : parent, O_RDONLY | O_DIRECTORY).flush()
    }
}
