import Corpus
import Disk
import Foundation
import NewsIndex

// Neither target sees the other.
extension MappedFile: ColumnOwner {}

/// The index in a file of the cache folder: columns that a map of the file reads.
///
/// It is written whole or not at all, and used only where all of it is as it was written, by this very program.
struct IndexFile: Sendable {
    static let fileName = "index"
    /// What the file begins with, whatever wrote it.
    private static let signature = Array("depeche index 1 ".utf8)

    private let folder: String
    private let header: [UInt8]
    private let threads: any BuildThreads

    /// - Parameters:
    ///   - folder: holds the file.
    ///   - version: of the program, its lexicons and its models.
    ///   - threads: sum up octets.
    init(folder: String, version: String, threads: any BuildThreads) {
        self.folder = folder
        header = Self.signature + Array("\(version)\n".utf8)
        self.threads = threads
    }

    /// Octets of the file; nil where there is none.
    var size: Int? {
        (try? FileManager.default.attributesOfItem(atPath: path))?[.size] as? Int
    }

    private var path: String { folder + "/" + Self.fileName }

    /// Reads the file.
    ///
    /// - Returns: nil where there is none.
    /// - Throws: `DiskError` where it is another version's, another program's or cannot be read, `DamagedIndex` where it is
    ///   not as it was written.
    func read() throws -> KeptIndex? {
        let file: MappedFile
        do throws(DiskError) {
            file = try MappedFile(path, header: header)
        } catch {
            if error.isMissing { return nil }
            throw error
        }
        var walk = try ColumnFile.walk(through: Self.memory(of: file), header: header, threads: threads)
        return try KeptIndex(&walk)
    }

    /// The file stays mapped as long as it lives, and is never changed.
    private static func memory(of file: MappedFile) -> ColumnMemory {
        unsafe ColumnMemory(file.octets, keptBy: file)
    }

    /// Writes the file.
    ///
    /// - Returns: the index as a map of the file has it, which takes no memory but for what somebody reads.
    /// - Throws: `DiskError` where it cannot be written, another process writes to the folder, or another program's file has
    ///   its name; `DamagedIndex` for no index that was built.
    func write(_ index: KeptIndex) throws -> KeptIndex {
        try DurableFolder.make(folder)
        let lock = try FolderLock(folder)
        defer { withExtendedLifetime(lock) {} }
        try DurableFile.removeDrafts(in: folder)
        guard try isOurs() else { throw DiskError.foreign(path: path) }
        var walk = ColumnWalk()
        try index.walk(&walk)
        let parts = ColumnFile.octets(header: header, walk, threads: threads)
        try DurableFile(path).replace { write throws(DiskError) in
            for part in parts { try part.withSpan { octets throws(DiskError) in try write(octets) } }
        }
        // Nobody else writes while the lock is held: nothing is summed up that was summed up just now.
        var written = try ColumnFile.walk(
            through: Self.memory(of: MappedFile(path, header: header)), header: header, threads: nil)
        return try KeptIndex(&written)
    }

    /// Whether the file is one of this kind, or there is none; one that is too short to tell may be.
    private func isOurs() throws(DiskError) -> Bool {
        do throws(DiskError) {
            let file = try MappedFile(path, header: [])
            return file.withOctets { octets in
                (0..<min(octets.count, Self.signature.count)).allSatisfy { octets[$0] == Self.signature[$0] }
            }
        } catch {
            guard error.isMissing else { throw error }
            return true
        }
    }
}
