import Corpus
import Extraction
import NewsAPI
import NewsIndex

/// The analyzer of the whole process: it takes longer to make than one article to analyse, and is made when it is asked for.
enum SharedAnalyzer {
    static let made = Result { try ArticleAnalyzer() }

    /// Where places lie.
    static let gazetteer = Gazetteer(ArticleAnalyzer.places)

    /// Makes the index of one article.
    static let textAnalysis: TextAnalysis = { article in
        guard let analyzer = try? made.get() else { return nil }
        return IndexBuilder.build(
            folder: CorpusFolder(articles: [article], problems: []), facts: [analyzer.analyze(article)],
            countries: analyzer.countries, gazetteer: gazetteer)
    }
}
