package import Search

/// The articles that a query found.
package struct SearchFinding: Sendable {
    /// Best first; ties are ordered by id.
    package let hits: [SearchHit]
    let matches: SearchMatches

    init(_ matches: SearchMatches) {
        self.matches = matches
        // Articles are ordered by id, so their positions break ties as their ids would.
        hits = matches.best(matches.documents.count).map { place in
            SearchHit(article: Int(matches.documents[place]), score: matches.scores[place])
        }
    }

    /// Words that found nothing, and what they were taken for.
    package var corrections: [TermCorrection] { matches.corrections }
}
