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
    /// Files that hold what may not be shown yet.
    private let withheld: Set<String>
    private let marks: Mutex<[String: KeptMark]>
    /// What stands in files of which articles are known that are no plain texts, by their paths.
    private let documents: [String: [CorpusFolder.KeptArticle]]
    /// What was said of such files though articles of them are served.
    private let notes: [String: [CorpusProblem]]

    /// Looks at the folder; its files are looked at when they are asked for.
    ///
    /// - Parameters:
    ///   - folder: its path.
    ///   - kept: an index that was made before; nil for none.
    init(_ folder: String, kept: KeptIndex?) {
        self.folder = folder
        self.kept = kept
        keptMarks = kept?.basis.marks.byPath ?? [:]
        withheld = Set(kept?.basis.rest.withheld.flatMap { [$0.fileName] + $0.otherFiles } ?? [])
        marks = Mutex(["": Self.mark("", in: folder)])
        documents = kept.map { Self.documents(of: $0.snapshot) } ?? [:]
        notes =
            documents.isEmpty
            ? [:]
            : Dictionary(
                grouping: kept?.basis.rest.problems ?? [], by: \.fileName)
    }

    private static func documents(of snapshot: IndexSnapshot) -> [String: [CorpusFolder.KeptArticle]] {
        let articles = snapshot.articles
        guard !articles.hasNoOrigins else { return [:] }
        var documents: [String: [CorpusFolder.KeptArticle]] = [:]
        for article in articles.indices where articles.hasOrigin(at: article) {
            let kept = CorpusFolder.KeptArticle(
                id: articles.id(at: article), file: articles.fileName(at: article),
                otherFiles: articles.origin(at: article).otherFiles)
            for file in [kept.file] + kept.otherFiles { documents[file, default: []].append(kept) }
        }
        return documents
    }

    /// What editors knew better of articles when the index was made.
    var amendments: [String: ArticleAmendment] { kept?.basis.rest.corrections.amendments ?? [:] }

    /// An article that was read before.
    func article(_ id: ArticleID) -> Article? {
        guard let snapshot = kept?.snapshot, let position = snapshot.articleIndex(id) else { return nil }
        return snapshot.articles[position].article
    }

    private static func mark(_ name: String, in folder: String) -> KeptMark {
        // The clock before the file: what is written between the two must not pass for settled.
        let moment = Int64(Date().timeIntervalSince1970 * 1e9)
        return KeptMark(FileMark(at: FolderMarks.path(name, in: folder)), seenAt: moment)
    }

    /// Takes a file as it was when the index was made; may be called on any thread.
    ///
    /// - Parameter name: the file's path below the folder.
    /// - Returns: that it is kept; nil for a file that is to be read.
    func file(_ name: String) -> CorpusFolder.ReadFile? {
        let mark = Self.mark(name, in: folder)
        marks.withLock { $0[name] = mark }
        // What may be shown by now is to be looked for in it.
        guard !withheld.contains(name) else { return nil }
        guard let snapshot = kept?.snapshot, keptMarks[name]?.isSame(as: mark) == true else { return nil }
        if let articles = documents[name] {
            let told = notes[name] ?? []
            // What another file had first may be this one's now.
            return told.contains(where: \.isRefusal) ? nil : .kept(articles, told)
        }
        guard let id = ArticleID(fileName: name), let position = snapshot.articleIndex(id),
            snapshot.articles.fileName(at: position) == name
        else { return nil }
        return .kept([CorpusFolder.KeptArticle(id: id, file: name)], [])
    }

    /// What was read, without the articles of which it turns out that they are what they were: those are kept, too.
    func settled(_ folder: CorpusFolder) -> CorpusFolder {
        guard let snapshot = kept?.snapshot else { return folder }
        let (same, others) = folder.articles.reduce(into: ([ArticleID](), [Article]())) { parts, article in
            let former = snapshot.articleIndex(article.id).map { snapshot.articles[$0].article }
            if former == article { parts.0.append(article.id) } else { parts.1.append(article) }
        }
        return CorpusFolder(
            articles: others, kept: (folder.kept + same).sorted(), problems: folder.problems, merges: folder.merges,
            corrections: folder.corrections, withheld: folder.withheld)
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
            ledger: ledger, rest: folder.withoutArticles, marks: FolderMarks(marks.withLock { $0 }))
    }
}
