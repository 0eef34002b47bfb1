import Corpus
import Facts
import NewsIndex

/// Two articles side by side, as a request named them.
struct SeenComparison {
    let comparison: ArticleComparison
    let link: String

    /// How the first article sees the pair.
    var copy: SeenCopy? { comparison.copy.map { SeenCopy($0, by: comparison.first.id) } }
}

/// What both articles say of one thing: the first of each, and how much there is.
private struct FactPair<Fact> {
    let first: [Fact]
    let second: [Fact]
}

extension ItemTables {
    static let comparison = FieldTable<SeenComparison>(
        "comparison", link: { seen, _ in seen.link },
        [
            .object("a", article, "The first article.", from: "ArticleComparison.first") { seen, _ in
                seen.comparison.first
            },
            .object("b", article, "The second article.", from: "ArticleComparison.second") { seen, _ in
                seen.comparison.second
            },
            .object("copy", repetition, isOptional: true, "How they repeat one another.", from: "ArticleCopy") {
                seen, _ in seen.copy
            },
        ] + comparedEntities + comparedMeetings + [
            .list(
                "numbers", numberPair, resource: 10, "What both count in one unit, in the order of the first article.",
                from: "ArticleComparison.claims"
            ) { seen, context in
                let claims = context.snapshot.claims
                return seen.comparison.claims.prefix(context.most).map { pair in
                    FactPair(first: pair.first.map { claims[$0] }, second: pair.second.map { claims[$0] })
                }
            }
            .counted { seen, _ in seen.comparison.claims.count },
            .list(
                "quotes", quotePair, resource: 5, "What both quote of one speaker, in the order of the first article.",
                from: "ArticleComparison.quotations"
            ) { seen, context in
                let quotations = context.snapshot.quotations
                return seen.comparison.quotations.prefix(context.most).map { pair in
                    FactPair(first: pair.first.map { quotations[$0] }, second: pair.second.map { quotations[$0] })
                }
            }
            .counted { seen, _ in seen.comparison.quotations.count },
            .list(
                "discrepancies", namedDiscrepancy, resource: 10, "What they disagree about.",
                from: "ArticleComparison.discrepancies"
            ) { seen, context in
                seen.comparison.discrepancies.prefix(context.most).map { context.snapshot.discrepancies[$0] }
            }
            .counted { seen, _ in seen.comparison.discrepancies.count },
        ])

    /// What a resource shows of each list of entities, and of meetings.
    private static let (mostEntities, mostMeetings) = (20, 10)

    private static let comparedEntities: [ItemField<SeenComparison>] = [
        ("shared_entities", "The entities of both, the most mentioned first.", \.both),
        ("entities_of_a", "Those of the first article alone.", \.onlyFirst),
        ("entities_of_b", "Those of the second one alone.", \.onlySecond),
    ].map { (name, meaning, list: @escaping @Sendable (ArticleComparison.Shares) -> [Int]) in
        .list(name, reference, resource: mostEntities, meaning, from: "ArticleComparison.entities") { seen, context in
            list(seen.comparison.entities).prefix(context.most).map { context.snapshot.entities[$0] }
        }
        .counted { seen, _ in list(seen.comparison.entities).count }
    }

    private static let comparedMeetings: [ItemField<SeenComparison>] = [
        ("shared_meetings", "The meetings that both report.", \.both),
        ("meetings_of_a", "Those that the first article alone reports.", \.onlyFirst),
        ("meetings_of_b", "Those that the second one alone reports.", \.onlySecond),
    ].map { (name, meaning, list: @escaping @Sendable (ArticleComparison.Shares) -> [Int]) in
        .list(name, namedMeeting, resource: mostMeetings, meaning, from: "ArticleComparison.meetings") {
            seen, context in
            list(seen.comparison.meetings).prefix(context.most).map { context.snapshot.meetings[$0] }
        }
        .counted { seen, _ in list(seen.comparison.meetings).count }
    }

    /// How two articles repeat one another, without the other one's card.
    private static let repetition = copy.without("article")

    /// A meeting by who met and when.
    static let namedMeeting = FieldTable<IndexedMeeting>(
        "named_meeting", link: meeting.link,
        meeting.fields.filter { ["id", "kind", "status", "host", "parties", "date_from", "date_to"].contains($0.name) })

    /// A discrepancy without its sides.
    static let namedDiscrepancy = FieldTable<Discrepancy>(
        "named_discrepancy", link: discrepancy.link,
        discrepancy.fields.filter { !["values", "entity"].contains($0.name) })

    private static let comparedClaim = FieldTable<IndexedClaim>(
        "compared_claim", link: claim.link, claim.fields.filter { !["article_id", "source_words"].contains($0.name) })

    private static let numberPair = FieldTable<FactPair<IndexedClaim>>(
        "number_pair",
        [
            .text("unit", limit: TextLimit.name, "What is counted, as the first article words it.", from: "Claim.unit")
            {
                pair, _ in pair.first.first?.claim.unit
            },
            .boolean("agree", "Whether one number can be what both mean.", from: "Claim.possibleValues") { pair, _ in
                // Each article may give more than one number: one of each that fits is enough.
                pair.first.contains { own in
                    pair.second.contains { own.claim.possibleValues.overlaps($0.claim.possibleValues) }
                }
            },
        ] + sides(comparedClaim, from: "IndexedClaim"))

    private static let quotePair = FieldTable<FactPair<IndexedQuotation>>(
        "quote_pair",
        [
            .reference("speaker", "Who said it.", from: "IndexedQuotation.speaker") { pair, _ in
                pair.first.first?.speaker
            }
        ] + sides(quotation.without("speaker"), from: "IndexedQuotation"))

    /// The first fact of each article, and how many there are.
    private static func sides<Fact>(_ table: FieldTable<Fact>, from source: String) -> [ItemField<FactPair<Fact>>] {
        [
            .list("a", table, card: 1, "The first article's, in text order.", from: source) { pair, _ in pair.first }
                .counted { pair, _ in pair.first.count },
            .list("b", table, card: 1, "The second one's.", from: source) { pair, _ in pair.second }
                .counted { pair, _ in pair.second.count },
        ]
    }
}
