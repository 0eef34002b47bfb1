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
    private struct State {
        var turns = LoadingTurns()
        /// Files that are being written just now.
        var unfinished: Set<String> = []
        /// What the folder held besides articles when it was read last.
        var folder = CorpusFolder.empty
        /// What is called once the next reading is over.
        var waiting: [@Sendable () -> Void] = []
    }

    private let source: Source
    private let store: SnapshotStore
    private let api: NewsAPI
    private let logger: Logger
    private let progress: CorpusIndexing.Progress
    let keeping: IndexKeeping
    private let state = Mutex(State())

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

    /// Reads the folder as often as it is asked for.
    private func readInBackground() {
        Thread { [self] in
            CLinuxStandBack(Self.niceness)
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

    /// Hears what a watch has to say of the folder.
    func hear(_ news: FolderNews) {
        let folder: Logger.Metadata = ["folder": "\(source.folder)"]
        switch news {
        case .changed(let change):
            note(unfinished: Set(change.unfinished.compactMap(\.text)))
            if matters(change) { reload() }
        case .vanished:
            noteMissing(CorpusFolderError.missing(path: source.folder))
            logger.error("the folder is gone; the articles read before are served until it is back", metadata: folder)
        case .returned:
            logger.notice("the folder is back", metadata: folder)
        case .polling(let error):
            logger.warning(
                "changes of files are looked for from time to time",
                metadata: folder.merging(["because": "\(error)"]) { $1 })
        }
    }

    /// Whether a change is one of what is served, or of what is said of the folder.
    ///
    /// A file that is no article is as little one when more is written to it: a log of this very process may stand there.
    func matters(_ change: FolderChange) -> Bool {
        guard !change.isEverything else { return true }
        let others = state.withLock { Set($0.folder.problems.filter { $0.code == "unsupported" }.map(\.fileName)) }
        return change.paths.contains { path in
            guard let name = path.text, others.contains(name) else { return true }
            let attributes = try? FileManager.default.attributesOfItem(atPath: source.folder + "/" + name)
            return attributes?[.type] as? FileAttributeType != .typeRegular
        }
    }

    /// Notes which files are being written just now, by their paths below the folder: they are not read, but stay what they
    /// were.
    func note(unfinished: Set<String>) {
        state.withLock { $0.unfinished = unfinished }
    }

    /// Reads the folder once, here and now, and lets what was read serve.
    ///
    /// - Returns: what changed since it was read before.
    /// - Throws: `CorpusFolderError` where the folder cannot be read, `LexiconError` where a lexicon file is damaged.
    @discardableResult func load() throws -> [NewsChange] {
        let former = store.current()
        let snapshot = try index()
        // Noted before it serves, so that nothing is served of which a crash would lose the news; told when it can be asked for.
        let changes = source.changes.note(snapshot)
        if let problem = changes.problem {
            logger.warning("the changes are not kept", metadata: ["error": "\(problem)"])
        }
        api.serve(snapshot)
        api.tell(changes.numbered)
        api.note(missingFolder: nil)
        report(snapshot, since: former)
        return changes.numbered.map(\.change)
    }

    private func reloadNow() {
        // Whoever comes later has written what this reading may not see.
        let waiting = state.withLock { state in
            defer { state.waiting = [] }
            return state.waiting
        }
        defer { for completion in waiting { completion() } }
        logger.info("reading the articles again", metadata: ["folder": "\(source.folder)"])
        do {
            let changes = ArticleChanges(try load())
            CLinuxTrimHeap()
            keeping.write()
            logger.info(
                "reloaded",
                metadata: [
                    "added": "\(ArticleChanges.summary(changes.added))",
                    "changed": "\(ArticleChanges.summary(changes.changed))",
                    "removed": "\(ArticleChanges.summary(changes.removed))",
                ])
        } catch {
            noteMissing(error)
            logger.error(
                "the articles cannot be read again; those read before are served",
                metadata: ["folder": "\(source.folder)", "error": "\(error)"])
        }
    }

    private func noteMissing(_ reason: any Error) {
        api.note(
            missingFolder: MissingFolder(
                path: source.folder, reason: "\(reason)",
                since: HTTPDate(unixSeconds: Int64(Date().timeIntervalSince1970))))
    }

    /// Indexes the folder with the identifiers that were given before, and keeps those given now; what is as it was is not
    /// read again.
    ///
    /// A ledger that cannot be read is left as it is, and one that cannot be written leaves the server to serve without.
    private func index() throws -> IndexSnapshot {
        var given = GivenLedger(source.data, former: store.current(), logger: logger)
        let last = keeping.last()
        let isKnown = given.digest != nil && last?.basis.ledger == given.digest
        if isKnown, let last, last.basis.marks.areStill(in: source.folder, threads: source.workers) {
            return unchanged(last)
        }
        let reading = FolderReading(source.folder, kept: last)
        let folder = reading.settled(try read(reading))
        // Nothing is to be read until files change again.
        source.documents.rest()
        var basis = reading.basis(of: folder, ledger: given.digest)
        if isKnown, let last, last.holds(folder) {
            let same = KeptIndex(last.snapshot, of: basis)
            // Its marks are better than those before.
            keeping.note(same)
            return unchanged(same)
        }
        state.withLock { $0.folder = basis.rest }
        let analyses = openCache(for: folder)
        let ledger = given.ledger(last, logger: logger)
        let analyzer = try SharedAnalyzer.made.get()
        let snapshot = try CorpusIndexing.index(
            consume folder, former: last?.snapshot, threads: source.workers, ledger: ledger, analyses: analyses,
            analyzer: analyzer, progress: progress)
        analyzer.rest()
        analyses.map(end)
        let now = snapshot.ledger
        basis.ledger = now == ledger ? given.digest : given.write(now, logger: logger)
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
            }, article: reading.article, readAll: source.workers.map)
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
