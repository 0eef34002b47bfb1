import Corpus
import Facts
import NewsIndex

extension ItemField {
    /// When the latest of an item's articles was published.
    static func lastReported(_ articles: @escaping From<[Int]>) -> ItemField {
        date(
            "last_reported", isOptional: true, "When the latest of its articles was published.",
            from: "IndexedArticle.published"
        ) { item, snapshot in snapshot.lastReported(articles(item, snapshot)) }
    }
}

extension ClaimGroup {
    /// The articles that its claims stand in.
    var articleNumbers: [Int] { claims.map(\.articleNumber) }
}

extension Discrepancy {
    /// The articles that disagree.
    func articleNumbers(in snapshot: IndexSnapshot) -> [Int] {
        values.compactMap { snapshot.articleIndex($0.evidence.article) }
    }
}

extension IndexedMeeting {
    /// The articles that report it.
    func articleNumbers(in snapshot: IndexSnapshot) -> [Int] { sources.compactMap(snapshot.articleIndex) }
}
