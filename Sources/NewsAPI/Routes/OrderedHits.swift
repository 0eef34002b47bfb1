import Corpus
import NewsIndex

/// What a search found, in the order that a request asks for.
struct OrderedHits {
    private let hits: RankedHits
    /// The hits' articles; nil for the best first.
    private let sorted: SortOrder?
    /// The order that the list had in a former snapshot, and that of what it has now; nil for the one of this snapshot.
    private let former: (walk: KeptWalks.Kept, positions: [Int], places: [Int])?

    /// - Parameters:
    ///   - hits: what was found.
    ///   - keys: what they are ordered by; none for the best first.
    ///   - kept: how they were ordered when the list was begun, if that is to be gone on with.
    ///   - column: of a key other than `score`.
    init(
        _ hits: RankedHits, by keys: [String] = [], kept: KeptWalks.Kept? = nil,
        column: (_ key: String) -> SortOrder.Column = { _ in { $0.map(UInt32.init) } }
    ) {
        self.hits = hits
        former = kept.map { kept in
            let (positions, places) = kept.order(of: hits.articles)
            return (kept, positions, places)
        }
        guard kept == nil, !keys.isEmpty, keys != ["-score"] else {
            sorted = nil
            return
        }
        sorted = SortOrder(hits.articles, by: keys) { key in
            guard key == "score" else { return column(key) }
            let ranks = Self.ranks(of: hits)
            return { $0.map { ranks[$0] ?? 0 } }
        }
    }

    /// What cursors tell of them.
    func order(by keys: [String], in snapshot: IndexSnapshot) -> ListOrder {
        guard let former else {
            return ArticleRoutes.order(by: keys, in: snapshot.articles, of: snapshot.version) { self[$0] }
        }
        return .kept(former.walk, places: former.places) { snapshot.articles.id(at: self[$0].article).value }
    }

    /// How to keep the order, unless it is a former one itself.
    ///
    /// - Parameters:
    ///   - call: the request.
    ///   - hits: finds the same anew in another snapshot.
    /// - Returns: nil for a former one.
    func walk(
        of call: Call, _ hits: @escaping @Sendable (Call) throws(RequestError) -> OrderedHits?
    ) -> Walk? {
        guard former == nil else { return nil }
        let asked = AskedCall(call)
        return Walk(subject: .articles) { served in
            guard let found = try? hits(asked.on(served)) else { return [] }
            return (0..<found.count).map { found[$0].article }
        }
    }

    var count: Int { hits.count }

    subscript(place: Int) -> SearchHit {
        if let former { return hits.hit(former.positions[place]) }
        return sorted.map { hits.hit($0[place]) } ?? hits[place]
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
