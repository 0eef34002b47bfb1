import Corpus
import NewsIndex
import Synchronization

/// A snapshot with what the API keeps beside it as long as it serves.
final class ServedSnapshot: Sendable {
    let snapshot: IndexSnapshot
    /// Who published the articles.
    let sources: [NewsSource]
    let continents: [CountedContinent]
    /// Positions of the entities, the most mentioned first, then by id.
    let entitiesByMentions: [Int]
    /// The articles that repeat one another, ordered by id.
    let copyFamilies: [CopyFamily]
    let limits: AnswerLimits
    /// Whole answers that were given from this snapshot.
    let answers: AnswerCache
    let facets = KeptFacets()
    /// Lists that are gone through while what they are ordered by changes.
    let walks: KeptWalks
    /// When it began to serve.
    private let since: ContinuousClock.Instant
    /// What became of each file; made when somebody asks.
    private let reports = Mutex<[FileReport]?>(nil)
    private let sourcePositions: [String: Int]
    private let familyPositions: [String: Int]

    /// - Parameters:
    ///   - snapshot: what serves.
    ///   - former: what served before, if anything did.
    ///   - limits: what answers may take of memory.
    init(_ snapshot: IndexSnapshot, former: ServedSnapshot? = nil, limits: AnswerLimits) {
        self.snapshot = snapshot
        walks = former.map { KeptWalks(from: $0, in: snapshot) } ?? KeptWalks()
        self.limits = limits
        since = .now
        answers = AnswerCache(byteLimit: limits.cacheBytes)
        sources = NewsSource.all(of: snapshot.articles)
        continents = CountedContinent.all(of: snapshot)
        copyFamilies = snapshot.copyFamilies()
        let mentions = snapshot.entities.indices.map(snapshot.entities.mentionCount)
        entitiesByMentions = mentions.indices.sorted { (mentions[$1], $0) < (mentions[$0], $1) }
        familyPositions = Dictionary(zip(copyFamilies.map(\.id.value), copyFamilies.indices)) { first, _ in first }
        sourcePositions = Dictionary(zip(sources.map(\.id), sources.indices)) { first, _ in first }
    }

    /// Keeps beside a snapshot what is kept beside another one that says the same.
    init(_ snapshot: IndexSnapshot, beside known: ServedSnapshot) {
        self.snapshot = snapshot
        limits = known.limits
        since = known.since
        answers = known.answers
        walks = known.walks
        sources = known.sources
        continents = known.continents
        copyFamilies = known.copyFamilies
        entitiesByMentions = known.entitiesByMentions
        sourcePositions = known.sourcePositions
        familyPositions = known.familyPositions
    }

    /// How long it serves, in seconds.
    var age: Double {
        let (seconds, attoseconds) = (ContinuousClock.now - since).components
        return Double(seconds) + Double(attoseconds) / 1e18
    }

    /// What its lists are narrowed and ordered by.
    var columns: ListKeys { snapshot.listKeys }

    /// What became of each file of the folder, in the order of their names.
    var files: [FileReport] {
        reports.withLock { known in
            if let known { return known }
            let articles = snapshot.articles
            let told = articles.indices.lazy.map { article in
                FileReport.Told(
                    file: articles.fileName(at: article), origin: articles.origin(at: article),
                    language: articles.language(at: article))
            }
            let files = FileReport.all(of: told, problems: snapshot.problems)
            known = files
            return files
        }
    }

    func copyFamily(_ id: String) -> CopyFamily? {
        familyPositions[id].map { copyFamilies[$0] }
    }

    func source(_ id: String) -> NewsSource? {
        sourcePositions[id].map { sources[$0] }
    }
}
