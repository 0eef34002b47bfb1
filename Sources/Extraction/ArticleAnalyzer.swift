package import Corpus
import FrenchText

/// Reads an article and says what it states.
package struct ArticleAnalyzer: Sendable {
    private let lexicon: Lexicon

    /// Loads the lexicons once; the analyzer is then used for every article, from any thread.
    ///
    /// - Throws: ``LexiconError`` where a lexicon file is missing or malformed.
    package init() throws(LexiconError) {
        lexicon = try Lexicon()
    }

    /// The countries that the lexicon knows, ordered by code.
    package var countries: [Country] {
        lexicon.countries.countries.values.sorted { $0.code < $1.code }
    }

    /// Analyses one article; the same article always gives the same facts.
    package func analyze(_ article: Article) -> ArticleFacts {
        let reading = Reading(article, lexicon: lexicon)
        let entities = EntityCollector(reading: reading).collect(names(in: reading))
        let dateReader = DateReader(reading: reading)
        let dates = dateReader.read()
        let eventDate = dateReader.eventDate(of: dates)
        let meetings = MeetingReader(reading: reading, entities: entities, dates: dates, eventDate: eventDate).read()
        let holders = RoleHolders(reading: reading, entities: entities)
        let quotations = QuotationReader(reading: reading, entities: entities, holders: holders).read()
        let roleMentions = RoleMentions(reading: reading, entities: entities, holders: holders).find()
        let claims = ClaimSpotter(reading: reading, dateTokens: tokens(of: dates, in: reading)).spot()
        return ArticleFacts(
            article: article.id, sentences: reading.text.sentences.map(\.range),
            entities: entities.entities.enumerated().map { $1.adding(roleMentions[$0] ?? []) },
            meetings: meetings, quotations: quotations, claims: claims, dates: dates, eventDate: eventDate,
            writtenDate: dateReader.writtenDate(of: dates), fingerprints: WordShingles(reading.tokens).fingerprints)
    }

    /// All names of the article.
    ///
    /// A name that one spotter takes is not read by the next, save countries inside other names.
    private func names(in reading: Reading) -> [SpottedName] {
        let countries = CountrySpotter(reading: reading).spot()
        let countryTokens = TokenSet(tokenCount: reading.tokens.count).adding(
            countries.lazy.filter { $0.kind == .name })
        let events = EventSpotter(reading: reading).spot()
        let organizations = OrganizationSpotter(reading: reading, countryTokens: countryTokens).spot()
        let persons = PersonSpotter(reading: reading, taken: countryTokens.adding(events).adding(organizations)).spot()
        let occupied = countryTokens.adding(organizations).adding(persons)
        let places = PlaceSpotter(reading: reading, taken: occupied).spot()
        let governments = GovernmentSpotter(reading: reading, places: places).spot()
        return countries + events + organizations + persons + places + governments
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

/// What can be wrong with the lexicon files that the product ships.
package enum LexiconError: Error, Sendable, Hashable {
    case missing(file: String)
    case malformed(file: String, line: Int)
}
