import Glibc

/// A folder and those below it, looked through from time to time.
struct PolledTree {
    typealias Instant = ContinuousClock.Instant

    private let root: DiskPath
    private var marks: [RelativePath: FileMark] = [:]

    init(_ root: DiskPath) {
        self.root = root
    }

    /// Looks through the folder for the first time.
    ///
    /// - Parameters:
    ///   - notes: whether each file that stands there is told, since it may be written to just now.
    ///   - gathering: is told.
    ///   - now: the moment.
    mutating func begin(notes: Bool, into gathering: inout ChangeGathering, at now: Instant) {
        marks = found()
        guard notes else { return }
        for (path, mark) in marks { gathering.noteDoubtful(path, mark, at: now) }
    }

    /// Looks through the folder and notes what is another than at the last look.
    mutating func look(into gathering: inout ChangeGathering, at now: Instant) {
        let found = found()
        for (path, mark) in found where marks[path] != mark { gathering.noteDoubtful(path, mark, at: now) }
        for path in marks.keys where found[path] == nil { gathering.noteWhole(path, at: now) }
        marks = found
    }

    private func found() -> [RelativePath: FileMark] {
        var found: [RelativePath: FileMark] = [:]
        var pending = [RelativePath.root]
        while let folder = pending.popLast() {
            let path = root.appending(folder)
            let entries: [FolderEntry]
            do throws(DiskError) {
                entries = try FolderEntry.all(in: path, followsLink: folder == .root)
            } catch {
                // What cannot be told now, for want of descriptors say, is taken to be as it was.
                guard let code = error.code, [ENOENT, ENOTDIR, ELOOP, EACCES].contains(code) else {
                    found.merge(marks.filter { folder.contains($0.key) }) { new, _ in new }
                    continue
                }
                continue
            }
            for entry in entries where entry.name.first != UInt8(ascii: ".") {
                let below = folder.appending(entry.name)
                if entry.kind == .folder {
                    pending.append(below)
                } else if let mark = FileMark(at: root.appending(below)) {
                    found[below] = mark
                }
            }
        }
        return found
    }
}
