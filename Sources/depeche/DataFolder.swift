import Corpus
import Disk
import Foundation
import NewsIndex

/// Where the process keeps what is no cache: the identifiers given so far.
///
/// Nothing of it stands among the articles.
struct DataFolder {
    let path: String

    /// The folder that the user names, else one of the user's data directory (XDG Base Directory Specification) that is named
    /// after the folder of articles; nil for `none`.
    ///
    /// - Parameters:
    ///   - named: what the user says.
    ///   - articles: the path of the folder of articles.
    ///   - environment: `XDG_DATA_HOME` and `HOME` are looked for in it.
    init?(named: String?, articles: String, environment: [String: String] = ProcessInfo.processInfo.environment) {
        if let named {
            guard named != "none" else { return nil }
            path = named
            return
        }
        let absolute = URL(fileURLWithPath: articles, isDirectory: true).resolvingSymlinksInPath().path
        let home = environment["HOME"].flatMap { $0.isEmpty ? nil : $0 }
        guard
            let base = environment["XDG_DATA_HOME"].flatMap({ $0.hasPrefix("/") ? $0 : nil })
                ?? home.map({ $0 + "/.local/share" })
        else { return nil }
        let name = Slug.make(absolute.split(separator: "/").last.map(String.init) ?? "root")
        let digest = Digest.sha256(Array(absolute.utf8)).prefix(8)
        path = "\(base)/depeche/\(name)-\(digest)"
    }

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
