extension IndexSnapshot {
    /// The articles that hold every term of a query, best first; ties are ordered by id.
    package func search(_ query: SearchQuery) -> [SearchHit] {
        var lists: [TermIndex.Postings] = []
        for term in query.terms {
            guard let postings = terms.postings(of: term) else { return [] }
            lists.append(postings)
        }
        guard let rarest = lists.min(by: { $0.documents.count < $1.documents.count }) else { return [] }
        let ranking = BM25(documentCount: articles.count, averageLength: terms.averageLength)
        var hits: [SearchHit] = []
        for document in rarest.documents.map(Int.init) {
            var score = 0.0
            var holdsAll = true
            for list in lists {
                let frequency = list.positions(in: document).count
                guard frequency > 0 else {
                    holdsAll = false
                    break
                }
                score += ranking.score(
                    frequency: frequency, length: terms.ranges[document].count,
                    documentFrequency: list.documents.count)
            }
            if holdsAll { hits.append(SearchHit(article: document, score: score)) }
        }
        // Articles are ordered by id, so their positions break ties as their ids would.
        return hits.sorted { ($1.score, $0.article) < ($0.score, $1.article) }
    }
}
