import Glibc

/// A file whose content is replaced as a whole: after a crash, at whatever moment, it holds the old content or the new one.
///
/// New content is written to another file of the folder, which is flushed and then given the name; then the folder is
/// flushed, so that the name lasts, too. A symbolic link at the path is replaced itself.
package struct DurableFile: Sendable {
    package let path: String

    package init(_ path: String) {
        self.path = path
    }

    /// Reads the whole content.
    ///
    /// - Parameter limit: octets that it may have.
    /// - Returns: the content, or nil if there is no such file.
    /// - Throws: ``DiskError`` where it has more, is no regular file or cannot be read.
    package func read(limit: Int) throws(DiskError) -> [UInt8]? {
        do throws(DiskError) {
            // O_NONBLOCK: opening a FIFO must not wait for its writer.
            return try Descriptor(path, O_RDONLY | O_NONBLOCK).content(limit: limit)
        } catch {
            if error.code == ENOENT { return nil }
            throw error
        }
    }

    /// Removes the file; its name is gone for good when this returns.
    ///
    /// - Throws: ``DiskError``. The file is there then, unless only the flush failed.
    package func remove() throws(DiskError) {
        let (folderPath, name) = Self.parts(of: path)
        let folder = try Descriptor(folderPath, O_RDONLY | O_DIRECTORY)
        // The name is a C string that lives as long as the call.
        guard unsafe unlinkat(folder.number, name, 0) == 0 else {
            throw .failed(.remove, path: path, code: errno)
        }
        try folder.flush()
    }

    /// Replaces the content; the file is made if there is none.
    ///
    /// - Throws: ``DiskError``. The old content stays then, unless only the last flush failed: then the new one is there, but
    ///   may not last.
    package func replace(with octets: Span<UInt8>) throws(DiskError) {
        try replace { write throws(DiskError) in try write(octets) }
    }

    /// Replaces the content by what a closure writes part by part, for what should not stand in memory at once.
    ///
    /// The file keeps its permissions; one that is made has those that the process's mask leaves.
    ///
    /// - Parameter content: calls the closure that it is given with one part after the other.
    /// - Throws: ``DiskError`` as above, or what `content` throws; the old content stays then.
    package func replace(
        _ content: (_ write: (Span<UInt8>) throws(DiskError) -> Void) throws(DiskError) -> Void
    ) throws(DiskError) {
        let (folderPath, name) = Self.parts(of: path)
        guard !name.isEmpty, name != ".", name != ".." else { throw .notAFile(path: path) }
        let folder = try Descriptor(folderPath, O_RDONLY | O_DIRECTORY)
        let draft = Self.draftName()
        do throws(DiskError) {
            let file = try folder.open(draft, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, mode: 0o666)
            try Self.keepMode(of: name, in: folder, for: file)
            try content { octets throws(DiskError) in try file.write(octets) }
            try file.flush()
            // The names are C strings that live as long as the call.
            guard unsafe renameat(folder.number, draft, folder.number, name) == 0 else {
                throw .failed(.rename, path: path, code: errno)
            }
        } catch {
            // What cannot be removed is left to `removeDrafts(in:)`.
            _ = unsafe unlinkat(folder.number, draft, 0)
            throw error.told(of: path)
        }
        try folder.flush()
    }

    private static func keepMode(
        of name: String, in folder: borrowing Descriptor, for file: borrowing Descriptor
    ) throws(DiskError) {
        var status = stat()
        // The kernel reads a C string and writes one stat. A file that is not there has no mode to keep.
        guard unsafe fstatat(folder.number, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else { return }
        guard status.st_mode & S_IFMT != S_IFDIR else { throw .notAFile(path: folder.path + "/" + name) }
        guard status.st_mode & S_IFMT == S_IFREG else { return }
        guard fchmod(file.number, status.st_mode & 0o777) == 0 else {
            throw .failed(.create, path: file.path, code: errno)
        }
    }

    /// The folder of a path, and the name in it.
    private static func parts(of path: String) -> (folder: String, name: String) {
        guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return (".", path) }
        let folder = String(path[..<slash])
        return (folder.isEmpty ? "/" : folder, String(path[path.utf8.index(after: slash)...]))
    }
}

/// Drafts: files that will get another's name.
extension DurableFile {
    private static let draftPrefix = ".depeche-"
    private static let draftSuffix = ".draft"

    private static func draftName() -> String {
        let digits = String(UInt64.random(in: .min ... .max), radix: 16)
        return draftPrefix + String(repeating: "0", count: 16 - digits.count) + digits + draftSuffix
    }

    /// Removes the drafts that a process left in a folder when it was killed.
    ///
    /// Only for whoever holds the folder's ``FolderLock``: those of a process that is writing would be removed, too.
    package static func removeDrafts(in folder: String) throws(DiskError) {
        for entry in try FolderEntry.all(in: DiskPath(folder)) {
            let name = String(decoding: entry.name, as: UTF8.self)
            guard entry.kind == .file, name.hasPrefix(draftPrefix), name.hasSuffix(draftSuffix),
                name.utf8.count == draftPrefix.utf8.count + 16 + draftSuffix.utf8.count
            else { continue }
            // The call reads a C string that lives as long as the call; a draft that stays is no harm.
            _ = unsafe unlink(folder + "/" + name)
        }
    }
}

extension DiskError {
    /// The error with the path that its reader knows, in place of a draft's.
    fileprivate func told(of path: String) -> DiskError {
        if case .failed(let action, _, let code) = self { .failed(action, path: path, code: code) } else { self }
    }
}
