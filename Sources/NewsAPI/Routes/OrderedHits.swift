import NewsIndex

/// What a search found, in the order that a request asks for.
struct OrderedHits {
    /// The best first.
    private let hits: [SearchHit]
    /// Of each article its place among the hits; ``SortOrder/none`` where it is no hit.
    private let places: [UInt32]
    /// The hits' articles; nil for the best first.
    private let sorted: SortOrder?

    /// - Parameters:
    ///   - hits: the best first.
    ///   - keys: what they are ordered by; none for the best first.
    ///   - articleCount: of all articles.
    ///   - column: of a key other than `score`.
    init(
        _ hits: [SearchHit], by keys: [String], articleCount: Int, column: (_ key: String) -> SortOrder.Column
    ) {
        self.hits = hits
        guard !keys.isEmpty else {
            (places, sorted) = ([], nil)
            return
        }
        var places = [UInt32](repeating: SortOrder.none, count: articleCount)
        for (place, hit) in hits.enumerated() { places[hit.article] = UInt32(place) }
        let articles = places.indices.filter { places[$0] != SortOrder.none }
        sorted = SortOrder(articles, by: keys) { [places] key in
            guard key == "score" else { return column(key) }
            let scores = Self.ranks(of: hits)
            return { $0.map { scores[Int(places[$0])] } }
        }
        self.places = places
    }

    var count: Int { hits.count }

    subscript(place: Int) -> SearchHit {
        sorted.map { hits[Int(places[$0[place]])] } ?? hits[place]
    }

    /// Of each hit how many lesser scores there are.
    private static func ranks(of hits: [SearchHit]) -> [UInt32] {
        var ranks = [UInt32](repeating: 0, count: hits.count)
        for place in hits.indices.dropLast().reversed() {
            ranks[place] = ranks[place + 1] + (hits[place].score == hits[place + 1].score ? 0 : 1)
        }
        return ranks
    }
}
