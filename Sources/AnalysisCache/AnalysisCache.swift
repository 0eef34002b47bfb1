package import Corpus
package import Disk
package import Facts
import Synchronization

/// What was found in articles before, by their texts, so that only what is new has to be analysed.
///
/// A file in a folder of its own, which may be deleted at any time. It serves one reading of a corpus: opened before,
/// ended behind. What it cannot read is as if it were not there; what it cannot write is analysed again the next time.
package final class AnalysisCache: Sendable {
    /// The file's name in its folder.
    package static let fileName = "analysis"
    /// Octets that the file may have: it stands in memory while a corpus is read.
    private static let byteLimit = 1 << 34
    /// What is new is written once it has so many octets.
    private static let batchBytes = 4 << 20

    /// What a reading wants of the cache.
    package enum Use: Sendable {
        /// All articles of a corpus are asked for; what none asked for may go.
        case corpus
        /// A few analyses are added; nothing is looked for, and the file is not read.
        case addition
    }

    /// The right to write, and what waits to be written.
    private struct Writing: ~Copyable, Sendable {
        private let lock: FolderLock
        private var log: DurableLog
        private var batch: [UInt8] = []

        init(_ lock: consuming FolderLock, _ log: consuming DurableLog) {
            self.lock = lock
            self.log = log
        }

        mutating func cut(to count: Int) throws(DiskError) { try log.cut(to: count) }

        mutating func add(_ record: [UInt8], for key: CacheKey) throws(DiskError) {
            CacheFile.append(record, for: key, to: &batch)
            if batch.count >= AnalysisCache.batchBytes { try flush() }
        }

        mutating func flush() throws(DiskError) {
            let records = batch
            guard !records.isEmpty else { return }
            batch = []
            try log.append(records.span)
        }
    }

    private struct State: ~Copyable, Sendable {
        /// Nil where another process writes, or nothing can be written.
        var writing: Writing?
        var used: Set<CacheKey> = []
        var newCount = 0
        var problem: DiskError?
    }

    private let path: String
    private let header: [UInt8]
    /// Whether it has all that the file has.
    private let isWhole: Bool
    private let octets: [UInt8]
    private let records: [CacheKey: Range<Int>]
    private let state: Mutex<State>

    /// Opens the cache of a folder, which is made if there is none.
    ///
    /// - Parameters:
    ///   - folder: holds the cache and nothing else.
    ///   - version: of all that decides what an analysis finds: what another version found is forgotten.
    ///   - use: what it is opened for.
    /// - Throws: `DiskError` where the folder cannot be made, or holds another file by the cache's name, which is left alone.
    package init(folder: String, version: String, use: Use = .corpus) throws(DiskError) {
        try DurableFolder.make(folder)
        path = folder + "/" + Self.fileName
        let header = CacheFile.header(version: version)
        self.header = header
        let file = DurableFile(path)
        if use == .addition, let writing = try? Self.addition(to: path, in: folder, header: header) {
            isWhole = false
            octets = []
            records = [:]
            state = Mutex(State(writing: writing))
            return
        }
        isWhole = true
        var octets = try file.read(limit: Self.byteLimit) ?? []
        guard octets.isEmpty || octets.starts(with: CacheFile.signature) else { throw .foreign(path: path) }
        var state = State()
        do {
            let lock = try FolderLock(folder)
            // Another process may have written on since; the two are not held at once.
            octets = []
            octets = try file.read(limit: Self.byteLimit) ?? []
            if !octets.starts(with: header) {
                octets = header
                try file.replace(with: header.span)
            }
            state.writing = Writing(lock, try DurableLog(path))
            try DurableFile.removeDrafts(in: folder)
        } catch {
            state.problem = error
            if !octets.starts(with: header) { octets = [] }
        }
        let found = CacheFile.records(of: octets, from: min(header.count, octets.count))
        do throws(DiskError) {
            try state.writing?.cut(to: found.end)
        } catch {
            state.problem = error
            state.writing = nil
        }
        self.octets = octets
        records = found.records
        self.state = Mutex(state)
    }

    /// Opens the file of the same version to add to it; another reading has seen that its end is whole.
    private static func addition(to path: String, in folder: String, header: [UInt8]) throws(DiskError) -> Writing {
        let lock = try FolderLock(folder)
        _ = try MappedFile(path, header: header)
        return Writing(lock, try DurableLog(path))
    }

    /// How many analyses it had of those that were asked for.
    package var knownCount: Int { state.withLock { $0.used.count - $0.newCount } }

    /// How many it was given.
    package var newCount: Int { state.withLock { $0.newCount } }

    /// Why nothing is written, or not all; nil while all is well.
    package var problem: DiskError? { state.withLock { $0.problem } }

    /// What was found in an article with this text, this title and this date; nil if that is not known.
    ///
    /// May be called on any thread.
    package func facts(of article: Article) -> ArticleFacts? {
        let key = CacheKey(article)
        guard let range = records[key], let facts = try? ArticleFacts(record: octets[range], of: article) else {
            return nil
        }
        state.withLock { _ = $0.used.insert(key) }
        return facts
    }

    /// Keeps what was found in an article.
    ///
    /// May be called on any thread.
    package func keep(_ facts: ArticleFacts, of article: Article) {
        let key = CacheKey(article)
        let record = facts.record(of: article)
        state.withLock { state in
            // Two files may have one text.
            guard state.used.insert(key).inserted else { return }
            state.newCount += 1
            do throws(DiskError) {
                try state.writing?.add(record, for: key)
            } catch {
                state.problem = error
                state.writing = nil
            }
        }
    }

    /// Writes what is still to be written; what no article asked for goes, once it is more than half of all.
    package func end() {
        state.withLock { state in
            do throws(DiskError) {
                try state.writing?.flush()
                let unused = records.keys.count { !state.used.contains($0) }
                // A folder that was empty for once is no reason to begin anew.
                let isWorthwhile = isWhole && unused > state.used.count && !state.used.isEmpty
                if isWorthwhile, state.writing != nil { try forgetAll(but: state.used) }
            } catch {
                state.problem = error
            }
            state.writing = nil
        }
    }

    /// Forgets what was found in anything but some articles, at once.
    ///
    /// - Parameters:
    ///   - articles: those that there are.
    ///   - folder: holds the cache.
    ///   - version: of the analysis.
    /// - Throws: `DiskError` where the file is there and cannot be written anew.
    package static func forgetAll(
        but articles: some Sequence<Article>, in folder: String, version: String
    ) throws(DiskError) {
        let cache = try AnalysisCache(folder: folder, version: version)
        if let problem = cache.problem { throw problem }
        try cache.forgetAll(but: Set(articles.map { CacheKey($0) }))
        cache.state.withLock { $0.writing = nil }
    }

    private func forgetAll(but used: Set<CacheKey>) throws(DiskError) {
        let file = DurableFile(path)
        let octets = try file.read(limit: Self.byteLimit) ?? []
        let kept = CacheFile.records(of: octets, from: header.count).records.filter { used.contains($0.key) }
        try file.replace { write throws(DiskError) in
            let start = header
            try write(start.span)
            for content in kept.values { try write(octets.span.extracting(CacheFile.record(of: content))) }
        }
    }
}
