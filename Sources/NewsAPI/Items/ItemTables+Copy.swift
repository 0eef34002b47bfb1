import Corpus
import NewsIndex

extension ItemTables {
    static let copy = FieldTable<SeenCopy>(
        "copy",
        [
            .object("article", otherArticle, "The other article.", from: "ArticleCopy.Side.article") { seen, snapshot in
                snapshot.articleIndex(seen.other.article).map { snapshot.articles[$0] }
            },
            .choice(
                "kind", of: ArticleCopy.Kind.allCases.map(\.rawValue), "How much they share.", from: "ArticleCopy.kind"
            ) { seen, _ in seen.copy.kind.rawValue },
            .number(
                "shared", "How much of this article stands in the other, from 0 to 1.", from: "ArticleCopy.Side.shared"
            ) {
                seen, _ in rounded(seen.own.shared)
            },
            .number("shared_of_other", "How much of the other stands in this one.", from: "ArticleCopy.Side.shared") {
                seen, _ in rounded(seen.other.shared)
            },
            .integer("word_count", "How many words both hold.", from: "ArticleCopy.Passage.wordCount") { seen, _ in
                seen.copy.passages.reduce(0) { $0 + $1.wordCount }
            },
            .texts(
                "agencies", "The agencies that either credits.", from: "ArticleCopy.agencies"
            ) { seen, _ in seen.copy.agencies }
            .counted { seen, _ in seen.copy.agencies.count },
            .list(
                "passages", passage, card: 1, "What both hold, in text order.", from: "ArticleCopy.passages"
            ) { seen, _ in seen.passages }
            .counted { seen, _ in seen.copy.passages.count }
            .linked { seen, _ in
                "\(Links.article(seen.own.article))/copies/\(seen.other.article.value)/passages"
            },
        ])

    static let passage = FieldTable<SeenPassage>(
        "passage",
        [
            .integer("word_count", "How many words it has.", from: "ArticleCopy.Passage.wordCount") { seen, _ in
                seen.passage.wordCount
            },
            .boolean("quoted", "Whether both give it as somebody's words.", from: "ArticleCopy.Passage.isQuoted") {
                seen, _ in seen.passage.isQuoted
            },
            .evidence("Where it stands here.", from: "ArticleCopy.Passage") { seen, snapshot in
                seen.place.evidence(in: snapshot)
            },
            .evidence(as: "other_evidence", "Where it stands there.", from: "ArticleCopy.Passage") { seen, snapshot in
                seen.otherPlace.evidence(in: snapshot)
            },
        ])

    static let otherArticle = FieldTable<IndexedArticle>(
        "other_article", link: { article, _ in Links.article(article.id) },
        [
            .id("The article's identifier.", from: "Article.id") { article, _ in article.id.value },
            .text("title", isOptional: true, "The headline.", from: "Article.title") { article, _ in
                article.title?.value
            },
            .text("source", limit: TextLimit.name, isOptional: true, "The publisher.", from: "Article.Source.name") {
                article, _ in article.publisher
            },
        ])

    /// A share with three decimals.
    static func rounded(_ share: Double) -> Double {
        (share * 1000).rounded() / 1000
    }
}
