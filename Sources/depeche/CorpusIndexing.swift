import AnalysisCache
import Corpus
import Extraction
import Facts
import NewsIndex
import Synchronization

/// From a folder to the index that serves it.
enum CorpusIndexing {
    /// Is told, on any thread, how many articles are read, of how many.
    typealias Progress = @Sendable (_ count: Int, _ all: Int) -> Void

    /// Analyses and indexes a folder; the index is the same for any number of threads.
    ///
    /// - Parameters:
    ///   - folder: what was read.
    ///   - former: the index made before, which has the articles that the folder only names; nil where it names none.
    ///   - threads: analyse articles.
    ///   - ledger: the identifiers that were given before.
    ///   - analyses: what was found in articles before; what is found in new ones is kept there.
    ///   - analyzer: analyses what is new.
    ///   - progress: is told of each article.
    /// - Returns: the index.
    /// - Throws: `IndexExcess` where the folder is too large for one index.
    static func index(
        _ folder: consuming CorpusFolder, former: IndexSnapshot?, threads: SideBySide, ledger: IDLedger,
        analyses: AnalysisCache?, analyzer: ArticleAnalyzer, progress: Progress = { _, _ in }
    ) throws(IndexExcess) -> IndexSnapshot {
        let corpus = try read(consume folder, former, by: threads, progress) { article in
            if let known = analyses?.facts(of: article) { return known }
            let facts = analyzer.analyze(article)
            analyses?.keep(facts, of: article)
            return facts
        }
        return IndexBuilder.build(
            consume corpus, countries: analyzer.countries, gazetteer: SharedAnalyzer.gazetteer, ledger: ledger,
            threads: threads)
    }

    /// Reads articles side by side and adds them in their order, each as soon as all before it are there: what is read waits
    /// in columns, not as values.
    private static func read(
        _ folder: consuming CorpusFolder, _ former: IndexSnapshot?, by workers: SideBySide, _ progress: Progress,
        _ analyze: @Sendable (Article) -> ArticleFacts
    ) throws(IndexExcess) -> ReadCorpus {
        let articles = folder.articles
        let gathered = Mutex(Gathered(corpus: ReadCorpus(folder, former: former)))
        workers.forEach(articles.count) { index in
            guard gathered.withLock({ $0.excess == nil }) else { return }
            let read = ReadArticle(articles[index], facts: analyze(articles[index]))
            let count = gathered.withLock { gathered in
                gathered.add(read, at: index, of: articles)
                return gathered.corpus.count + gathered.waiting.count
            }
            progress(count, articles.count)
        }
        let (corpus, excess) = gathered.withLock { ($0.corpus, $0.excess) }
        if let excess { throw excess }
        return corpus
    }

    private struct Gathered: Sendable {
        var corpus: ReadCorpus
        /// What was read before an article that comes before it.
        var waiting: [Int: ReadArticle] = [:]
        var excess: IndexExcess?

        mutating func add(_ read: ReadArticle, at index: Int, of articles: [Article]) {
            guard excess == nil else { return }
            waiting[index] = read
            while let read = waiting.removeValue(forKey: corpus.count) {
                corpus.append(articles[corpus.count], read)
            }
            excess = corpus.excess
        }
    }
}
