import NewsIndex

extension ItemTables {
    static let hit = FieldTable<FoundArticle>(
        "hit",
        [
            .object("article", article, "The article.", from: "SearchHit.article") { found, _ in found.article }
        ] + findings + [
            .object("position", position, isOptional: true, "Where the snippet stands.", from: "Snippet.position") {
                found, _ in found.snippet?.snippet.position
            }
        ])

    /// An article of a list that words narrow.
    static let foundArticle = FieldTable<FoundArticle>(
        "found_article", link: { found, _ in Links.article(found.article.id) },
        article.fields.map { $0.lifted(\.article) } + findings)

    private static let findings: [ItemField<FoundArticle>] = [
        .number("score", "How well it matches, by BM25.", from: "SearchHit.score") { found, _ in
            // More decimals would tell nothing.
            (found.score * 10_000).rounded() / 10_000
        },
        .object("snippet", snippet, isOptional: true, "The stretch that shows the words.", from: "Snippet") {
            found, _ in
            found.snippet
        },
    ]

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
