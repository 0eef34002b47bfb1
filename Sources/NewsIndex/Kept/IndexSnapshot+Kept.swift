import Corpus
import Facts
import Search

extension IndexSnapshot {
    /// Goes through all that the index has, on the way into a file.
    package func walk(_ walk: inout ColumnWalk) throws(DamagedIndex) {
        let articles = try ArticleColumns(&walk, of: self.articles)
        _ = try EntityColumns(&walk, of: entities, articles: articles)
        _ = try PassingFacts(&walk, of: passing)
        _ = try SearchIndex(&walk, of: terms)
        _ = try LedgerColumns(&walk, of: ledgerColumns)
        _ = try walk.values { walk throws(DamagedIndex) in
            try KeptValues(&walk, of: KeptValues(self), claims: claims)
        }
        _ = try SnapshotLookups.Tables(&walk, of: lookups.tables)
        _ = try ListKeys(&walk, of: listKeys)
        _ = try SuggestionTables(&walk, of: suggestionTables)
    }

    /// Takes an index out of a file.
    package convenience init(_ walk: inout ColumnWalk) throws(DamagedIndex) {
        let articles = try ArticleColumns(&walk, of: nil)
        let entities = try EntityColumns(&walk, of: nil, articles: articles)
        let passing = try PassingFacts(&walk, of: nil)
        let terms = try SearchIndex(&walk, of: nil)
        guard terms.documentCount == articles.count, passing.dates.count == articles.count else { throw .disordered }
        let ledger = try LedgerColumns(&walk, of: nil)
        let claims = ClaimList(articles)
        let values = try walk.values { walk throws(DamagedIndex) in
            try KeptValues(&walk, of: nil, claims: claims)
        }
        guard values.meetings.count == articles.meetingIDs.count else { throw .disordered }
        let tables = try SnapshotLookups.Tables(&walk, of: nil)
        let keys = try ListKeys(&walk, of: nil)
        let suggestions = try SuggestionTables(&walk, of: nil)
        self.init(
            version: values.version, articles: articles, entities: entities, offices: values.offices,
            meetings: values.meetings, quotations: QuotationList(articles), claims: claims,
            claimGroups: values.claimGroups, discrepancies: values.discrepancies, copies: values.copies,
            independence: SourceIndependence(values.copies), problems: values.problems,
            countries: Dictionary(values.countries.map { ($0.code, $0) }) { first, _ in first },
            ledgerColumns: ledger, passing: passing, terms: terms, tables: tables, listKeys: keys,
            suggestionTables: suggestions)
    }
}

/// What an index holds as values.
private struct KeptValues {
    let version: String
    let offices: [Office]
    let meetings: [IndexedMeeting]
    let claimGroups: [ClaimGroup]
    let discrepancies: [Discrepancy]
    let copies: [ArticleCopy]
    let problems: [CorpusProblem]
    let countries: [Country]

    init(_ index: IndexSnapshot) {
        version = index.version
        offices = index.offices
        meetings = index.meetings
        claimGroups = index.claimGroups
        discrepancies = index.discrepancies + index.dismissed
        copies = index.copies
        problems = index.problems
        countries = index.countries.values.sorted { $0.code < $1.code }
    }

    init(_ walk: inout ValueWalk, of known: KeptValues?, claims: ClaimList) throws(DamagedIndex) {
        version = try walk.text(known?.version)
        offices = try walk.list(known?.offices, Office.init(_:of:))
        meetings = try walk.list(known?.meetings, IndexedMeeting.init(_:of:))
        claimGroups = try walk.list(known?.claimGroups) { walk, known throws(DamagedIndex) in
            try ClaimGroup(&walk, of: known, in: claims)
        }
        discrepancies = try walk.list(known?.discrepancies, Discrepancy.init(_:of:))
        copies = try walk.list(known?.copies, ArticleCopy.init(_:of:))
        problems = try walk.list(known?.problems, CorpusProblem.init(_:of:))
        countries = try walk.list(known?.countries, Country.init(_:of:))
    }
}
