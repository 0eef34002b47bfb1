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

    /// The identifiers given so far; none where the folder holds none yet.
    ///
    /// - Throws: `IDLedgerError` where the file is no ledger, `DiskError` where it cannot be read.
    func readLedger() throws -> IDLedger {
        guard let octets = try ledgerFile.read(limit: Self.ledgerLimit) else { return .empty }
        return try IDLedger(octets)
    }

    /// Keeps the identifiers given so far; whoever reads meanwhile, or after a crash, sees the old ones or the new ones, whole.
    ///
    /// - Throws: `DiskError` where the file cannot be written.
    func write(_ ledger: IDLedger) throws {
        if let problem { throw problem }
        try ledgerFile.replace(with: ledger.bytes.span)
    }
}
