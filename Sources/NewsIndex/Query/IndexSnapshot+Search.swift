import Corpus

extension IndexSnapshot {
    /// The articles that hold every term of a query, best first; ties are ordered by id.
    package func search(_ query: SearchQuery) -> [SearchHit] {
        var lists: [Postings] = []
        for term in query.terms {
            guard let postings = terms.postings(of: term) else { return [] }
            lists.append(postings)
        }
        guard let rarest = lists.indices.min(by: { lists[$0].documentCount < lists[$1].documentCount })
        else { return [] }
        let ranking = BM25(documentCount: articles.count, averageLength: terms.averageLength)
        let counts = lists.map(\.documentCount)
        var cursors = lists.map(Postings.Cursor.init)
        var hits: [SearchHit] = []
        hits.reserveCapacity(counts[rarest])
        while cursors[rarest].next() {
            let document = cursors[rarest].document
            guard cursors.indices.allSatisfy({ cursors[$0].advance(to: document) }) else { continue }
            let length = Int(terms.lengths[document])
            var score = 0.0
            // By their places: a list or a cursor that is taken out is counted as held, for each hit.
            for term in cursors.indices {
                score += ranking.score(
                    frequency: cursors[term].frequency, length: length, documentFrequency: counts[term])
            }
            hits.append(SearchHit(article: document, score: score))
        }
        // Articles are ordered by id, so their positions break ties as their ids would.
        return hits.sorted { $0.score == $1.score ? $0.article < $1.article : $0.score > $1.score }
    }
}
