import AnalysisCache
import Corpus
import Dispatch
import Extraction
import NewsIndex
import Synchronization

/// From a folder to the index that serves it.
enum CorpusIndexing {
    /// Reads, analyses and indexes a folder; the index is the same for any number of threads.
    ///
    /// - Parameters:
    ///   - path: the folder.
    ///   - followsLinks: whether a symbolic link may lead out of it.
    ///   - threads: how many articles are analysed at a time, at least 1.
    ///   - ledger: the identifiers that were given before.
    ///   - analyses: what was found in articles before; what is found in new ones is kept there.
    /// - Returns: the index.
    /// - Throws: `CorpusFolderError` where the folder cannot be read, `LexiconError` where a lexicon file is damaged.
    static func index(
        _ path: String, followsLinks: Bool, threads: Int, ledger: IDLedger, analyses: AnalysisCache?
    ) throws -> IndexSnapshot {
        let folder = try CorpusFolder.read(path, followsLinks: followsLinks)
        let analyzer = try ArticleAnalyzer()
        let facts = analyze(folder.articles, threads: threads) { article in
            if let known = analyses?.facts(of: article) { return known }
            let facts = analyzer.analyze(article)
            analyses?.keep(facts, of: article)
            return facts
        }
        return IndexBuilder.build(folder: folder, facts: facts, countries: analyzer.countries, ledger: ledger)
    }

    private static func analyze(
        _ articles: [Article], threads: Int, _ analyze: @Sendable (Article) -> ArticleFacts
    ) -> [ArticleFacts] {
        let results = Mutex<[ArticleFacts?]>(Array(repeating: nil, count: articles.count))
        let next = Atomic<Int>(0)
        DispatchQueue.concurrentPerform(iterations: min(max(1, threads), max(1, articles.count))) { _ in
            while true {
                let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
                guard index < articles.count else { return }
                let facts = analyze(articles[index])
                results.withLock { $0[index] = facts }
            }
        }
        return results.withLock { $0.compactMap { $0 } }
    }
}
