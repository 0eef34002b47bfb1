import Disk
import NewsIndex

/// Where the process keeps what is no cache: the identifiers given so far, and what changed (``ChangeLog``).
///
/// Nothing of it stands among the articles. One process writes, by the folder's lock; others read what it wrote.
final class DataFolder: Sendable {
    let path: String
    /// Why nothing is written; nil while this process is the one that writes.
    let problem: DiskError?
    /// The right to write, as long as the folder is used.
    private let lock: FolderLock?

    private var ledgerFile: DurableFile { DurableFile(path + "/" + IDLedger.fileName) }

    /// Octets that the ledger may have: more than that is no ledger, and must not fill the memory.
    private static let ledgerLimit = 1 << 30

    /// Opens a folder, which is made if there is none.
    init(_ path: String) {
        self.path = path
        do throws(DiskError) {
            try DurableFolder.make(path)
            let lock = try FolderLock(path)
            try DurableFile.removeDrafts(in: path)
            self.lock = consume lock
            problem = nil
        } catch {
            lock = nil
            problem = error
        }
    }

    /// The file of the identifiers given so far, an ``NewsIndex/IDLedger``; empty where there is none yet.
    ///
    /// - Throws: `DiskError` where it cannot be read.
    func ledgerOctets() throws(DiskError) -> [UInt8] {
        try ledgerFile.read(limit: Self.ledgerLimit) ?? []
    }

    /// What this installation is called by for good, made when it is asked for first.
    ///
    /// - Returns: nil where nothing can be kept, since it would be another one the next time.
    func installation() -> String? {
        let file = DurableFile(path + "/" + InstallationName.fileName)
        let known = (try? file.read(limit: 1 << 10)).flatMap { $0 }
        if let name = known.flatMap(InstallationName.init) { return name.text }
        guard problem == nil else { return nil }
        let name = InstallationName()
        guard (try? file.replace(with: Array((name.text + "\n").utf8).span)) != nil else { return nil }
        return name.text
    }

    /// Keeps the identifiers given so far; whoever reads meanwhile, or after a crash, sees the old ones or the new ones, whole.
    ///
    /// - Returns: the octets that were written.
    /// - Throws: `DiskError` where the file cannot be written.
    func write(_ ledger: IDLedger) throws(DiskError) -> [UInt8] {
        if let problem { throw problem }
        let octets = ledger.bytes
        try ledgerFile.replace(with: octets.span)
        return octets
    }
}
