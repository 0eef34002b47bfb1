import Corpus
import Extraction
import NewsIndex

/// What lists are narrowed and ordered by, a column a kind of text: made once for a snapshot, and not for each request.
struct ServedColumns: Sendable {
    let articles: ArticleColumns
    let entityNames: FoldedTexts
    /// Entities by the name shown, folded.
    let entitiesByName: TextRanks
    let quotations: FactColumns
    /// Quotations by their speakers' names, folded.
    let quotationsBySpeaker: TextRanks
    let claims: FactColumns
    /// Claims by what they count, folded.
    let claimsByUnit: TextRanks
    let groupUnits: FoldedTexts

    init(_ snapshot: IndexSnapshot) {
        articles = ArticleColumns(snapshot.articles)
        let entities = snapshot.entities
        entityNames = FoldedTexts(entities.lazy.map { Set([$0.resolved.name] + $0.names.map(\.value)).sorted() })
        let names = entities.map { SearchTerms.key(of: $0.resolved.name) }
        entitiesByName = TextRanks(names)
        let quotations = snapshot.quotations
        self.quotations = FactColumns(
            words: quotations.lazy.map { entry in
                snapshot.articleIndex(entry.article)
                    .map { snapshot.articles[$0].article.text[entry.quotation.evidence.range] } ?? ""
            }, ids: quotations.map(\.id.value), articles: quotations.map(\.article.value))
        quotationsBySpeaker = TextRanks(
            quotations.map { entry in
                entry.speaker.map { id in snapshot.entityIndex(id).map { names[$0] } ?? SearchTerms.key(of: id.value) }
            })
        let claims = snapshot.claims
        self.claims = FactColumns(
            words: claims.lazy.map(\.claim.unit), ids: claims.map(\.id.value), articles: claims.map(\.article.value))
        claimsByUnit = TextRanks(claims.map { SearchTerms.key(of: $0.claim.unit) })
        groupUnits = FoldedTexts(snapshot.claimGroups.lazy.map { [$0.unit] })
    }
}

/// What quotations or claims are narrowed and ordered by.
struct FactColumns: Sendable {
    let words: FoldedTexts
    let byID: TextRanks
    let byArticle: TextRanks

    init(words: some Collection<String>, ids: [String], articles: [String]) {
        self.words = FoldedTexts(words.lazy.map { [$0] })
        byID = TextRanks(ids)
        byArticle = TextRanks(articles)
    }
}

/// What articles are narrowed and ordered by.
struct ArticleColumns: Sendable {
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

    init(_ articles: [IndexedArticle]) {
        byTitle = TextRanks(articles.map { $0.article.title.map { SearchTerms.key(of: $0.value) } })
        byPublication = TextRanks(articles.map { $0.published?.value })
        // Most articles have one of few publishers: each is folded once.
        var folded: [String: String] = [:]
        let keys = articles.map { article -> String? in
            guard let name = article.article.source?.name else { return nil }
            if let known = folded[name] { return known }
            let key = SearchTerms.key(of: name)
            folded[name] = key
            return key
        }
        bySource = TextRanks(keys)
        let numbers = Dictionary(zip(Set(folded.values).sorted(), Int32(0)...)) { first, _ in first }
        sourceKeys = numbers
        sources = keys.map { $0.flatMap { numbers[$0] } }
        days = articles.map { article in
            guard let date = article.published?.date, let first = date.earliestDay.flatMap(Self.number),
                let last = date.latestDay.flatMap(Self.number), first <= last
            else { return nil }
            return first...last
        }
    }

    /// A day such as *2026-02-03* as a number.
    static func number(_ day: String) -> Int32? { Int32(day.filter { $0 != "-" }) }
}
