import Corpus
import Facts
import NewsIndex

/// What a text says that was sent to be analysed.
struct AnalyzedText {
    let article: IndexedArticle
    /// How many of each list are told.
    let limit: Int
}

extension ItemTables {
    /// How many of each list a request can ask for.
    static let mostAnalyzed = 1_000

    /// The same items as in the lists; what is not kept has no address.
    static let analysis = FieldTable<AnalyzedText>(
        "analysis",
        [
            .text("title", isOptional: true, "The headline.", from: "Article.title") { analyzed, _ in
                analyzed.article.title?.value
            },
            .code("language", "A BCP 47 tag.", from: "Article.language") { analyzed, _ in analyzed.article.language },
            .code(
                "text_hash", "The hash of the text that positions count in, in normalization form C.",
                from: "ArticleText.hash"
            ) { analyzed, _ in analyzed.article.text.hash },
            .integer("scalar_count", "How many Unicode scalars it has.", from: "ArticleText.scalars") { analyzed, _ in
                analyzed.article.text.scalarCount
            },
            .object(
                "published_at", publication, isOptional: true, "When it says that it was published.",
                from: "IndexedArticle.published"
            ) { analyzed, _ in analyzed.article.published },
            .object(
                "event_date", eventDate, isOptional: true, "The first day of its main event, by its own words.",
                from: "ArticleFacts.eventDate"
            ) { analyzed, _ in analyzed.article.eventDate },
            list("entities", analyzedEntity, "The entities that it speaks of.", from: "IndexedArticle.entities") {
                analyzed, snapshot in
                analyzed.article.entities.map { SeenEntity(snapshot.entities[$0], in: analyzed.article) }
            },
            list("mentions", mention, "Every mention, in text order.", from: "ArticleEntity.mentions") { analyzed, _ in
                analyzed.article.mentions.map { SeenMention(mention: $0.mention, entity: $0.entity) }.sorted {
                    ($0.mention.evidence.range.lowerBound, $0.mention.evidence.range.upperBound, $0.entity)
                        < ($1.mention.evidence.range.lowerBound, $1.mention.evidence.range.upperBound, $1.entity)
                }
            },
            list("meetings", meeting.unaddressed, "The meetings that it reports.", from: "IndexedArticle.meetings") {
                _, snapshot in snapshot.meetings
            },
            list("quotes", quotation.unaddressed, "What it says that somebody said.", from: "ArticleFacts.quotations") {
                _, snapshot in Array(snapshot.quotations)
            },
            list("claims", claim.unaddressed, "The numbers that it states.", from: "IndexedArticle.claims") {
                _, snapshot in Array(snapshot.claims)
            },
            list("dates", toldDate, "The times that it tells, in text order.", from: "ArticleFacts.dates") {
                analyzed, snapshot in snapshot.dates(ofArticle: analyzed.article.number)
            },
        ])

    /// An entity with the spellings and roles that the text gives it.
    private static let analyzedEntity = FieldTable<SeenEntity>(
        "entity",
        entity.fields.filter { !["articles", "offices", "merges", "meetings"].contains($0.name) }.map(\.unaddressed))

    private static let toldDate = FieldTable<DateMention>(
        "date",
        [
            .text("text", "The words.", from: "DateMention.surface") { date, _ in date.surface },
            .date("from", isOptional: true, "The first day, as far as it is known.", from: "DateMention.range") {
                date, _ in date.range.first.text
            },
            .date("to", isOptional: true, "The last day.", from: "DateMention.range") { date, _ in
                date.range.last.text
            },
            .choice(
                "basis", of: DateMention.Basis.allCases.map(\.rawValue), "Whether the words give every part.",
                from: "DateMention.basis"
            ) { date, _ in date.basis.rawValue },
            .boolean("vague", "Whether the words leave open which of the days is meant.", from: "DateMention.isVague") {
                date, _ in date.isVague
            },
            .evidence("Where the words stand.", from: "DateMention.evidence") { date, _ in date.evidence },
        ])

    /// A list that is told as far as the request asks for, with how much there is of it.
    private static func list<Part>(
        _ name: String, _ table: FieldTable<Part>, _ meaning: String, from source: String,
        value: @escaping ItemField<AnalyzedText>.From<[Part]>
    ) -> ItemField<AnalyzedText> {
        .few(name, table, most: mostAnalyzed, meaning, from: source) { analyzed, snapshot in
            Array(value(analyzed, snapshot).prefix(analyzed.limit))
        }
        .counted { analyzed, snapshot in value(analyzed, snapshot).count }
    }
}

extension ItemField {
    /// The field without an address.
    fileprivate var unaddressed: ItemField { ItemField(description, value: value, count: count) }
}

extension FieldTable {
    /// The table of items that have no address, nor their lists.
    fileprivate var unaddressed: FieldTable { FieldTable(kind, fields.map(\.unaddressed)) }
}
