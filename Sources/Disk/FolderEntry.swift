import Glibc

/// What a folder says of one of its names.
struct FolderEntry: Hashable, Sendable {
    enum Kind: Hashable, Sendable {
        case file
        case folder
        /// A symbolic link, a device, a pipe or a socket.
        case other
    }

    let name: [UInt8]
    let kind: Kind

    /// All names of a folder but `.` and `..`, in no order.
    ///
    /// - Parameters:
    ///   - path: of the folder.
    ///   - followsLink: whether the path's last name may be a symbolic link.
    /// - Returns: the names.
    /// - Throws: ``DiskError`` where there is no folder that can be listed.
    static func all(in path: DiskPath, followsLink: Bool = true) throws(DiskError) -> [FolderEntry] {
        let flags = O_RDONLY | O_DIRECTORY | O_CLOEXEC | (followsLink ? 0 : O_NOFOLLOW)
        let number = unsafe path.withCString { unsafe Glibc.open($0, flags) }
        guard number >= 0 else { throw .failed(.list, path: path.text, code: errno) }
        // The stream owns the descriptor from now on, and closes it.
        guard let stream = unsafe fdopendir(number) else {
            let code = errno
            _ = Glibc.close(number)
            throw .failed(.list, path: path.text, code: code)
        }
        defer { _ = unsafe closedir(stream) }
        var entries: [FolderEntry] = []
        while true {
            errno = 0
            guard let found = unsafe readdir(stream) else { break }
            // The entry is valid until the next call; its name ends with a NUL within its length.
            let name = unsafe withUnsafeBytes(of: &found.pointee.d_name) { unsafe $0.prefix { $0 != 0 }.map { $0 } }
            guard name != [0x2E], name != [0x2E, 0x2E] else { continue }
            entries.append(FolderEntry(name: name, kind: kind(unsafe Int(found.pointee.d_type), of: name, in: path)))
        }
        guard errno == 0 else { throw .failed(.list, path: path.text, code: errno) }
        return entries
    }

    /// What the folder says, or, where its file system does not keep that, the file itself.
    private static func kind(_ type: Int, of name: [UInt8], in folder: DiskPath) -> Kind {
        switch type {
        case Int(DT_REG): return .file
        case Int(DT_DIR): return .folder
        case Int(DT_UNKNOWN):
            let mark = FileMark(at: folder.appending(RelativePath.root.appending(name)))
            return mark?.isFolder == true ? .folder : mark?.isFile == true ? .file : .other
        default: return .other
        }
    }
}
