import AnalysisCache
import CLinux
import Corpus
import Dispatch
import Logging
import NewsIndex
import Synchronization

/// Reads the folder of articles, once and whenever it is asked to, and lets what it read serve.
///
/// While it reads, the snapshot before serves; where the folder cannot be read again, it goes on serving.
final class ArticleLoader: Sendable {
    private let folder: String
    private let followsLinks: Bool
    private let threads: Int
    private let data: DataFolder?
    private let cache: String?
    private let store: SnapshotStore
    private let logger: Logger
    private let turns = Mutex(LoadingTurns())

    /// - Parameters:
    ///   - folder: of the articles.
    ///   - followsLinks: whether a symbolic link may lead out of it.
    ///   - threads: how many articles are analysed at a time.
    ///   - data: where identifiers are kept; nil for nowhere.
    ///   - cache: the folder that keeps what was found in articles; nil for none.
    ///   - store: holds the snapshot that serves.
    ///   - logger: is told what was found.
    init(
        folder: String, followsLinks: Bool, threads: Int, data: DataFolder?, cache: String?, store: SnapshotStore,
        logger: Logger
    ) {
        self.folder = folder
        self.followsLinks = followsLinks
        self.threads = threads
        self.data = data
        self.cache = cache
        self.store = store
        self.logger = logger
    }

    /// Reads the folder for the first time, in the background.
    ///
    /// - Parameters:
    ///   - publish: lets a snapshot serve.
    ///   - completion: called once, with why the folder cannot be served or nil.
    func begin(
        publish: @escaping @Sendable (IndexSnapshot) -> Void, completion: @escaping @Sendable ((any Error)?) -> Void
    ) {
        guard turns.withLock({ $0.ask() }) else { return }
        DispatchQueue.global().async { [self] in
            do {
                publish(try load())
                // What reading took is not needed to serve.
                CLinuxTrimHeap()
                completion(nil)
            } catch {
                completion(error)
                return
            }
            while turns.withLock({ $0.end() }) { reloadNow(publish: publish) }
        }
    }

    /// Reads the folder again, in the background; once more for any number of calls while it is being read.
    ///
    /// - Parameter publish: lets a snapshot serve.
    func reload(publish: @escaping @Sendable (IndexSnapshot) -> Void) {
        guard turns.withLock({ $0.ask() }) else { return }
        DispatchQueue.global().async { [self] in
            repeat { reloadNow(publish: publish) } while turns.withLock { $0.end() }
        }
    }

    private func reloadNow(publish: @Sendable (IndexSnapshot) -> Void) {
        logger.info("reading the articles again", metadata: ["folder": "\(folder)"])
        let before = store.current()
        do {
            let now = try load()
            publish(now)
            CLinuxTrimHeap()
            let changes = ArticleChanges(from: Self.digests(before), to: Self.digests(now))
            logger.info(
                "reloaded",
                metadata: [
                    "added": "\(ArticleChanges.summary(changes.added))",
                    "changed": "\(ArticleChanges.summary(changes.changed))",
                    "removed": "\(ArticleChanges.summary(changes.removed))",
                ])
        } catch {
            logger.error(
                "the articles cannot be read again; those read before are served",
                metadata: ["folder": "\(folder)", "error": "\(error)"])
        }
    }

    private func load() throws -> IndexSnapshot {
        let snapshot = try index()
        report(snapshot)
        return snapshot
    }

    /// Indexes the folder with the identifiers that were given before, and keeps those given now.
    ///
    /// A ledger that cannot be read is left as it is, and one that cannot be written leaves the server to serve without.
    private func index() throws -> IndexSnapshot {
        var ledger = store.current()?.ledger ?? .empty
        var isKept = data != nil
        do {
            if let data { ledger = try data.readLedger() }
        } catch {
            isKept = false
            logger.error(
                "the identifiers given before cannot be read",
                metadata: ["data": "\(data?.path ?? "")", "error": "\(error)"])
        }
        let analyses = openCache()
        let snapshot = try CorpusIndexing.index(
            folder, followsLinks: followsLinks, threads: threads, ledger: ledger, analyses: analyses)
        analyses.map(end)
        guard isKept, let data, snapshot.ledger != ledger else { return snapshot }
        do {
            try data.write(snapshot.ledger)
        } catch {
            logger.warning(
                "the identifiers given are not kept", metadata: ["data": "\(data.path)", "error": "\(error)"])
        }
        return snapshot
    }

    /// What was found in articles before; nil where nothing is to be kept, or cannot be.
    private func openCache() -> AnalysisCache? {
        guard let cache, let version = AnalysisVersion.current else { return nil }
        do {
            return try AnalysisCache(folder: cache, version: version)
        } catch {
            logger.warning(
                "what is found in articles is not kept", metadata: ["cache": "\(cache)", "error": "\(error)"])
            return nil
        }
    }

    private func end(_ analyses: AnalysisCache) {
        analyses.end()
        logger.info(
            "analysed", metadata: ["known": "\(analyses.knownCount)", "new": "\(analyses.newCount)"])
        if analyses.newCount > 0, let problem = analyses.problem {
            logger.warning("what was found in new articles is not kept", metadata: ["error": "\(problem)"])
        }
    }

    private func report(_ snapshot: IndexSnapshot) {
        for problem in snapshot.problems {
            logger.warning(
                "\(problem.isRefusal ? "not served" : "without effect")",
                metadata: ["file": "\(problem.fileName)", "code": "\(problem.code)", "detail": "\(problem.detail)"])
        }
        logger.info(
            "indexed",
            metadata: [
                "folder": "\(folder)", "articles": "\(snapshot.articles.count)",
                "entities": "\(snapshot.entities.count)", "refused": "\(snapshot.problems.count(where: \.isRefusal))",
            ])
        let kinds = snapshot.columnBytes.map { ($0.kind, Logger.MetadataValue.stringConvertible($0.octets)) }
        logger.info("octets in columns", metadata: Dictionary(kinds) { first, _ in first })
    }

    private static func digests(_ snapshot: IndexSnapshot?) -> [String: String] {
        guard let articles = snapshot?.articles else { return [:] }
        return Dictionary(articles.lazy.map { ($0.id.value, $0.text.hash) }) { first, _ in first }
    }
}
