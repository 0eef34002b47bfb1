import AnalysisCache
import CLinux
import Corpus
import Disk
import Dispatch
import Extraction
import Formats
import Foundation
import HTTPMessage
import Logging
import NewsAPI
import NewsIndex
import Synchronization

/// Reads the folder of articles, once and whenever it changes or it is asked to, and lets what it read serve.
///
/// While it reads, the snapshot before serves; where the folder cannot be read again, it goes on serving.
final class ArticleLoader: Sendable {
    struct State {
        var turns = LoadingTurns()
        /// Files that are being written just now.
        var unfinished: Set<String> = []
        /// What the folder held besides articles when it was read last.
        var folder = CorpusFolder.empty
        /// The end of an embargo that is waited for.
        var nextEmbargo: Int?
        /// What is to be left of nowhere.
        var erased: [Erasure] = []
        /// What is called once the next reading is over.
        var waiting: [@Sendable () -> Void] = []
    }

    let source: Source
    let store: SnapshotStore
    let api: NewsAPI
    let logger: Logger
    private let progress: CorpusIndexing.Progress
    let keeping: IndexKeeping
    let state = Mutex(State())

    /// - Parameters:
    ///   - source: what is read.
    ///   - store: holds the snapshot that serves.
    ///   - api: is given what was read, and told when the folder is gone.
    ///   - logger: is told what was found.
    ///   - progress: is told how many new articles were read.
    init(
        _ source: Source, store: SnapshotStore, api: NewsAPI, logger: Logger,
        progress: @escaping CorpusIndexing.Progress = { _, _ in }
    ) {
        self.progress = progress
        self.source = source
        self.store = store
        self.api = api
        self.logger = logger
        api.begin(source.changes.kept)
        let file = source.cache.flatMap { folder in
            AnalysisVersion.current.map { IndexFile(folder: folder, version: $0, threads: source.workers) }
        }
        keeping = IndexKeeping(file, logger: logger) { former, same in
            api.exchange(former, for: same)
        }
    }

    /// Reads the folder for the first time, in the background.
    ///
    /// - Parameter completion: called once, with why the folder cannot be served or nil.
    func begin(completion: @escaping @Sendable ((any Error)?) -> Void) {
        guard state.withLock({ $0.turns.ask() }) else { return }
        DispatchQueue.global().async { [self] in
            do {
                try load()
                // What reading took is not needed to serve.
                CLinuxTrimHeap()
                completion(nil)
                keeping.write()
            } catch {
                completion(error)
                return
            }
            if state.withLock({ $0.turns.end() }) { readInBackground() }
        }
    }

    /// How far reading anew stands behind what answers requests where both want a processor: a third of its time (nice(2)).
    ///
    /// Further back, other processes of a busy machine would leave it next to nothing.
    private static let niceness: Int32 = 5

    /// How long its turns of the processor are, in nanoseconds: what wakes to answer somebody need not wait for their end.
    private static let turn: UInt = 50_000_000

    /// Reads the folder as often as it is asked for.
    private func readInBackground() {
        Thread { [self] in
            CLinuxStandBack(Self.niceness)
            CLinuxAskForTurns(Self.turn)
            repeat { reloadNow() } while state.withLock { $0.turns.end() }
        }.start()
    }

    /// Reads the folder again, in the background; once more for any number of calls while it is being read.
    func reload() {
        guard state.withLock({ $0.turns.ask() }) else { return }
        readInBackground()
    }

    /// Reads the folder again, in the background.
    ///
    /// - Parameter completion: called once what stands there now serves, or cannot.
    func reload(_ completion: @escaping @Sendable () -> Void) {
        state.withLock { $0.waiting.append(completion) }
        reload()
    }

    /// Reads the folder once, here and now, and lets what was read serve.
    ///
    /// - Parameter erased: articles of which nothing is to be left.
    /// - Returns: what changed since it was read before.
    /// - Throws: `CorpusFolderError` where the folder cannot be read, `LexiconError` where a lexicon file is damaged.
    @discardableResult func load(erasing erased: [Erasure] = []) throws -> [NewsChange] {
        let former = store.current()
        let snapshot = try index(erasing: erased)
        // Noted before it serves, so that nothing is served of which a crash would lose the news; told when it can be asked for.
        let changes = source.changes.note(snapshot)
        if let problem = changes.problem {
            logger.warning("the changes are not kept", metadata: ["error": "\(problem)"])
        }
        api.serve(snapshot)
        api.tell(changes.numbered)
        api.note(missingFolder: nil)
        awaitEmbargoes()
        report(snapshot, since: former)
        return changes.numbered.map(\.change)
    }

    /// What is to be done once, with the next reading.
    func reload(erasing erasure: Erasure?, _ completion: @escaping @Sendable () -> Void) {
        state.withLock { state in
            if let erasure { state.erased.append(erasure) }
            state.waiting.append(completion)
        }
        reload()
    }

    private func reloadNow() {
        // Whoever comes later has written what this reading may not see.
        let (waiting, erased) = state.withLock { state in
            defer { (state.waiting, state.erased) = ([], []) }
            return (state.waiting, state.erased)
        }
        defer { for completion in waiting { completion() } }
        logger.info("reading the articles again", metadata: ["folder": "\(source.folder)"])
        do {
            let changes = ArticleChanges(try load(erasing: erased))
            CLinuxTrimHeap()
            if !erased.isEmpty { erase() }
            keeping.write()
            logger.info(
                "reloaded",
                metadata: [
                    "added": "\(ArticleChanges.summary(changes.added))",
                    "changed": "\(ArticleChanges.summary(changes.changed))",
                    "removed": "\(ArticleChanges.summary(changes.removed))",
                ])
        } catch {
            state.withLock { $0.erased += erased }
            noteMissing(error)
            logger.error(
                "the articles cannot be read again; those read before are served",
                metadata: ["folder": "\(source.folder)", "error": "\(error)"])
        }
    }

    func noteMissing(_ reason: any Error) {
        api.note(
            missingFolder: MissingFolder(
                path: source.folder, reason: "\(reason)",
                since: HTTPDate(unixSeconds: Int64(Date().timeIntervalSince1970))))
    }

    /// Indexes the folder with the identifiers that were given before, and keeps those given now; what is as it was is not
    /// read again.
    ///
    /// A ledger that cannot be read is left as it is, and one that cannot be written leaves the server to serve without.
    private func index(erasing erased: [Erasure]) throws -> IndexSnapshot {
        var given = GivenLedger(source.data, former: store.current(), logger: logger)
        let last = keeping.last()
        let isKnown = given.digest != nil && last?.basis.ledger == given.digest
        let isDue = last?.basis.rest.withheld.contains { !$0.embargo.holds(at: source.now()) } ?? false
        if isKnown, !isDue, erased.isEmpty, let last,
            last.basis.marks.areStill(in: source.folder, threads: source.workers)
        {
            return unchanged(last)
        }
        let reading = FolderReading(source.folder, kept: last)
        let folder = reading.settled(try read(reading))
        // Nothing is to be read until files change again.
        source.documents.rest()
        var basis = reading.basis(of: folder, ledger: given.digest)
        if isKnown, erased.isEmpty, let last, last.holds(folder) {
            let same = KeptIndex(last.snapshot, of: basis)
            // Its marks are better than those before.
            keeping.note(same)
            return unchanged(same)
        }
        state.withLock { $0.folder = basis.rest }
        let analyses = openCache(for: folder)
        let known = given.ledger(last, logger: logger)
        let ledger = erased.reduce(known) { $1.snapshot.ledger($0, without: [$1.article]) }
        let analyzer = try SharedAnalyzer.made.get()
        let snapshot = try CorpusIndexing.index(
            consume folder, former: last?.snapshot, threads: source.workers, ledger: ledger, analyses: analyses,
            analyzer: analyzer, progress: progress)
        analyzer.rest()
        analyses.map(end)
        let now = snapshot.ledger
        basis.ledger = now == known ? given.digest : given.write(now, logger: logger)
        // Decisions may name identifiers that were given just now: the next start knows more than this one did.
        if basis.ledger != given.digest, !basis.rest.hasNoDecisions { basis.ledger = nil }
        keeping.note(KeptIndex(snapshot, of: basis))
        return snapshot
    }

    private func unchanged(_ index: KeptIndex) -> IndexSnapshot {
        logger.info("nothing changed since the index was made", metadata: ["folder": "\(source.folder)"])
        state.withLock { $0.folder = index.basis.rest }
        return index.snapshot
    }

    /// Reads what the folder holds; files that are being written stay what they were.
    private func read(_ reading: FolderReading) throws -> CorpusFolder {
        let former = state.withLock {
            FormerFiles(snapshot: store.current(), folder: $0.folder, unfinished: $0.unfinished)
        }
        return try CorpusFolder.read(
            source.folder, followsLinks: source.followsLinks, documents: source.documents,
            former: { name in
                guard let file = former.file(name) else { return reading.file(name) }
                reading.doubt(name)
                return file
            }, article: reading.article, amendments: reading.amendments, now: source.now(), readAll: source.workers.map)
    }

    /// What was found in articles before; nil where nothing is to be kept, or cannot be.
    private func openCache(for folder: CorpusFolder) -> AnalysisCache? {
        guard let cache = source.cache, let version = AnalysisVersion.current else { return nil }
        // A few articles are analysed in less time than it takes to look for them in what is known of all.
        let isAddition = folder.articles.count * Self.leastKeptForAddition <= folder.kept.count
        do {
            return try AnalysisCache(folder: cache, version: version, use: isAddition ? .addition : .corpus)
        } catch {
            logger.warning(
                "what is found in articles is not kept", metadata: ["cache": "\(cache)", "error": "\(error)"])
            return nil
        }
    }

    /// So many articles are as they were for each that is not where analyses are added, and none is looked for.
    private static let leastKeptForAddition = 100

    private func end(_ analyses: AnalysisCache) {
        analyses.end()
        logger.info(
            "analysed", metadata: ["known": "\(analyses.knownCount)", "new": "\(analyses.newCount)"])
        if analyses.newCount > 0, let problem = analyses.problem {
            logger.warning("what was found in new articles is not kept", metadata: ["error": "\(problem)"])
        }
    }

    /// Tells the log of a snapshot; problems that the one before had are not told again.
    private func report(_ snapshot: IndexSnapshot, since former: IndexSnapshot?) {
        let known = Set(former?.problems ?? [])
        for problem in snapshot.problems where !known.contains(problem) {
            logger.warning(
                "\(problem.isRefusal ? "not served" : "without effect")",
                metadata: ["file": "\(problem.fileName)", "code": "\(problem.code)", "detail": "\(problem.detail)"])
        }
        logger.info(
            "indexed",
            metadata: [
                "folder": "\(source.folder)", "articles": "\(snapshot.articles.count)",
                "entities": "\(snapshot.entities.count)", "refused": "\(snapshot.problems.count(where: \.isRefusal))",
            ])
        let kinds = snapshot.columnBytes.map { ($0.kind, Logger.MetadataValue.stringConvertible($0.octets)) }
        logger.info("octets in columns", metadata: Dictionary(kinds) { first, _ in first })
    }
}
