import CLinux
import Glibc

/// A folder and those below it, of each of which the kernel tells what changes.
struct NotifiedTree {
    typealias Instant = ContinuousClock.Instant

    let inotify: Inotify
    private let root: DiskPath
    private var folders: [Int32: RelativePath] = [:]
    private var watches: [RelativePath: Int32] = [:]

    /// - Throws: ``DiskError`` where the kernel does not tell of changes, or of no more.
    init(_ root: DiskPath) throws(DiskError) {
        let path = root.text
        guard unsafe root.withCString({ unsafe CLinuxTellsChanges($0) }) != 0 else { throw .unwatchable(path: path) }
        inotify = try Inotify(for: root)
        self.root = root
    }

    /// Watches the folder and those below it.
    ///
    /// - Parameters:
    ///   - notes: whether each file that stands there is told, since it may be written to just now.
    ///   - gathering: is told.
    ///   - now: the moment.
    /// - Throws: ``DiskError`` where the user has as many watches as allowed.
    mutating func begin(notes: Bool, into gathering: inout ChangeGathering, at now: Instant) throws(DiskError) {
        try add(.root, notes: notes, into: &gathering, at: now)
    }

    /// Whether the folder itself went away, by what was read.
    ///
    /// At most 64 KiB of events are read; `isMore` says whether there may be others.
    mutating func read(
        into gathering: inout ChangeGathering, at now: Instant
    ) throws(DiskError) -> (isRootLost: Bool, isMore: Bool) {
        let events = inotify.read()
        var isRootLost = false
        for event in events {
            if event.tells(IN_Q_OVERFLOW) {
                try beginAnew(into: &gathering, at: now)
                continue
            }
            guard let folder = folders[event.watch] else { continue }
            if event.tells(IN_IGNORED) { drop(event.watch) }
            guard let first = event.name.first else {
                if folder == .root, event.tells(IN_DELETE_SELF, IN_MOVE_SELF, IN_UNMOUNT, IN_IGNORED) {
                    isRootLost = true
                }
                continue
            }
            guard first != UInt8(ascii: ".") else { continue }
            let path = folder.appending(event.name)
            if event.tells(IN_ISDIR) {
                try noteFolder(path, event, into: &gathering, at: now)
            } else {
                noteFile(path, event, into: &gathering, at: now)
            }
        }
        return (isRootLost, !events.isEmpty)
    }

    private func noteFile(
        _ path: RelativePath, _ event: InotifyEvent, into gathering: inout ChangeGathering, at now: Instant
    ) {
        if event.tells(IN_CLOSE_WRITE, IN_MOVED_TO, IN_MOVED_FROM, IN_DELETE) {
            gathering.noteWhole(path, at: now)
        } else if event.tells(IN_CREATE) {
            gathering.noteCreated(path, at: now)
        } else if event.tells(IN_MODIFY) {
            gathering.noteWritten(path, at: now)
        } else if event.tells(IN_ATTRIB) {
            gathering.noteAttributes(path, at: now)
        }
    }

    private mutating func noteFolder(
        _ path: RelativePath, _ event: InotifyEvent, into gathering: inout ChangeGathering, at now: Instant
    ) throws(DiskError) {
        if event.tells(IN_DELETE, IN_MOVED_FROM) {
            forgetBelow(path)
            gathering.noteRemovedFolder(path, at: now)
        } else if event.tells(IN_CREATE, IN_MOVED_TO) || watches[path] == nil {
            // Watched before it is listed: what comes in between is told twice, and never missed.
            try add(path, notes: true, into: &gathering, at: now)
        } else if event.tells(IN_ATTRIB) {
            gathering.noteWhole(path, at: now)
        }
    }

    /// Watches all folders again: the kernel lost events, so that anything may be another.
    private mutating func beginAnew(into gathering: inout ChangeGathering, at now: Instant) throws(DiskError) {
        let before = folders.keys
        folders = [:]
        watches = [:]
        gathering.noteEverything(at: now)
        try add(.root, notes: false, into: &gathering, at: now)
        for watch in before where folders[watch] == nil { inotify.forget(watch) }
    }

    private mutating func add(
        _ top: RelativePath, notes: Bool, into gathering: inout ChangeGathering, at now: Instant
    ) throws(DiskError) {
        var pending = [top]
        while let folder = pending.popLast() {
            let path = root.appending(folder)
            // What is gone again, or cannot be read, is told by whoever reads the files.
            guard let watch = try inotify.watch(path, followsLink: folder == .root) else { continue }
            if let former = folders.updateValue(folder, forKey: watch), former != folder { watches[former] = nil }
            watches[folder] = watch
            let entries = (try? FolderEntry.all(in: path, followsLink: folder == .root)) ?? []
            for entry in entries where entry.name.first != UInt8(ascii: ".") {
                let below = folder.appending(entry.name)
                if entry.kind == .folder {
                    pending.append(below)
                } else if notes {
                    gathering.noteDoubtful(below, FileMark(at: root.appending(below)), at: now)
                }
            }
        }
    }

    /// Forgets a watch that is gone; its folder may have another already.
    private mutating func drop(_ watch: Int32) {
        if let folder = folders.removeValue(forKey: watch), watches[folder] == watch { watches[folder] = nil }
    }

    /// Forgets a folder and those below it; they may live on elsewhere.
    private mutating func forgetBelow(_ top: RelativePath) {
        for (folder, watch) in watches where top.contains(folder) {
            inotify.forget(watch)
            drop(watch)
        }
    }
}
