import NewsIndex

/// What a search found, in the order that a request asks for.
struct OrderedHits {
    private let hits: RankedHits
    /// The hits' articles; nil for the best first.
    private let sorted: SortOrder?

    /// - Parameters:
    ///   - hits: what was found.
    ///   - keys: what they are ordered by; none for the best first.
    ///   - column: of a key other than `score`.
    init(_ hits: RankedHits, by keys: [String], column: (_ key: String) -> SortOrder.Column) {
        self.hits = hits
        guard !keys.isEmpty, keys != ["-score"] else {
            sorted = nil
            return
        }
        sorted = SortOrder(hits.articles, by: keys) { key in
            guard key == "score" else { return column(key) }
            let ranks = Self.ranks(of: hits)
            return { $0.map { ranks[$0] ?? 0 } }
        }
    }

    var count: Int { hits.count }

    subscript(place: Int) -> SearchHit {
        sorted.map { hits.hit($0[place]) } ?? hits[place]
    }

    /// Of each article how many lesser scores there are.
    private static func ranks(of hits: RankedHits) -> [Int: UInt32] {
        var ranks: [Int: UInt32] = [:]
        var rank: UInt32 = 0
        for place in (0..<hits.count).reversed() {
            if place + 1 < hits.count, hits[place].score != hits[place + 1].score { rank += 1 }
            ranks[hits[place].article] = rank
        }
        return ranks
    }
}
