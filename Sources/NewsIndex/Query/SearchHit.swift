/// An article that holds every term of a query.
package struct SearchHit: Sendable, Hashable {
    /// Its position among the snapshot's articles.
    package let article: Int
    /// Its rank by BM25; higher is better.
    package let score: Double

    package init(article: Int, score: Double) {
        self.article = article
        self.score = score
    }
}
