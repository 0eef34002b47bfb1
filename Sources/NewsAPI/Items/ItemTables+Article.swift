import Corpus
import Facts
import NewsIndex

extension ItemTables {
    static let article = FieldTable<IndexedArticle>(
        "article", link: { article, _ in Links.article(article.id) },
        [
            .id(
                "The article's identifier: its address, its producer's name for it, or its file's name, as a slug.",
                from: "Article.id"
            ) { article, _ in
                article.id.value
            },
            .text("title", isOptional: true, "The headline.", from: "Article.title") { article, _ in
                article.title?.value
            },
            .choice(
                "title_basis", of: Article.Title.Basis.allCases.map(\.rawValue), isOptional: true,
                "Where the headline was read.", from: "Article.Title.basis"
            ) { article, _ in article.title?.basis.rawValue },
            .code("language", "A BCP 47 tag.", from: "Article.language") { article, _ in article.language },
        ] + originFields + [
            .object("source", credit, isOptional: true, "Who published it.", from: "Article.source") { article, _ in
                article.source
            },
            .proved(
                "published_at", publication, "When it was published.", from: "IndexedArticle.published"
            ) { article, _ in article.published },
            .proved(
                "event_date", eventDate, "The first day of its main event, by its own words.",
                from: "ArticleFacts.eventDate"
            ) { article, _ in article.eventDate },
            .integer("word_count", "How many words it has.", from: "IndexedArticle.wordCount") { article, _ in
                article.wordCount
            },
            .text("excerpt", "The beginning of its body.", from: "IndexedArticle.excerpt") { article, _ in
                article.excerpt
            },
            .code("text_hash", "The hash of its text.", from: "ArticleText.hash") { article, _ in
                article.text.hash
            },
            .code("file", "Its file's name.", from: "Article.fileName") { article, _ in article.fileName },
            .integer("byte_count", "The size of its file.", from: "Article.byteCount") { article, _ in
                article.byteCount
            },
            .integer("scalar_count", "How many Unicode scalars its text has.", from: "ArticleText.scalars") {
                article, _ in article.text.scalarCount
            },
        ] + articleLists
    )
    .told(inFeeds: FeedEntry.article)
    .told(as: [.jsonLD: { LinkedArticles { $0 } }, .ninjs: { NinjsArticles { $0 } }])

    private static let articleLists: [ItemField<IndexedArticle>] =
        EntityType.inLists.map { type in
            .elsewhere(
                type.rawValue, "The entities of this type that it speaks of.", from: "IndexedArticle.entityCount"
            )
            .counted { article, _ in article.entityCount(of: type) }
        } + [
            .elsewhere(
                "text", "Its text.", from: "ArticleText"
            )
            .linked { article, _ in Links.article(article.id) + "/text" },
            .elsewhere(
                "entities", "The entities that it speaks of.", from: "IndexedArticle.entities"
            )
            .linked { article, _ in Links.article(article.id) + "/entities" },
            .elsewhere(
                "mentions", "Every mention, in text order.", from: "ArticleEntity.mentions"
            )
            .linked { article, _ in Links.article(article.id) + "/mentions" },
            .list(
                "meetings", meeting, "The meetings that it reports.", from: "IndexedArticle.meetings"
            ) { article, context in
                article.meetings.prefix(context.most).map { context.snapshot.meetings[$0] }
            }
            .counted { article, _ in article.meetings.count }
            .linked { article, _ in Links.article(article.id) + "/meetings" },
            .list(
                "quotes", quotation, "What it says that somebody said.", from: "ArticleFacts.quotations"
            ) { article, context in
                context.snapshot.quotations.positions(of: article.number).prefix(context.most)
                    .map { context.snapshot.quotations[$0] }
            }
            .counted { article, _ in article.quotationCount }
            .linked { article, _ in Links.article(article.id) + "/quotes" },
            .list(
                "claims", claim, "The numbers that it states.", from: "IndexedArticle.claims"
            ) { article, context in
                context.snapshot.claims.positions(of: article.number).prefix(context.most)
                    .map { context.snapshot.claims[$0] }
            }
            .counted { article, _ in article.claimCount }
            .linked { article, _ in Links.article(article.id) + "/claims" },
            .elsewhere(
                "copies", "The articles that share passages with it.", from: "ArticleCopy"
            )
            .counted { article, snapshot in snapshot.copyCount(of: article.id) }
            .linked { article, _ in Links.article(article.id) + "/copies" },
            .list(
                "furniture", furniture, resource: 10, "The lines that were taken off its file.",
                from: "Article.furniture"
            ) { article, _ in article.furniture }
            .counted { article, _ in article.furnitureCount }
            .linked { article, _ in Links.article(article.id) + "/furniture" },
        ]

    static let furniture = FieldTable<Article.FurnitureLine>(
        "furniture",
        [
            .integer("line", "The line's number in the file, from 1.", from: "Article.FurnitureLine.number") {
                line, _ in
                line.number
            },
            .choice(
                "reason", of: Article.FurnitureLine.Reason.allCases.map(\.rawValue),
                "Why it is no part of the article.",
                from: "Article.FurnitureLine.reason"
            ) { line, _ in line.reason.rawValue },
            .text("text", "The line.", from: "Article.FurnitureLine.text") { line, _ in line.text },
        ])

    private static let credit = FieldTable<Article.Source>(
        "credit",
        [
            .text("name", limit: TextLimit.name, isOptional: true, "The publisher.", from: "Article.Source.name") {
                source, _ in source.name
            },
            .texts(
                "agencies", "The agencies that are credited.", from: "Article.Source.agencies"
            ) { source, _ in source.agencies }
            .counted { source, _ in source.agencies.count },
            .text("statement", "The line of the file that says so.", from: "Article.Source.statement") { source, _ in
                source.statement
            },
        ])

    static let publication = FieldTable<PublicationDate>(
        "publication",
        [
            .date("value", "The date, as far as it is known.", from: "PublicationDate.value") { date, _ in date.value },
            .choice(
                "precision", of: PartialDate.Precision.allCases.map(\.rawValue), "How far it is known.",
                from: "PartialDate.precision"
            ) { date, _ in date.date.precision.rawValue },
            .choice(
                "basis", of: PublicationDate.Basis.allCases.map(\.rawValue), "Whether it is stated or inferred.",
                from: "PublicationDate.basis"
            ) { date, _ in date.basis.rawValue },
            .text(
                "statement", isOptional: true, "The line that states it.", from: "PublicationDate.statement"
            ) { date, _ in date.statement },
            .evidence(
                isOptional: true, "The words that say it or that it is inferred from.", from: "PublicationDate.evidence"
            ) { date, _ in date.evidence },
            .code(
                "inferred_from", isOptional: true, "The article that it is inferred from.",
                from: "PublicationDate.witness"
            ) { date, _ in date.witness?.value },
        ])

    static let eventDate = FieldTable<EventDate>(
        "event_date",
        [
            .date("value", "The day.", from: "EventDate.value") { date, _ in date.value },
            .evidence("The words that say it.", from: "EventDate.evidence") { date, _ in date.evidence },
        ])
}

extension EntityType {
    /// The order in which counts show them.
    static let inLists: [EntityType] = [.person, .organization, .country, .place, .event]
}
