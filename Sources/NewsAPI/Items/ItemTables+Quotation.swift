import Corpus
import Facts
import NewsIndex

extension ItemTables {
    static let quotation = FieldTable<IndexedQuotation>(
        "quotation", link: { quotation, _ in Links.quotation(quotation.id) },
        [
            .id("The quotation's identifier.", from: "IndexedQuotation.id") { quotation, _ in quotation.id.value },
            .code("article_id", "The article.", from: "IndexedQuotation.article") { quotation, _ in
                quotation.article.value
            },
            .day(
                "said_on", "When the article that tells it was published.", from: "IndexedArticle.published"
            ) { quotation, _ in quotation.article },
            .choice(
                "kind", of: Quotation.Kind.allCases.map(\.rawValue), "In whose words it is given.",
                from: "Quotation.kind"
            ) { quotation, _ in quotation.quotation.kind.rawValue },
            .words("text", limit: TextLimit.quotation, "What was said.", from: "Quotation.evidence") {
                quotation, snapshot in
                Words(quotation.quotation.evidence.range, of: quotation.article, in: snapshot)
            },
            .reference("speaker", "Who said it.", from: "IndexedQuotation.speaker") { quotation, _ in
                quotation.speaker
            },
            .object(
                "speaker_words", placedWords, isOptional: true, "The words that tell who.", from: "Quotation.speaker"
            ) { quotation, _ in
                quotation.quotation.speaker.map { PlacedWords(article: quotation.article, range: $0.range) }
            },
            .object("verb", verb, isOptional: true, "The verb that tells of it.", from: "Quotation.verb") {
                quotation, _ in
                quotation.quotation.verb.map { SeenVerb(verb: $0, article: quotation.article) }
            },
            .evidence("Where the words stand.", from: "Quotation.evidence") { quotation, _ in
                quotation.quotation.evidence
            },
        ]
    )
    .told(inFeeds: FeedEntry.quotation)

    private static let verb = FieldTable<SeenVerb>(
        "verb",
        [
            .code("infinitive", "Its infinitive.", from: "Quotation.Verb.infinitive") { seen, _ in seen.verb.infinitive
            },
            .words("text", "Its words, auxiliary included.", from: "Quotation.Verb.range") { seen, snapshot in
                Words(seen.verb.range, of: seen.article, in: snapshot)
            },
            .object("position", position, "Where they stand.", from: "Quotation.Verb.range") { seen, _ in
                seen.verb.range
            },
        ])

    /// A verb of speech in its article.
    private struct SeenVerb {
        let verb: Quotation.Verb
        let article: ArticleID
    }
}
