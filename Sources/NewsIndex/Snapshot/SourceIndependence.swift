package import struct Corpus.ArticleID

/// Which articles say things on their own, and which repeat another.
///
/// Copies and reprints of one article are one source, however many print it.
package struct SourceIndependence: Sendable {
    /// For each article that depends on others, the first of them all.
    private let origins: [ArticleID: ArticleID]

    init(_ copies: [ArticleCopy]) {
        var origins: [ArticleID: ArticleID] = [:]
        func origin(_ article: ArticleID) -> ArticleID {
            var article = article
            while let next = origins[article], next != article { article = next }
            return article
        }
        for copy in copies where copy.isDependent {
            let (left, right) = (origin(copy.left.article), origin(copy.right.article))
            if left != right { origins[max(left, right)] = min(left, right) }
        }
        self.origins = Dictionary(uniqueKeysWithValues: origins.keys.map { ($0, origin($0)) })
    }

    /// How many of some articles are independent of each other.
    package func count(of articles: some Sequence<ArticleID>) -> Int {
        Set(articles.map(origin)).count
    }

    /// The first of the articles that an article is one source with; itself where it depends on none.
    func origin(of article: ArticleID) -> ArticleID { origins[article] ?? article }
}
