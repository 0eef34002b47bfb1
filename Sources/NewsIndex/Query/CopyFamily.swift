package import struct Corpus.ArticleID

/// Articles that are one source, since each repeats another of them.
package struct CopyFamily: Sendable {
    /// The first of them by identifier: it names the family.
    package let id: ArticleID
    /// Their positions among the snapshot's articles, in the order of the days that they state, the undated ones last.
    package let articles: [Int]
}

extension IndexSnapshot {
    /// The families of articles that repeat one another, ordered by id.
    package func copyFamilies() -> [CopyFamily] {
        var members: [ArticleID: Set<Int>] = [:]
        for copy in copies where copy.isDependent {
            let sides = [copy.left.article, copy.right.article]
            members[independence.origin(of: copy.left.article), default: []].formUnion(sides.compactMap(articleIndex))
        }
        return members.sorted { $0.key < $1.key }.map { id, members in
            CopyFamily(
                id: id,
                articles: members.map { (articles.published.statedDay(of: $0) ?? .max, $0) }.sorted { $0 < $1 }
                    .map(\.1))
        }
    }

    /// How two articles repeat one another; nil where they do not.
    package func copy(of one: Int, and other: Int) -> ArticleCopy? {
        let id = articles.id(at: other)
        return copies(of: articles.id(at: one)).first { $0.left.article == id || $0.right.article == id }
    }
}
