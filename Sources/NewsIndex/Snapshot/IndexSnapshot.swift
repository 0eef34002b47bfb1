package import Corpus
package import Facts
import Search

/// The frozen index: everything that the API serves, made once and never changed.
package final class IndexSnapshot: Sendable {
    /// Names the content: see ``CorpusVersion``.
    package let version: String
    /// Ordered by id.
    package let articles: ArticleColumns
    /// Ordered by id.
    package let entities: EntityColumns
    /// Ordered by organization and title.
    package let offices: [Office]
    /// Ordered by id.
    package let meetings: [IndexedMeeting]
    /// Ordered by article, then by place in the text.
    package let quotations: QuotationList
    /// Ordered by article, then by place in the text.
    package let claims: ClaimList
    /// Ordered by what is counted and by article.
    package let claimGroups: [ClaimGroup]
    /// Those that no editor dismissed, ordered by id.
    package let discrepancies: [Discrepancy]
    /// Those that an editor dismissed, ordered by id.
    package let dismissed: [Discrepancy]
    /// The pairs of articles that share passages, ordered by their articles.
    package let copies: [ArticleCopy]
    package let independence: SourceIndependence
    /// What the folder holds that is not served.
    package let problems: [CorpusProblem]
    /// Every country that the lexicon knows.
    package let countries: [CountryCode: Country]
    let ledgerColumns: LedgerColumns
    /// What the building of the next index asks for.
    let passing: PassingFacts
    let terms: SearchIndex
    private let copiesOfArticle: [ArticleID: [Int]]
    let lookups: SnapshotLookups
    /// How words of names are spelled.
    let spellings: NameSpellings
    /// What lists are narrowed and ordered by.
    package let listKeys: ListKeys
    let suggestionTables: SuggestionTables

    init(
        version: String, articles: ArticleColumns, entities: EntityColumns, offices: [Office],
        meetings: [IndexedMeeting], quotations: QuotationList, claims: ClaimList, claimGroups: [ClaimGroup],
        discrepancies: [Discrepancy],
        copies: [ArticleCopy], independence: SourceIndependence, problems: [CorpusProblem],
        countries: [CountryCode: Country], ledgerColumns: LedgerColumns, passing: PassingFacts, terms: SearchIndex,
        tables: SnapshotLookups.Tables, listKeys: ListKeys, suggestionTables: SuggestionTables
    ) {
        self.version = version
        self.articles = articles
        self.entities = entities
        self.offices = offices
        self.meetings = meetings
        self.quotations = quotations
        self.claims = claims
        self.claimGroups = claimGroups
        self.discrepancies = discrepancies.filter { $0.state != .dismissed }
        dismissed = discrepancies.filter { $0.state == .dismissed }
        self.copies = copies
        self.independence = independence
        self.problems = problems
        self.countries = countries
        self.ledgerColumns = ledgerColumns
        self.listKeys = listKeys
        self.suggestionTables = suggestionTables
        self.passing = passing
        self.terms = terms
        var copiesOfArticle: [ArticleID: [Int]] = [:]
        for (index, copy) in copies.enumerated() {
            copiesOfArticle[copy.left.article, default: []].append(index)
            copiesOfArticle[copy.right.article, default: []].append(index)
        }
        self.copiesOfArticle = copiesOfArticle
        spellings = NameSpellings(entities)
        lookups = SnapshotLookups(
            tables, entities: entities, offices: offices, meetings: meetings, redirects: ledgerColumns.redirects)
    }

    convenience init(
        version: String, articles: ArticleColumns, entities: EntityColumns, offices: [Office],
        meetings: [IndexedMeeting], quotations: QuotationList, claims: ClaimList, claimGroups: [ClaimGroup],
        discrepancies: [Discrepancy], copies: [ArticleCopy], independence: SourceIndependence,
        problems: [CorpusProblem], countries: [CountryCode: Country], ledger: IDLedger, passing: PassingFacts,
        terms: SearchIndex, threads: any BuildThreads
    ) {
        let (names, listKeys) = threads.both(
            {
                (
                    ledger: LedgerColumns(ledger), tables: SnapshotLookups.Tables(entities, threads: threads),
                    suggestions: SuggestionTables(entities, terms: terms, threads: threads)
                )
            },
            {
                ListKeys(
                    entities: entities, quotations: quotations, claims: claims, groups: claimGroups, threads: threads)
            })
        self.init(
            version: version, articles: articles, entities: entities, offices: offices, meetings: meetings,
            quotations: quotations, claims: claims, claimGroups: claimGroups, discrepancies: discrepancies,
            copies: copies, independence: independence, problems: problems, countries: countries,
            ledgerColumns: names.ledger, passing: passing, terms: terms, tables: names.tables, listKeys: listKeys,
            suggestionTables: names.suggestions)
    }

    /// The identifiers given so far, those of this corpus among them, made anew each time.
    package var ledger: IDLedger { ledgerColumns.ledger }

    /// The offices of an organization, or those that a person holds, held or will hold.
    package func offices(of id: EntityID) -> [Office] {
        (lookups.offices[id.value] ?? []).map { offices[$0] }
    }

    /// The pairs that an article is one of.
    package func copies(of id: ArticleID) -> [ArticleCopy] {
        (copiesOfArticle[id] ?? []).map { copies[$0] }
    }

    /// How many copies an article is part of.
    package func copyCount(of id: ArticleID) -> Int { copiesOfArticle[id]?.count ?? 0 }

    /// The expressions of time of an article by its position, in text order.
    package func dates(ofArticle article: Int) -> [DateMention] { passing.dates(of: articles[article].told) }

    /// The position of an article in ``articles``.
    package func articleIndex(_ id: ArticleID) -> Int? {
        lookups.article(id.value)
    }

    /// The position in ``articles`` of the article that a URL names.
    package func articleIndex(named name: String) -> Int? {
        lookups.article(name)
    }

    /// The position of an entity in ``entities``.
    package func entityIndex(_ id: EntityID) -> Int? {
        lookups.entity(id.value)
    }

    /// The position in ``entities`` of the entity that a URL names.
    ///
    /// It may do so by the identifier, by the type's prefix with the slug of any spelling, or by a country's code in
    /// either case.
    package func entityIndex(named name: String) -> Int? {
        lookups.entity(name) ?? lookups.entity(alias: name.lowercased())
    }

    /// The position in ``meetings`` of the meeting that a URL names, by its identifier or by that of another spelling
    /// of a side.
    package func meetingIndex(named name: String) -> Int? {
        lookups.meetings[name] ?? lookups.meetingAliases[name]
    }
}
