package import Corpus
import FrenchText

/// The copies that were found before, and among which articles that is known: those need not be compared again.
package struct FormerCopies: Sendable {
    let copies: [ArticleCopy]
    let articleCount: Int
    let isUnchanged: @Sendable (ArticleID) -> Bool

    /// - Parameters:
    ///   - copies: those of the former index.
    ///   - articleCount: how many articles that had.
    ///   - isUnchanged: whether an article had this identifier, text and quotations then, read by the same version of what
    ///     finds them.
    package init(
        _ copies: [ArticleCopy], articleCount: Int, isUnchanged: @escaping @Sendable (ArticleID) -> Bool
    ) {
        self.copies = copies
        self.articleCount = articleCount
        self.isUnchanged = isUnchanged
    }
}

/// Former copies under the numbers that articles have now.
struct KnownCopies: Sendable {
    /// For each article whether it is unchanged.
    let unchanged: [Bool]
    /// How many articles of the former index are gone or changed.
    let lostCount: Int
    private let copies: [UInt64: ArticleCopy]

    init(_ former: FormerCopies, in articles: FactColumns) {
        let ids = articles.headers.ids
        let unchanged = articles.indices.map { former.isUnchanged(articles.headers.id($0)) }
        self.unchanged = unchanged
        lostCount = max(0, former.articleCount - unchanged.count { $0 })
        func number(_ id: ArticleID) -> Int? {
            let place = ids.partition { ArticleID(made: $0) >= id }
            return place < ids.count && ids.holds(id.value.utf8, at: place) && unchanged[place] ? place : nil
        }
        var copies: [UInt64: ArticleCopy] = [:]
        for copy in former.copies {
            guard let left = number(copy.left.article), let right = number(copy.right.article) else { continue }
            copies[Self.key(left, right)] = copy
        }
        self.copies = copies
    }

    /// The copy that two unchanged articles were found to be.
    func copy(_ left: Int, _ right: Int) -> ArticleCopy? { copies[Self.key(left, right)] }

    private static func key(_ left: Int, _ right: Int) -> UInt64 { UInt64(left) << 32 | UInt64(right) }
}
