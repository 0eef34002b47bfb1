import Corpus
package import Search

extension IndexSnapshot {
    /// The articles that match a query.
    ///
    /// - Parameters:
    ///   - query: what is asked for.
    ///   - isUnwanted: tells while it is looked for that nobody waits for it any more.
    /// - Returns: all of them.
    /// - Throws: where a field has a value that means nothing, or nobody waits.
    package func search(_ query: SearchQuery, isUnwanted: @escaping () -> Bool = { false }) throws(SearchError)
        -> SearchFinding
    {
        let engine = SearchEngine(terms, fields: NewsFields(self))
        let matches = try engine.matches(query.node, query.options, watch: SearchWatch(isUnwanted: isUnwanted))
        let recency = query.halfLife.map { Recency(listKeys.articles, count: articles.count, halfLife: $0) }
        return SearchFinding(matches, recency)
    }

    /// The stretch of an article that shows best why it was found.
    ///
    /// - Parameters:
    ///   - finding: what found it.
    ///   - article: a position among ``articles``.
    /// - Returns: nil where none of the query's words stands in it.
    package func snippet(of finding: SearchFinding, in article: Int) -> Snippet? {
        guard articles.indices.contains(article) else { return nil }
        let text = articles[article].text
        guard let excerpt = finding.matches.excerpt(of: article, in: text) else { return nil }
        let start = excerpt.range.lowerBound
        return Snippet(
            text: text[excerpt.range], position: excerpt.range,
            highlights: excerpt.highlights.map { $0.lowerBound - start..<$0.upperBound - start })
    }
}
