import NewsIndex

/// An article that a search found.
struct FoundArticle {
    let article: IndexedArticle
    let score: Double
    /// What shows best why it was found.
    let snippet: Snippet?

    init(_ hit: SearchHit, _ finding: SearchFinding, in snapshot: IndexSnapshot) {
        article = snapshot.articles[hit.article]
        score = hit.score
        snippet = snapshot.snippet(of: finding, in: hit.article)
    }
}
