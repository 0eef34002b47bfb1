package import Corpus
import Facts

/// The articles of a folder with what was read in each of them, before they are looked at together.
package struct ReadCorpus: Sendable {
    private var columns: FactColumnsBuilder
    /// What could not be read and what editors decided; no articles.
    let folder: CorpusFolder

    /// Makes room for the articles of a folder, which are then to be appended in their order.
    package init(_ folder: CorpusFolder) {
        columns = FactColumnsBuilder(for: folder.articles)
        self.folder = folder.withoutArticles
    }

    /// How many articles were appended.
    package var count: Int { columns.count }

    /// What there is more of than an index can number; nil while all is well.
    package var excess: IndexExcess? { columns.excess() }

    /// What was appended, in columns; this has it no more.
    mutating func finished() -> (facts: FactColumns, passing: PassingFacts, terms: TermIndex) {
        columns.finished()
    }

    /// Adds the folder's next article.
    package mutating func append(_ article: Article, _ read: ReadArticle) {
        columns.append(article, read)
    }

    /// A folder with the facts of its articles, in any order; those of an article that it lacks are left out.
    init(_ folder: CorpusFolder, facts: [ArticleFacts]) {
        let articles = folder.articles.sorted { $0.id < $1.id }
        let told = Dictionary(facts.map { ($0.article, $0) }) { first, _ in first }
        self.init(
            CorpusFolder(
                articles: articles, problems: folder.problems, merges: folder.merges, corrections: folder.corrections))
        for article in articles {
            append(article, ReadArticle(article, facts: told[article.id] ?? ArticleFacts(empty: article.id)))
        }
    }
}

extension ArticleFacts {
    /// The facts of an article of which nothing is known.
    fileprivate init(empty article: ArticleID) {
        self.init(
            article: article, sentences: [], entities: [], meetings: [], quotations: [], claims: [], dates: [],
            eventDate: nil)
    }
}
