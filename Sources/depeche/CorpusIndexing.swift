import AnalysisCache
import Corpus
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
    ///   - former: what files that are being written were before.
    ///   - analyzer: analyses what is new.
    /// - Returns: the index, and what the folder held besides articles.
    /// - Throws: `CorpusFolderError` where the folder cannot be read.
    static func index(
        _ path: String, followsLinks: Bool, threads: Int, ledger: IDLedger, analyses: AnalysisCache?,
        former: FormerFiles, analyzer: ArticleAnalyzer
    ) throws -> (snapshot: IndexSnapshot, folder: CorpusFolder) {
        let workers = SideBySide(threads: threads)
        let folder = try CorpusFolder.read(
            path, followsLinks: followsLinks, former: former.file, readAll: workers.map)
        let corpus = read(folder, by: workers) { article in
            if let known = analyses?.facts(of: article) { return known }
            let facts = analyzer.analyze(article)
            analyses?.keep(facts, of: article)
            return facts
        }
        let rest = folder.withoutArticles
        return (IndexBuilder.build(corpus, countries: analyzer.countries, ledger: ledger, threads: workers), rest)
    }

    /// Reads articles side by side and adds them in their order, each as soon as all before it are there: what is read waits
    /// in columns, not as values.
    private static func read(
        _ folder: CorpusFolder, by workers: SideBySide, _ analyze: @Sendable (Article) -> ArticleFacts
    ) -> ReadCorpus {
        let articles = folder.articles
        let gathered = Mutex(Gathered(corpus: ReadCorpus(folder)))
        workers.forEach(articles.count) { index in
            let read = ReadArticle(articles[index], facts: analyze(articles[index]))
            gathered.withLock { $0.add(read, at: index, of: articles) }
        }
        return gathered.withLock { $0.corpus }
    }

    private struct Gathered: Sendable {
        var corpus: ReadCorpus
        /// What was read before an article that comes before it.
        var waiting: [Int: ReadArticle] = [:]

        mutating func add(_ read: ReadArticle, at index: Int, of articles: [Article]) {
            waiting[index] = read
            while let read = waiting.removeValue(forKey: corpus.count) { corpus.append(articles[corpus.count], read) }
        }
    }
}
