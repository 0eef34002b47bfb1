import Corpus
package import Search

extension IndexSnapshot {
    /// The articles that match a query.
    ///
    /// - Parameter query: what is asked for.
    /// - Returns: all of them, best first.
    /// - Throws: where a field has a value that means nothing.
    package func search(_ query: SearchQuery) throws(QueryMistake) -> SearchFinding {
        let engine = SearchEngine(terms, fields: NewsFields(self))
        return SearchFinding(try engine.matches(query.node, query.options))
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
