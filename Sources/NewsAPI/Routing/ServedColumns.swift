import Corpus
import Extraction
import NewsIndex

/// What lists are narrowed and ordered by, a column a kind of text: made once for a snapshot, and not for each request.
struct ServedColumns: Sendable {
    let articles: ArticleKeys
    let entityNames: FoldedTexts
    /// Entities by the name shown, folded.
    let entitiesByName: TextRanks
    let quotations: FactKeys
    /// Quotations by their speakers' names, folded.
    let quotationsBySpeaker: TextRanks
    let claims: FactKeys
    /// Claims by what they count, folded.
    let claimsByUnit: TextRanks
    let groupUnits: FoldedTexts

    init(_ snapshot: IndexSnapshot) {
        articles = ArticleKeys(snapshot.articles)
        let entities = snapshot.entities
        entityNames = FoldedTexts(entities.lazy.map { Set([$0.name] + $0.names.map(\.value)).sorted() })
        let names = entities.indices.map { SearchTerms.key(of: entities.name(at: $0)) }
        entitiesByName = TextRanks(names)
        let quotations = snapshot.quotations
        self.quotations = FactKeys(
            words: quotations.indices.lazy.map(quotations.words),
            ids: quotations.indices.map { quotations.id(at: $0).value })
        quotationsBySpeaker = TextRanks(quotations.indices.map { quotations.speaker(at: $0).map { names[$0] } })
        let claims = snapshot.claims
        self.claims = FactKeys(
            words: claims.indices.lazy.map(claims.unit), ids: claims.indices.map { claims.id(at: $0).value })
        claimsByUnit = TextRanks(claims.indices.map { SearchTerms.key(of: claims.unit(at: $0)) })
        groupUnits = FoldedTexts(snapshot.claimGroups.lazy.map { [$0.unit] })
    }
}

/// What quotations or claims are narrowed and ordered by.
struct FactKeys: Sendable {
    let words: FoldedTexts
    let byID: TextRanks

    init(words: some Collection<String>, ids: [String]) {
        self.words = FoldedTexts(words.lazy.map { [$0] })
        byID = TextRanks(ids)
    }
}

/// What articles are narrowed and ordered by.
struct ArticleKeys: Sendable {
    let byTitle: TextRanks
    let byPublication: TextRanks
    let bySource: TextRanks
    /// Each publisher's name, folded, with the articles' numbers for it.
    let sourceKeys: [String: Int32]
    /// For each article the number of its publisher's folded name; nil where none is named.
    let sources: [Int32?]
    /// For each article the first and the last day that it may have been published on, as numbers such as 20260203; nil
    /// where nothing is known.
    let days: [ClosedRange<Int32>?]

    init(_ articles: ArticleColumns) {
        byTitle = TextRanks(articles.map { $0.title.map { SearchTerms.key(of: $0.value) } })
        byPublication = TextRanks(articles.map { $0.published?.value })
        // Most articles have one of few publishers: each is folded once.
        var folded: [String: String] = [:]
        let keys = articles.indices.map { article -> String? in
            guard let name = articles.publisher(at: article) else { return nil }
            if let known = folded[name] { return known }
            let key = SearchTerms.key(of: name)
            folded[name] = key
            return key
        }
        bySource = TextRanks(keys)
        let numbers = Dictionary(zip(Set(folded.values).sorted(), Int32(0)...)) { first, _ in first }
        sourceKeys = numbers
        sources = keys.map { $0.flatMap { numbers[$0] } }
        days = articles.indices.map { article in
            guard let date = articles.publicationDate(at: article), let first = date.earliestDay.flatMap(Self.number),
                let last = date.latestDay.flatMap(Self.number), first <= last
            else { return nil }
            return first...last
        }
    }

    /// A day such as *2026-02-03* as a number.
    static func number(_ day: String) -> Int32? { Int32(day.filter { $0 != "-" }) }
}
