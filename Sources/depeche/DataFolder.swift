import Disk
import NewsIndex

/// Where the process keeps what is no cache: the identifiers given so far.
///
/// Nothing of it stands among the articles.
struct DataFolder {
    let path: String

    private var ledgerFile: DurableFile { DurableFile(path + "/" + IDLedger.fileName) }

    /// Octets that the ledger may have: more than that is no ledger, and must not fill the memory.
    private static let ledgerLimit = 1 << 30

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
        try DurableFolder.make(path)
        try ledgerFile.replace(with: ledger.bytes.span)
    }
}
