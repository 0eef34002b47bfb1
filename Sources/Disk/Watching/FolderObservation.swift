import Glibc

/// A folder as a watch sees it: what it was told so far, and what it has to do next.
struct FolderObservation {
    typealias Instant = ContinuousClock.Instant

    private enum Eye {
        case notified(NotifiedTree)
        case polled(PolledTree)
    }

    private let root: DiskPath
    private var eye: Eye
    private var gathering: ChangeGathering
    /// The folder that is watched; nil while none is there.
    private var identity: Identity?
    private var nextCheck: Instant
    /// Whether the kernel is to be asked once the folder is there.
    private var wantsNotification = false
    /// What is to be said with the next turn.
    private var news: [FolderNews] = []

    /// Tells a folder from another that has its path later.
    private struct Identity: Hashable {
        let device: UInt64
        let inode: UInt64

        /// The folder at a path, through links; nil where there is none.
        init?(at path: DiskPath) {
            var status = stat()
            // The kernel reads a C string and writes one stat.
            guard unsafe path.withCString({ unsafe stat($0, &status) }) == 0, status.st_mode & S_IFMT == S_IFDIR
            else { return nil }
            device = UInt64(status.st_dev)
            inode = UInt64(status.st_ino)
        }
    }

    /// Begins to watch; what changes from now on is told.
    init(_ path: String, polls: Bool, timing: WatchTiming, at now: Instant) {
        root = DiskPath(path)
        eye = .polled(PolledTree(root))
        gathering = ChangeGathering(timing: timing)
        identity = Identity(at: root)
        nextCheck = now + timing.interval
        if polls {
            gathering.timing = timing.polling
            begin(notes: false, at: now)
        } else if identity != nil {
            notify(notes: false, at: now)
        } else {
            wantsNotification = true
        }
    }

    /// The kernel's instance to wait for; nil while the folder is polled.
    var inotify: Inotify? {
        if case .notified(let tree) = eye { tree.inotify } else { nil }
    }

    /// When the next turn is due if the kernel tells nothing before.
    var nextMoment: Instant {
        // While polling, nothing is known between two looks.
        guard case .notified = eye, let next = gathering.nextMoment else { return nextCheck }
        return min(next, nextCheck)
    }

    /// Does what is due and returns what is to be said.
    mutating func turn(at now: Instant) -> [FolderNews] {
        defer { news = [] }
        let isLost = readNotifications(at: now)
        let isChecked = isLost || now >= nextCheck
        if isChecked { check(isLost: isLost, at: now) }
        guard isChecked || inotify != nil else { return news }
        for path in gathering.due(at: now) { gathering.noteLook(path, FileMark(at: root.appending(path)), at: now) }
        if let change = gathering.take(at: now) { news.append(.changed(change)) }
        return news
    }

    /// Closes what it asks; it is not used any more.
    mutating func close() {
        eye = .polled(PolledTree(root))
        gathering.forget()
    }

    /// Reads what the kernel tells; true if the folder itself went away.
    private mutating func readNotifications(at now: Instant) -> Bool {
        guard identity != nil, case .notified(var tree) = eye else { return false }
        // The tree has one owner while it changes, so that nothing is copied.
        eye = .polled(PolledTree(root))
        var isLost = false
        do throws(DiskError) {
            // So many that others have their turn between; the rest is told again at once.
            for _ in 0..<16 {
                let read = try tree.read(into: &gathering, at: now)
                isLost = isLost || read.isRootLost
                guard read.isMore else { break }
            }
            eye = .notified(tree)
        } catch {
            poll(because: error, notes: false, at: now)
            gathering.noteEverything(at: now)
        }
        return isLost
    }

    /// Looks whether the folder is still the same, and, where nobody tells, what changed in it.
    ///
    /// A folder that is made in the place of one that was removed may have its number.
    private mutating func check(isLost: Bool, at now: Instant) {
        let former = identity
        identity = Identity(at: root)
        if identity == nil {
            if former != nil { vanish() }
        } else if identity == former, !isLost {
            if case .polled(var tree) = eye {
                eye = .polled(PolledTree(root))
                tree.look(into: &gathering, at: now)
                eye = .polled(tree)
            }
        } else {
            if former == nil { news.append(.returned) }
            gathering.forget()
            if wantsNotification || inotify != nil { notify(notes: true, at: now) } else { begin(notes: true, at: now) }
            gathering.noteEverything(at: now)
        }
        // A tenth of the time at most goes into looking.
        nextCheck = max(now + gathering.timing.interval, .now + (.now - now) * 10)
    }

    private mutating func vanish() {
        gathering.forget()
        news.append(.vanished)
        // Nobody reads what the kernel tells of the old folder any more.
        wantsNotification = wantsNotification || inotify != nil
        eye = .polled(PolledTree(root))
    }

    private mutating func notify(notes: Bool, at now: Instant) {
        wantsNotification = false
        do throws(DiskError) {
            var tree = try NotifiedTree(root)
            try tree.begin(notes: notes, into: &gathering, at: now)
            eye = .notified(tree)
        } catch {
            poll(because: error, notes: notes, at: now)
        }
    }

    private mutating func poll(because error: DiskError, notes: Bool, at now: Instant) {
        news.append(.polling(because: error))
        gathering.timing = gathering.timing.polling
        eye = .polled(PolledTree(root))
        begin(notes: notes, at: now)
    }

    private mutating func begin(notes: Bool, at now: Instant) {
        guard identity != nil, case .polled(var tree) = eye else { return }
        eye = .polled(PolledTree(root))
        tree.begin(notes: notes, into: &gathering, at: now)
        eye = .polled(tree)
    }
}
