package import Search

/// The articles that a query found.
package struct SearchFinding: Sendable {
    let matches: SearchMatches
    /// How much later articles come before earlier ones; nil where they do not.
    private let recency: Recency?

    init(_ matches: SearchMatches, _ recency: Recency?) {
        self.matches = matches
        self.recency = recency
    }

    /// How many they are.
    package var count: Int { matches.count }

    /// All of them, ascending; made when it is asked for.
    package var articles: [Int] { matches.documents.map { Int($0) } }

    /// The best of them, best first; ties are ordered by id.
    ///
    /// - Parameters:
    ///   - count: how many at most.
    ///   - articles: those among them that are wanted, ascending; nil for all.
    /// - Returns: the hits.
    package func best(_ count: Int, of articles: [Int]? = nil) -> [SearchHit] {
        // Articles are ordered by id, so their positions break ties as their ids would.
        let hits = matches.best(
            count, of: articles?.map { UInt32($0) }, factor: recency.map { recency in { recency.factor(of: $0) } })
        return hits.map { SearchHit(article: $0.document, score: Double($0.score)) }
    }

    /// What makes the score of one of them: parts whose contributions have it as their sum.
    package func explanation(of article: Int, watch: inout SearchWatch) throws(SearchError) -> [ScorePart] {
        try matches.explanation(of: article, factor: recency?.factor(of: article) ?? 1, watch: &watch)
    }

    /// Where nothing is found: words and phrases that stand in no article.
    package var nowhere: [String] { matches.nowhere }

    /// Words that found nothing, and what they were taken for.
    package var corrections: [TermCorrection] { matches.corrections }
}
