import Corpus
import Facts

/// What two articles both tell, and what only one of them does.
package struct ArticleComparison: Sendable {
    /// Members of two lists by whose they are.
    package struct Shares: Sendable {
        package private(set) var both: [Int] = []
        package private(set) var onlyFirst: [Int] = []
        package private(set) var onlySecond: [Int] = []

        /// - Parameters:
        ///   - first: positions, rising.
        ///   - second: others, rising.
        init(_ first: [Int], _ second: [Int]) {
            let (inFirst, inSecond) = (Set(first), Set(second))
            both = first.filter(inSecond.contains)
            onlyFirst = first.filter { !inSecond.contains($0) }
            onlySecond = second.filter { !inFirst.contains($0) }
        }

        /// The same members, of each list those of the greatest weight first.
        fileprivate func ordered(by weight: (Int) -> Int) -> Shares {
            var shares = self
            func order(_ list: [Int]) -> [Int] {
                let weights = list.map { (weight: weight($0), position: $0) }
                return weights.sorted { ($1.weight, $0.position) < ($0.weight, $1.position) }.map(\.position)
            }
            shares.both = order(both)
            shares.onlyFirst = order(onlyFirst)
            shares.onlySecond = order(onlySecond)
            return shares
        }
    }

    /// Facts of both articles that stand side by side.
    package struct Pairing: Sendable {
        /// Positions in the snapshot's list, in text order; never empty.
        package fileprivate(set) var first: [Int] = []
        package fileprivate(set) var second: [Int] = []
    }

    package let first: IndexedArticle
    package let second: IndexedArticle
    /// The pair that shares passages; nil where the two share none.
    package let copy: ArticleCopy?
    /// Positions of entities, those that the two mention most first, then by id.
    package let entities: Shares
    /// Positions of meetings, ordered by id.
    package let meetings: Shares
    /// Claims that count in one unit, in the order of the first article.
    package let claims: [Pairing]
    /// Quotations of one speaker, in the order of the first article.
    package let quotations: [Pairing]
    /// Positions of the discrepancies that name both, ordered by id.
    package let discrepancies: [Int]

    /// Compares two articles of a snapshot by their positions.
    package init(_ first: Int, _ second: Int, in snapshot: IndexSnapshot) {
        let articles = snapshot.articles
        self.first = articles[first]
        self.second = articles[second]
        let ids = Set([articles.id(at: first), articles.id(at: second)])
        copy = snapshot.copies(of: articles.id(at: first)).first {
            ids == [$0.left.article, $0.right.article]
        }
        let mentions = Self.mentions(of: first, articles).merging(
            Self.mentions(of: second, articles), uniquingKeysWith: +)
        entities = Shares(articles.entities[first].map(Int.init), articles.entities[second].map(Int.init))
            .ordered { mentions[$0] ?? 0 }
        meetings = Shares(self.first.meetings, self.second.meetings)
        let claims = articles.facts.claims
        self.claims = Self.pairings(
            snapshot.claims.positions(of: first), snapshot.claims.positions(of: second)
        ) { claims.values[$0].unitKey }
        quotations = Self.pairings(
            snapshot.quotations.positions(of: first), snapshot.quotations.positions(of: second),
            by: snapshot.quotations.speaker)
        discrepancies = snapshot.discrepancies.indices.filter { index in
            ids.isSubset(of: snapshot.discrepancies[index].values.lazy.map(\.evidence.article))
        }
    }

    /// How often an article mentions each of its entities.
    private static func mentions(of article: Int, _ articles: ArticleColumns) -> [Int: Int] {
        let rows = articles.facts.entities
        var counts: [Int: Int] = [:]
        for member in rows.entities.range(of: article) {
            if let owner = articles.owner(ofEntity: member) { counts[owner, default: 0] += rows.mentions[member].count }
        }
        return counts
    }

    /// The facts of two articles that have a key in common, by their keys.
    private static func pairings<Key: Hashable>(
        _ first: Range<Int>, _ second: Range<Int>, by key: (Int) -> Key?
    ) -> [Pairing] {
        var places: [Key: Int] = [:]
        var pairings: [Pairing] = []
        for position in first {
            guard let key = key(position) else { continue }
            let place = places[key] ?? pairings.count
            places[key] = place
            if place == pairings.count { pairings.append(Pairing()) }
            pairings[place].first.append(position)
        }
        for position in second {
            if let place = key(position).flatMap({ places[$0] }) { pairings[place].second.append(position) }
        }
        return pairings.filter { !$0.second.isEmpty }
    }
}
