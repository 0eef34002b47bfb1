import NewsIndex
import Search

extension ItemTables {
    static let hit = FieldTable<FoundArticle>(
        "hit",
        [
            .object("article", article, "The article.", from: "SearchHit.article") { found, _ in found.article }
        ] + findings + [
            .object("position", position, isOptional: true, "Where the snippet stands.", from: "Snippet.position") {
                found, _ in found.snippet?.snippet.position
            }
        ]
    )
    .told(inFeeds: FeedEntry.found)
    .told(as: foundDocuments)

    /// An article of a list that words narrow.
    static let foundArticle = FieldTable<FoundArticle>(
        "found_article", link: { found, _ in Links.article(found.article.id) },
        article.fields.map { $0.lifted(\.article) } + findings
    )
    .told(inFeeds: FeedEntry.found)
    .told(as: foundDocuments)

    private static let foundDocuments: [Format: FieldTable<FoundArticle>.Document] = [
        .jsonLD: { LinkedArticles(\.article) }, .ninjs: { NinjsArticles(\.article) },
    ]

    private static let findings: [ItemField<FoundArticle>] = [
        .number("score", "How well it matches, by BM25.", from: "SearchHit.score") { found, _ in
            fourDecimals(found.score)
        },
        .object("snippet", snippet, isOptional: true, "The stretch that shows the words.", from: "Snippet") {
            found, _ in
            found.snippet
        },
        .few(
            "explanation", scorePart, most: 1_000, isOmitted: true, "What makes the score, with explain=true.",
            from: "SearchFinding.explanation(of:)"
        ) { found, _ in found.explanation ?? [] },
    ]

    private static let scorePart = FieldTable<ScorePart>(
        "score_part",
        [
            .text("term", "What was asked for.", from: "ScorePart.term") { part, _ in part.term },
            .text("form", "What stands in the article.", from: "ScorePart.form") { part, _ in part.form },
            .code("field", "Where: text, title or names.", from: "ScorePart.field") { part, _ in part.field.rawValue },
            .integer("frequency", "How often; names count once.", from: "ScorePart.frequency") { part, _ in
                part.frequency
            },
            .number("weight", "How much the form counts beside what was typed.", from: "ScorePart.weight") { part, _ in
                fourDecimals(part.weight)
            },
            .number("idf", "How rare what was asked for is.", from: "ScorePart.rarity") { part, _ in
                fourDecimals(part.rarity)
            },
            .number("contribution", "Its part of the score.", from: "ScorePart.contribution") { part, _ in
                fourDecimals(part.contribution)
            },
        ])

    /// More decimals would tell nothing.
    private static func fourDecimals(_ number: Double) -> Double { (number * 10_000).rounded() / 10_000 }

    private static let snippet = FieldTable<FoundSnippet>(
        "snippet",
        [
            .text("text", limit: TextLimit.sentence, "The stretch.", from: "Snippet.text") { found, _ in
                found.snippet.text
            },
            .few("highlights", position, most: 40, "The words, as ranges of the stretch.", from: "Snippet.highlights") {
                found, _ in
                found.snippet.highlights.filter { $0.upperBound <= TextLimit.sentence }
            },
            .code(
                "html", isOptional: true, "The stretch as HTML, the words in mark, with highlight=mark.",
                from: "FoundSnippet.html"
            ) { found, _ in found.isMarked ? found.html : nil },
        ])
}
