import Corpus
import Disk
import Foundation
import NewsIndex
import Synchronization

/// One reading of the folder of articles, which leaves unread what is as it was when an index was made.
final class FolderReading: Sendable {
    private let folder: String
    private let kept: KeptIndex?
    private let keptMarks: [String: KeptMark]
    private let marks: Mutex<[String: KeptMark]>

    /// Looks at the folder; its files are looked at when they are asked for.
    ///
    /// - Parameters:
    ///   - folder: its path.
    ///   - kept: an index that was made before; nil for none.
    init(_ folder: String, kept: KeptIndex?) {
        self.folder = folder
        self.kept = kept
        keptMarks = kept?.basis.marks.byPath ?? [:]
        marks = Mutex(["": Self.mark("", in: folder)])
    }

    private static func mark(_ name: String, in folder: String) -> KeptMark {
        // The clock before the file: what is written between the two must not pass for settled.
        let moment = Int64(Date().timeIntervalSince1970 * 1e9)
        return KeptMark(FileMark(at: FolderMarks.path(name, in: folder)), seenAt: moment)
    }

    /// Takes a file as it was when the index was made; may be called on any thread.
    ///
    /// - Parameter name: the file's path below the folder.
    /// - Returns: its article; nil for a file that is to be read.
    func file(_ name: String) -> CorpusFolder.ReadFile? {
        let mark = Self.mark(name, in: folder)
        marks.withLock { $0[name] = mark }
        guard let articles = kept?.snapshot.articles, keptMarks[name]?.isSame(as: mark) == true,
            let position = ArticleID(fileName: name).flatMap({ kept?.snapshot.articleIndex($0) }),
            articles[position].fileName == name
        else { return nil }
        return .article(articles[position].article)
    }

    /// Notes that a file was not taken as it is.
    func doubt(_ name: String) {
        marks.withLock { $0[name] = .unknown }
    }

    /// Tells what an index is made of.
    ///
    /// - Parameters:
    ///   - folder: all that was read.
    ///   - ledger: of the octets of the ledger of identifiers; nil where they cannot be told.
    /// - Returns: what was read, with the marks that it had before.
    func basis(of folder: CorpusFolder, ledger: TextDigest?) -> KeptIndex.Basis {
        KeptIndex.Basis(
            digest: folder.digest, ledger: ledger, rest: folder.withoutArticles,
            marks: FolderMarks(marks.withLock { $0 }))
    }
}
