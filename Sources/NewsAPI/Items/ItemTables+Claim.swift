import Corpus
import Facts
import NewsIndex

extension ItemTables {
    static let claim = FieldTable<IndexedClaim>(
        "claim", link: { claim, _ in Links.claim(claim.id) },
        [
            .id("The claim's identifier.", from: "IndexedClaim.id") { claim, _ in claim.id.value },
            .code("article_id", "The article.", from: "IndexedClaim.article") { claim, _ in claim.article.value },
            .day(
                "stated_on", "When the article that states it was published.", from: "IndexedArticle.published"
            ) { claim, _ in claim.article },
            .number("value", isOptional: true, "The number; of a range the lower one.", from: "Claim.value") {
                claim, _ in claim.claim.value
            },
            .number("lower", isOptional: true, "The least that the words give.", from: "Claim.statedBounds") {
                claim, _ in
                claim.claim.statedBounds.lower
            },
            .number("upper", isOptional: true, "The most that they give.", from: "Claim.statedBounds") { claim, _ in
                claim.claim.statedBounds.upper
            },
            .choice(
                "qualifier", of: Claim.Qualifier.allCases.map(\.rawValue), "How exact the words are.",
                from: "Claim.qualifier"
            ) { claim, _ in claim.claim.qualifier.rawValue },
            .choice("kind", of: Claim.Kind.allCases.map(\.rawValue), "What kind of number it is.", from: "Claim.kind") {
                claim, _ in claim.claim.kind.rawValue
            },
            .text("unit", limit: TextLimit.name, "What is counted, as the article words it.", from: "Claim.unit") {
                claim, _ in claim.claim.unit
            },
            .reference("source", "Whom the number rests on.", from: "IndexedClaim.source") { claim, _ in claim.source },
            .object(
                "source_words", placedWords, isOptional: true, "The words that tell whom.", from: "Claim.source"
            ) { claim, _ in
                claim.claim.source.map { PlacedWords(article: claim.article, range: $0.range) }
            },
            .evidence("Where the number stands.", from: "Claim.evidence") { claim, _ in claim.claim.evidence },
        ])

    static let claimGroup = FieldTable<ClaimGroup>(
        "claim_group", link: { group, _ in Links.claimGroup(group.id) },
        [
            .id("The group's identifier.", from: "ClaimGroup.id") { group, _ in group.id },
            .text(
                "unit", limit: TextLimit.name, "What is counted, as the first article words it.",
                from: "ClaimGroup.unit"
            ) {
                group, _ in group.unit
            },
            .reference("event", "What it is about.", from: "ClaimGroup.event") { group, _ in group.event },
            .boolean("agree", "Whether one number can be what all mean.", from: "ClaimGroup.isContradicted") {
                group, _ in !group.isContradicted
            },
            .integer(
                "independent_sources", "How many of its articles do not copy one another.", from: "SourceIndependence"
            ) { group, snapshot in snapshot.independence.count(of: group.claims.map(\.article)) },
            .lastReported { group, _ in group.articleNumbers },
            .list(
                "claims", claim, card: 2, resource: 20, "One claim of each article.", from: "ClaimGroup.claims"
            ) { group, _ in group.claims }
            .counted { group, _ in group.claims.count }
            .linked { group, _ in Links.claimGroup(group.id) + "/claims" },
        ])

    static let discrepancy = FieldTable<Discrepancy>(
        "discrepancy", link: { discrepancy, _ in Links.discrepancy(discrepancy.id) },
        [
            .id("The discrepancy's identifier.", from: "Discrepancy.id") { discrepancy, _ in discrepancy.id.value },
            .choice(
                "kind", of: Discrepancy.Kind.allCases.map(\.rawValue), "What disagrees.", from: "Discrepancy.kind"
            ) { discrepancy, _ in discrepancy.kind.rawValue },
            .choice(
                "severity", of: Discrepancy.Severity.allCases.map(\.rawValue), "How much it matters.",
                from: "Discrepancy.Kind.severity"
            ) { discrepancy, _ in discrepancy.kind.severity.rawValue },
            .choice(
                "state", of: Discrepancy.State.allCases.map(\.rawValue), "Where it stands with editors.",
                from: "Discrepancy.state"
            ) { discrepancy, _ in discrepancy.state.rawValue },
            .object(
                "verdict", verdict, isOptional: true, "What an editor decided about it.", from: "Discrepancy.verdict"
            ) { discrepancy, _ in discrepancy.verdict },
            .text(
                "summary_fr", limit: TextLimit.quotation, "One sentence in French.", from: "Discrepancy.frenchSummary"
            ) { discrepancy, _ in discrepancy.frenchSummary },
            .text(
                "summary_en", limit: TextLimit.quotation, "The same in English.", from: "Discrepancy.englishSummary"
            ) { discrepancy, _ in discrepancy.englishSummary },
            .list(
                "values", version, card: 2, resource: 20, "What each side says.", from: "Discrepancy.values"
            ) { discrepancy, _ in discrepancy.values }
            .counted { discrepancy, _ in discrepancy.values.count }
            // A card has two: nothing leads to a list that it has whole.
            .linked { discrepancy, _ in
                discrepancy.values.count > 2 ? Links.discrepancy(discrepancy.id) + "/values" : nil
            },
            .integer(
                "independent_sources", "How many of its articles do not copy one another.", from: "SourceIndependence"
            ) { discrepancy, snapshot in snapshot.independence.count(of: discrepancy.values.map(\.evidence.article)) },
            .reference("entity", "Whom or what it is about.", from: "Discrepancy.entity") { discrepancy, _ in
                discrepancy.entity
            },
            .lastReported { discrepancy, snapshot in discrepancy.articleNumbers(in: snapshot) },
        ]
    )
    .told(inFeeds: FeedEntry.discrepancy)

    static let verdict = FieldTable<Discrepancy.Verdict>(
        "verdict",
        [
            .text("by", isOptional: true, "Who decided.", from: "Correction.author") { verdict, _ in verdict.author },
            .text("at", isOptional: true, "When, in RFC 3339.", from: "Correction.date") { verdict, _ in verdict.date },
            .text("why", isOptional: true, "Why.", from: "Correction.reason") { verdict, _ in verdict.reason },
        ])

    static let version = FieldTable<Discrepancy.Value>(
        "version",
        [
            .text("value", "What one side says.", from: "Discrepancy.Value.text") { version, _ in version.text },
            .evidence("Where it does.", from: "Discrepancy.Value.evidence") { version, _ in version.evidence },
        ])
}
