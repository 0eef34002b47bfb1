import Corpus
import Facts

/// What lists are narrowed and ordered by, a column a kind of text: made once for a snapshot, and not for each request.
package struct ListKeys: Sendable {
    package let articles: ArticleKeys
    package let entityNames: FoldedTexts
    /// Entities by the name shown, folded.
    package let entitiesByName: TextRanks
    package let quotations: FactKeys
    private let speakers: Column<UInt32>
    /// Quotations by their speakers' names, folded.
    package let quotationsBySpeaker: TextRanks
    package let claims: FactKeys
    /// Claims by what they count, folded.
    package let claimsByUnit: TextRanks
    package let groupUnits: FoldedTexts

    init(entities: EntityColumns, quotations: QuotationList, claims: ClaimList, groups: [ClaimGroup]) {
        articles = ArticleKeys(entities.articles)
        entityNames = FoldedTexts(entities.lazy.map { Set([$0.name] + $0.names.map(\.value)).sorted() })
        let names = entities.indices.map { SearchTerms.key(of: entities.name(at: $0)) }
        entitiesByName = TextRanks(names)
        self.quotations = FactKeys(
            words: quotations.indices.lazy.map(quotations.words),
            ids: quotations.indices.map { quotations.id(at: $0).value },
            counts: entities.articles.indices.map { quotations.positions(of: $0).count })
        speakers = Column(quotations.indices.map { quotations.speaker(at: $0).map(UInt32.init) ?? TextPool.none })
        quotationsBySpeaker = TextRanks(quotations.indices.map { quotations.speaker(at: $0).map { names[$0] } })
        self.claims = FactKeys(
            words: claims.indices.lazy.map(claims.unit), ids: claims.indices.map { claims.id(at: $0).value },
            counts: entities.articles.indices.map { claims.positions(of: $0).count })
        claimsByUnit = TextRanks(claims.indices.map { SearchTerms.key(of: claims.unit(at: $0)) })
        groupUnits = FoldedTexts(groups.lazy.map { [$0.unit] })
    }

    init(_ walk: inout ColumnWalk, of known: ListKeys?) throws(DamagedIndex) {
        articles = try ArticleKeys(&walk, of: known?.articles)
        entityNames = try FoldedTexts(&walk, of: known?.entityNames)
        entitiesByName = try TextRanks(&walk, of: known?.entitiesByName)
        quotations = try FactKeys(&walk, of: known?.quotations)
        speakers = try walk.column(known?.speakers)
        quotationsBySpeaker = try TextRanks(&walk, of: known?.quotationsBySpeaker)
        claims = try FactKeys(&walk, of: known?.claims)
        claimsByUnit = try TextRanks(&walk, of: known?.claimsByUnit)
        groupUnits = try FoldedTexts(&walk, of: known?.groupUnits)
    }

    /// The number of the entity that a quotation is said by; nil where it is not known.
    package func speaker(ofQuotation position: Int) -> Int? {
        speakers[position] == TextPool.none ? nil : Int(speakers[position])
    }

    var byteCount: Int {
        speakers.byteCount + articles.byteCount + entityNames.byteCount + entitiesByName.byteCount
            + quotations.byteCount
            + quotationsBySpeaker.byteCount + claims.byteCount + claimsByUnit.byteCount + groupUnits.byteCount
    }
}

/// What quotations or claims are narrowed and ordered by.
package struct FactKeys: Sendable {
    package let words: FoldedTexts
    package let byID: TextRanks
    private let articles: Column<UInt32>

    /// - Parameters:
    ///   - words: of each fact.
    ///   - ids: of each fact.
    ///   - counts: of each article how many of the facts it states, which are in the articles' order.
    init(words: some Collection<String>, ids: [String], counts: [Int]) {
        self.words = FoldedTexts(words.lazy.map { [$0] })
        byID = TextRanks(ids)
        articles = Column(counts.enumerated().flatMap { repeatElement(UInt32($0.offset), count: $0.element) })
    }

    /// The number of the article that states a fact.
    package func article(of position: Int) -> Int { Int(articles[position]) }

    init(_ walk: inout ColumnWalk, of known: FactKeys?) throws(DamagedIndex) {
        words = try FoldedTexts(&walk, of: known?.words)
        byID = try TextRanks(&walk, of: known?.byID)
        articles = try walk.column(known?.articles)
    }

    var byteCount: Int { words.byteCount + byID.byteCount + articles.byteCount }
}
