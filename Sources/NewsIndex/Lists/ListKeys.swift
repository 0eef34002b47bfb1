import Corpus
import Extraction

/// What lists are narrowed and ordered by, a column a kind of text: made once for a snapshot, and not for each request.
package struct ListKeys: Sendable {
    package let articles: ArticleKeys
    package let entityNames: FoldedTexts
    /// Entities by the name shown, folded.
    package let entitiesByName: TextRanks
    package let quotations: FactKeys
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
            ids: quotations.indices.map { quotations.id(at: $0).value })
        quotationsBySpeaker = TextRanks(quotations.indices.map { quotations.speaker(at: $0).map { names[$0] } })
        self.claims = FactKeys(
            words: claims.indices.lazy.map(claims.unit), ids: claims.indices.map { claims.id(at: $0).value })
        claimsByUnit = TextRanks(claims.indices.map { SearchTerms.key(of: claims.unit(at: $0)) })
        groupUnits = FoldedTexts(groups.lazy.map { [$0.unit] })
    }

    init(_ walk: inout ColumnWalk, of known: ListKeys?) throws(DamagedIndex) {
        articles = try ArticleKeys(&walk, of: known?.articles)
        entityNames = try FoldedTexts(&walk, of: known?.entityNames)
        entitiesByName = try TextRanks(&walk, of: known?.entitiesByName)
        quotations = try FactKeys(&walk, of: known?.quotations)
        quotationsBySpeaker = try TextRanks(&walk, of: known?.quotationsBySpeaker)
        claims = try FactKeys(&walk, of: known?.claims)
        claimsByUnit = try TextRanks(&walk, of: known?.claimsByUnit)
        groupUnits = try FoldedTexts(&walk, of: known?.groupUnits)
    }

    var byteCount: Int {
        articles.byteCount + entityNames.byteCount + entitiesByName.byteCount + quotations.byteCount
            + quotationsBySpeaker.byteCount + claims.byteCount + claimsByUnit.byteCount + groupUnits.byteCount
    }
}

/// What quotations or claims are narrowed and ordered by.
package struct FactKeys: Sendable {
    package let words: FoldedTexts
    package let byID: TextRanks

    init(words: some Collection<String>, ids: [String]) {
        self.words = FoldedTexts(words.lazy.map { [$0] })
        byID = TextRanks(ids)
    }

    init(_ walk: inout ColumnWalk, of known: FactKeys?) throws(DamagedIndex) {
        words = try FoldedTexts(&walk, of: known?.words)
        byID = try TextRanks(&walk, of: known?.byID)
    }

    var byteCount: Int { words.byteCount + byID.byteCount }
}
