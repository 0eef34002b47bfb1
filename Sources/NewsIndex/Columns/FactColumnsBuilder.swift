package import Corpus
import Facts
import Search

/// Puts what articles say into columns, one article after the other in the order of their identifiers.
package struct FactColumnsBuilder: Sendable {
    var headers = HeaderColumns.Builder()
    var texts: TextColumn.Builder
    var wordCounts: [UInt32] = []
    var terms = SearchIndexBuilder()
    var sentences = Lists<Span>.Builder()
    var oddSentences = Lists<Span>.Builder()
    var entities = EntityRows.Builder()
    var quotations = Lists<QuotationRow>.Builder()
    var claims = Lists<ClaimRow>.Builder()
    var claimFrames = Lists<Span>.Builder()
    var claimNarrowings = Lists<Span>.Builder()
    var dates = Lists<DateRow>.Builder()
    var events = Lists<EventRow>.Builder()
    var written = Lists<EventRow>.Builder()
    var fingerprints = Lists<UInt64>.Builder()
    var meetings: [Int: [Meeting]] = [:]
    var words = TextPool.Builder()
    var rules = RulePool()

    /// - Parameter texts: of all articles that will come.
    init(for texts: some Collection<ArticleText>) {
        self.texts = TextColumn.Builder(for: texts)
    }

    /// How many articles it holds.
    package var count: Int { wordCounts.count }

    /// Of what the articles tell there may be so many octets, or facts: what is made of it must be numbered with 32 bits, too.
    package static let limit = Int(Int32.max)

    /// What there is more of than an index can number; nil while all is well.
    package func excess(over limit: Int = limit) -> IndexExcess? {
        let kinds = [
            ("texts", texts.octetCount), ("words", entities.octetCount + words.octetCount + headers.octetCount),
            ("sentences", sentences.values.count), ("mentions", entities.mentionCount),
            ("quotations", quotations.values.count), ("claims", claims.values.count), ("dates", dates.values.count),
            ("fingerprints", fingerprints.values.count), ("terms", terms.octetCount),
        ]
        return kinds.first { $0.1 > limit }.map { IndexExcess(kind: $0.0, articles: count, limit: limit) }
    }

    /// Adds the next article.
    ///
    /// - Parameters:
    ///   - article: its identifier comes after those of all before.
    ///   - read: what was read in it.
    package mutating func append(_ article: Article, _ read: ReadArticle) {
        let facts = read.facts
        var places = PlaceMaker(sentences: facts.sentences, rules: rules)
        headers.append(article)
        texts.append(article.text)
        wordCounts.append(UInt32(clamping: read.wordCount))
        terms.append(read.words)
        sentences.append(facts.sentences.map(Span.init))
        entities.append(facts.entities) { places.place($0, $1) }
        for quotation in Self.inTextOrder(facts.quotations, at: \.evidence) { add(quotation, &places) }
        quotations.endList()
        for claim in Self.inTextOrder(facts.claims, at: \.evidence) { add(claim, &places) }
        claims.endList()
        for date in facts.dates { add(date, &places) }
        dates.endList()
        events.append(facts.eventDate.map { [event($0, &places)] } ?? [])
        written.append(facts.writtenDate.map { [event($0, &places)] } ?? [])
        fingerprints.append(facts.fingerprints)
        let told = facts.meetings.filter { !$0.isDoubtful }
        if !told.isEmpty { meetings[count - 1] = told }
        oddSentences.append(places.oddSentences.map(Span.init))
        rules = places.rules
    }

    /// Facts by where they stand; those at one place in the order given.
    private static func inTextOrder<Fact>(_ facts: [Fact], at evidence: (Fact) -> Evidence) -> [Fact] {
        facts.enumerated().sorted { left, right in
            (evidence(left.element).range.lowerBound, left.offset)
                < (evidence(right.element).range.lowerBound, right.offset)
        }.map(\.element)
    }

    private mutating func add(_ quotation: Quotation, _ places: inout PlaceMaker) {
        quotations.add(
            QuotationRow(
                place: places.place(quotation.evidence, UInt16(quotation.kind.number)),
                speaker: SpeakerRow(quotation.speaker), verb: quotation.verb.map { Span($0.range) } ?? .none,
                infinitive: words.number(of: quotation.verb?.infinitive)))
    }

    private mutating func add(_ claim: Claim, _ places: inout PlaceMaker) {
        claims.add(
            ClaimRow(
                place: places.place(
                    claim.evidence, UInt16(claim.qualifier.number) | UInt16(claim.kind.number) << 8),
                value: claim.value, upper: claim.upper ?? .nan, unit: words.number(of: claim.unit),
                unitKey: words.number(of: claim.unitKey), source: SpeakerRow(claim.source)))
        claimFrames.append(claim.frame.map(Span.init))
        claimNarrowings.append(claim.narrowing.map(Span.init))
    }

    private mutating func add(_ date: DateMention, _ places: inout PlaceMaker) {
        dates.add(
            DateRow(
                place: places.place(date.evidence, UInt16(date.basis.number) | UInt16(date.bearing.number) << 8),
                first: DayRow(date.range.first), last: DayRow(date.range.last), isVague: date.isVague))
    }

    private mutating func event(_ date: EventDate, _ places: inout PlaceMaker) -> EventRow {
        EventRow(place: places.place(date.evidence, 0), value: words.number(of: date.value))
    }

    /// Ends the columns; the builder has them no more, so that they stand there once.
    ///
    /// - Returns: what was gathered, for good and in passing, and the terms, of which an index is still to be made.
    mutating func finished() -> (facts: FactColumns, passing: PassingFacts, terms: SearchIndexBuilder) {
        let facts = FactColumns(
            headers: headers.finished(), texts: texts.finished(), wordCounts: Column(wordCounts),
            sentences: sentences.finished(), oddSentences: oddSentences.finished(), entities: entities.finished(),
            told: .none, quotations: quotations.finished(), claims: claims.finished(),
            claimFrames: claimFrames.finished(),
            claimNarrowings: claimNarrowings.finished(), events: events.finished(), words: words.finished(),
            rules: rules.names)
        let passing = PassingFacts(
            dates: dates.finished(), written: written.finished(), fingerprints: fingerprints.finished(),
            meetings: meetings)
        defer { terms = SearchIndexBuilder() }
        return (facts, passing, terms)
    }
}
