import Corpus
import Disk
import NewsIndex
import Synchronization

/// What a folder and all that was read in it looked like before it was read, so that it need not be read to know that it is the
/// same.
struct FolderMarks: Sendable {
    /// Below the folder; the folder itself by an empty path.
    private let paths: TextPool
    private let marks: Column<KeptMark>

    init(_ marks: [String: KeptMark]) {
        let ordered = marks.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
        paths = TextPool(ordered.lazy.map(\.key))
        self.marks = Column(ordered.map(\.value))
    }

    init(_ walk: inout ColumnWalk, of known: FolderMarks?) throws(DamagedIndex) {
        paths = try walk.pool(known?.paths)
        marks = try walk.column(known?.marks)
        guard paths.count == marks.count else { throw .disordered }
    }

    /// The marks by their paths.
    var byPath: [String: KeptMark] { Dictionary(zip(paths, marks)) { first, _ in first } }

    /// Whether nothing was written, made, removed or renamed in the folder since; false wherever that is not sure.
    func areStill(in folder: String, threads: any BuildThreads) -> Bool {
        guard paths.first == "" else { return false }
        let isOther = Atomic(false)
        threads.forEach(paths.count) { number in
            guard !isOther.load(ordering: .relaxed) else { return }
            if !marks[number].isStill(FileMark(at: Self.path(paths[number], in: folder))) {
                isOther.store(true, ordering: .relaxed)
            }
        }
        return !isOther.load(ordering: .relaxed)
    }

    /// Where a file is looked at; the folder itself behind its last link.
    static func path(_ name: String, in folder: String) -> String { folder + "/" + (name.isEmpty ? "." : name) }
}

/// The mark of a file or a folder as a file of ours holds it.
struct KeptMark: BitwiseCopyable, Sendable {
    private let device: UInt64
    private let inode: UInt64
    /// Below 0 where the mark proves nothing.
    private let size: Int64
    private let modified: Int64
    private let changed: Int64

    /// How long ago a file must have changed for its mark to prove that it did not change again: longer than a tick of any
    /// file system's clock, FAT's of two seconds included.
    private static let settling: Int64 = 3_000_000_000

    /// - Parameters:
    ///   - mark: nil where nothing could be looked at.
    ///   - moment: when it was looked at, in nanoseconds since 1970.
    init(_ mark: FileMark?, seenAt moment: Int64) {
        guard let mark, mark.isFile || mark.isFolder,
            max(mark.modified, mark.changed) < moment - Self.settling
        else {
            self = .unknown
            return
        }
        self.init(mark)
    }

    /// Proves nothing.
    static let unknown = KeptMark(device: 0, inode: 0, size: -1, modified: 0, changed: 0)

    private init(_ mark: FileMark) {
        self.init(
            device: mark.device, inode: mark.inode, size: Int64(mark.size), modified: mark.modified,
            changed: mark.changed)
    }

    private init(device: UInt64, inode: UInt64, size: Int64, modified: Int64, changed: Int64) {
        self.device = device
        self.inode = inode
        self.size = size
        self.modified = modified
        self.changed = changed
    }

    var isKnown: Bool { size >= 0 }

    /// Whether a mark proves that a file is as it was; a link never does.
    func isStill(_ mark: FileMark?) -> Bool {
        guard let mark, mark.isFile || mark.isFolder else { return false }
        return isSame(as: KeptMark(mark))
    }

    /// Whether both prove that a file is the same.
    func isSame(as other: KeptMark) -> Bool {
        isKnown && (device, inode, size) == (other.device, other.inode, other.size)
            && (modified, changed) == (other.modified, other.changed)
    }
}
