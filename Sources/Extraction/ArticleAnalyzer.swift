package import Corpus
package import Facts
import FrenchText
package import Naming

/// Reads an article and says what it states.
package struct ArticleAnalyzer: Sendable {
    private let names: NameReader
    private let meetingModel: MeetingModel

    /// Loads the lexicons and the models once; the analyzer is then used for every article, from any thread.
    ///
    /// - Throws: ``LexiconError`` where a lexicon file is missing or malformed.
    package init() throws(LexiconError) {
        try self.init(meetings: MeetingModel())
    }

    /// The same with another model of meetings, as training makes it.
    ///
    /// - Throws: ``LexiconError`` where a lexicon file is missing or malformed.
    package init(meetings: MeetingModel) throws(LexiconError) {
        _ = try ReportLexicon.shipped.get()
        names = try NameReader()
        meetingModel = meetings
    }

    /// Where places lie, read anew each time; none where the files are missing, without which no analyzer is made, either.
    package static var places: [KnownPlace] { (try? PlaceLexicon.places()) ?? [] }

    /// The countries that the lexicon knows, ordered by code.
    package var countries: [Country] { names.countries }

    /// Lets go of what is kept to be quicker, until articles are analysed again.
    package func rest() {
        names.rest()
    }

    /// Analyses one article; the same article always gives the same facts.
    package func analyze(_ article: Article) -> ArticleFacts {
        let reading = names.reading(of: article)
        let entities = names.entities(in: reading)
        let dateReader = DateReader(reading: reading)
        let dates = dateReader.read()
        let eventDate = dateReader.eventDate(of: dates)
        let countries = PersonCountries(reading: reading, entities: entities)
        let spans = QuotedSpan.spans(of: reading)
        let references = References(reading: reading, entities: entities, quoted: spans) { countries[$0] }
        let meetingDates = MeetingDates(
            reading: reading, dates: dateReader.told(dates), writtenDay: dateReader.writtenDay(of: dates),
            publishedDay: dateReader.publishedDay(of: dates))
        let meetings = MeetingReader(
            reading: reading, entities: entities,
            candidates: MeetingCandidates(
                reading: reading, entities: entities, countries: countries, references: references,
                dates: meetingDates
            ) { [model = meetingModel.participation] in model.score($0.hashes) > -1.5 },
            setting: MeetingSetting(
                reading: reading, entities: entities,
                dates: dates.first { $0.evidence == eventDate?.evidence }?.range),
            dates: meetingDates, model: meetingModel
        ).read()
        let speakers = SpeakerReader(reading: reading, entities: entities, references: references)
        let quotations = QuotationReader(reading: reading, entities: entities, speakers: speakers, spans: spans)
            .read()
        let roleMentions = references.roleMentions()
        let claims = ClaimSpotter(
            reading: reading, dateTokens: tokens(of: dates, in: reading), speakers: speakers,
            quotations: quotations
        ).spot()
        return ArticleFacts(
            article: article.id, sentences: reading.text.sentences.map(\.range),
            entities: entities.entities.enumerated().map { $1.adding(roleMentions[$0] ?? []) },
            meetings: meetings, quotations: quotations, claims: claims, dates: dates, eventDate: eventDate,
            writtenDate: dateReader.writtenDate(of: dates), fingerprints: WordShingles(reading.tokens).fingerprints)
    }

    /// What training of the meetings' model sees in an article, with the facts that its names belong to.
    package func meetingExamples(_ article: Article) -> (facts: ArticleFacts, examples: [MeetingExample]) {
        let reading = names.reading(of: article)
        let entities = names.entities(in: reading)
        let countries = PersonCountries(reading: reading, entities: entities)
        let references = References(
            reading: reading, entities: entities, quoted: QuotedSpan.spans(of: reading)
        ) { countries[$0] }
        let dateReader = DateReader(reading: reading)
        let dates = dateReader.read()
        let candidates = MeetingCandidates(
            reading: reading, entities: entities, countries: countries, references: references,
            dates: MeetingDates(
                reading: reading, dates: dateReader.told(dates), writtenDay: dateReader.writtenDay(of: dates)))
        return (analyze(article), candidates.all().map { MeetingExample($0, candidates.features, in: reading) })
    }

    private func tokens(of dates: [DateMention], in reading: Reading) -> TokenSet {
        var found = TokenSet(tokenCount: reading.tokens.count)
        for date in dates {
            let range = date.evidence.range
            found.insert(reading.token(startingAt: range.lowerBound)..<reading.token(startingAt: range.upperBound))
        }
        return found
    }
}
