package import Corpus
import Facts
import Search

/// The articles of a folder with what was read in each of them, before they are looked at together.
///
/// What is as it was goes from the index made before into the columns of the next one.
package struct ReadCorpus: Sendable {
    private var columns: FactColumnsBuilder
    private var former: FormerColumns?
    /// The numbers in the former index of articles that are as they were and wait for their turn, the first one last.
    private var waiting: [(id: ArticleID, former: Int)] = []
    /// What could not be read and what editors decided; no articles.
    let folder: CorpusFolder
    /// What the former index found of articles that are as they were; nil without one.
    let copies: FormerCopies?
    /// How many articles were appended.
    package private(set) var count = 0

    /// Makes room for the articles of a folder; those that were read are then to be appended in their order.
    ///
    /// - Parameters:
    ///   - folder: what was read.
    ///   - former: the index that has the articles which the folder only names.
    package init(_ folder: CorpusFolder, former: IndexSnapshot? = nil) {
        var texts = folder.articles.map(\.text)
        copies = former.map { former in
            let kept = Set(folder.kept)
            return FormerCopies(
                former.copies, articleCount: former.articles.count, isUnchanged: { kept.contains($0) })
        }
        if let former, !folder.kept.isEmpty {
            self.former = FormerColumns(former)
            waiting = folder.kept.reversed().compactMap { id in former.articleIndex(id).map { (id, $0) } }
            texts += waiting.map { former.articles.facts.texts[$0.former] }
        }
        columns = FactColumnsBuilder(for: texts)
        self.folder = folder.withoutArticles
    }

    /// What there is more of than an index can number; nil while all is well.
    package var excess: IndexExcess? { columns.excess() }

    /// What was appended and what is as it was, in columns; this has it no more.
    ///
    /// - Returns: also the terms of all articles, of which an index is still to be made.
    mutating func finished() -> (facts: FactColumns, passing: PassingFacts, terms: GatheredTerms) {
        takeFormer(before: nil)
        let (facts, passing, terms) = columns.finished()
        return (facts, passing, GatheredTerms(terms, former: former?.terms))
    }

    /// Adds the next article that was read.
    package mutating func append(_ article: Article, _ read: ReadArticle) {
        takeFormer(before: article.id)
        columns.append(article, read)
        count += 1
    }

    /// Of so many articles' rows the former index holds pages in memory while they are copied.
    private static let articlesInMemory = 4096

    private mutating func takeFormer(before id: ArticleID?) {
        guard former != nil else { return }
        while let next = waiting.last, id.map({ next.id < $0 }) ?? true {
            waiting.removeLast()
            // Held here alone while it changes, so that nothing of it is copied.
            guard var taken = former.take() else { return }
            columns.append(next.former, of: &taken)
            // What was copied need not be in memory twice.
            if waiting.count.isMultiple(of: Self.articlesInMemory) { taken.terms.forgetPages() }
            former = consume taken
        }
    }

    /// A folder with the facts of its articles, in any order; those of an article that it lacks are left out.
    init(_ folder: CorpusFolder, facts: [ArticleFacts]) {
        let articles = folder.articles.sorted { $0.id < $1.id }
        let told = Dictionary(facts.map { ($0.article, $0) }) { first, _ in first }
        self.init(
            CorpusFolder(
                articles: articles, problems: folder.problems, merges: folder.merges, corrections: folder.corrections,
                withheld: folder.withheld))
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
