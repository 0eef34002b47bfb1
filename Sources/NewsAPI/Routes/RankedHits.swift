import NewsIndex

/// What a search found, the best first, as far down as somebody looks: a page shows twenty of what may be most articles.
final class RankedHits {
    private let finding: SearchFinding
    /// Those articles that are wanted, ascending; nil for all that was found.
    private let passing: [Int]?
    private var ranked: [SearchHit] = []
    /// How many are ranked at first.
    private let first: Int
    let count: Int

    /// - Parameters:
    ///   - finding: what was found.
    ///   - passing: those of its articles that are wanted, ascending; nil for all.
    ///   - first: how many of them are likely to be looked at.
    init(_ finding: SearchFinding, passing: [Int]?, first: Int) {
        self.finding = finding
        self.passing = passing
        self.first = first
        count = passing?.count ?? finding.count
    }

    /// All the articles, ascending.
    var articles: [Int] { passing ?? finding.articles }

    subscript(place: Int) -> SearchHit {
        if place >= ranked.count {
            ranked = finding.best(min(count, max(place + 1, 4 * ranked.count, first)), of: passing)
        }
        return ranked[place]
    }

    /// The hit of one article.
    func hit(_ article: Int) -> SearchHit {
        finding.best(1, of: [article]).first ?? SearchHit(article: article, score: 0)
    }
}

extension Call {
    /// Behind the last place of the page, whose item the next page's address tells.
    var pageEnd: Int {
        let limit = arguments.integer("limit") ?? Self.defaultLimit
        return limit + min(10_000, arguments.integer("offset") ?? 0) + 1
    }
}
