import Corpus
import Facts

/// What lists are narrowed and ordered by, a column a kind of text: made once for a snapshot, and not for each request.
package struct ListKeys: Sendable {
    package let articles: ArticleKeys
    package let entityNames: FoldedTexts
    /// Entities by the name shown, folded.
    package let entitiesByName: TextRanks
    /// Of each entity the latest of its articles; ``TextPool/none`` where none of them has a date.
    private let latestArticles: Column<UInt32>
    package let quotations: FactKeys
    private let speakers: Column<UInt32>
    /// Quotations by their speakers' names, folded.
    package let quotationsBySpeaker: TextRanks
    package let claims: FactKeys
    /// Claims by what they count, folded.
    package let claimsByUnit: TextRanks
    package let claimsByValue: TextRanks
    package let groupUnits: FoldedTexts

    init(
        entities: EntityColumns, quotations: QuotationList, claims: ClaimList, groups: [ClaimGroup],
        threads: any BuildThreads
    ) {
        let facts = entities.articles.facts
        let articleTexts = ArticleKeys.Texts(entities.articles, threads: threads)
        let names = threads.inRuns(entities.count, of: 512) { run in
            run.map { SearchTerms.key(of: entities.name(at: $0)) }
        }
        let units = SharedTexts(facts.claims.values.lazy.map(\.unit), in: facts.words, threads: threads)
        let quotationIDs = quotations.indices.map { quotations.id(at: $0).value }
        let claimIDs = claims.indices.map { claims.id(at: $0).value }
        // Each of these is ordered by one thread.
        let lists: [[String?]] = [names, quotationIDs, claimIDs, units.keys] + articleTexts.lists
        let ranks = threads.map(sizes: lists.map(\.count)) { TextRanks(lists[$0]) }

        articles = ArticleKeys(entities.articles, articleTexts, ranks: Array(ranks[4...]))
        entityNames = FoldedTexts(entities.count, threads: threads) { entity, keys in
            let spellings = entities[entity].names.map(\.value)
            for name in Set([entities.name(at: entity)] + spellings).sorted() { keys.add(name) }
        }
        entitiesByName = ranks[0]
        latestArticles = Column(Self.latestArticles(of: entities, by: articles.byPublication))
        self.quotations = FactKeys(
            words: FoldedTexts(quotations.count, threads: threads) { quotation, keys in
                let range = facts.quotations.values[quotation].place.range
                keys.add(facts.texts[quotations.articleNumber(at: quotation)].scalars(in: range))
            }, byID: ranks[1], rows: facts.quotations)
        let speakers = quotations.indices.map(quotations.speaker)
        self.speakers = Column(speakers.map { $0.map(UInt32.init) ?? TextPool.none })
        quotationsBySpeaker = TextRanks(speakers, in: entitiesByName)
        let unitsOfClaims = facts.claims.values.map { units.place(of: $0.unit) }
        self.claims = FactKeys(
            words: FoldedTexts(claims.count, threads: threads) { claim, keys in
                keys.add(key: unitsOfClaims[claim].map { units.keys[$0] } ?? "")
            }, byID: ranks[2], rows: facts.claims)
        claimsByUnit = TextRanks(unitsOfClaims, in: ranks[3])
        claimsByValue = TextRanks(facts.claims.values.map(\.value))
        groupUnits = FoldedTexts(groups.count, threads: OneThread()) { group, keys in keys.add(groups[group].unit) }
    }

    init(_ walk: inout ColumnWalk, of known: ListKeys?) throws(DamagedIndex) {
        articles = try ArticleKeys(&walk, of: known?.articles)
        entityNames = try FoldedTexts(&walk, of: known?.entityNames)
        entitiesByName = try TextRanks(&walk, of: known?.entitiesByName)
        latestArticles = try walk.column(known?.latestArticles)
        quotations = try FactKeys(&walk, of: known?.quotations)
        speakers = try walk.column(known?.speakers)
        quotationsBySpeaker = try TextRanks(&walk, of: known?.quotationsBySpeaker)
        claims = try FactKeys(&walk, of: known?.claims)
        claimsByUnit = try TextRanks(&walk, of: known?.claimsByUnit)
        claimsByValue = try TextRanks(&walk, of: known?.claimsByValue)
        groupUnits = try FoldedTexts(&walk, of: known?.groupUnits)
    }

    private static func latestArticles(of entities: EntityColumns, by dates: TextRanks) -> [UInt32] {
        entities.indices.map { entity in
            var latest: (date: Int, article: UInt32)?
            for article in entities.sources[entity] {
                guard let date = dates[Int(article)], latest.map({ $0.date < date }) ?? true else { continue }
                latest = (date, article)
            }
            return latest?.article ?? TextPool.none
        }
    }

    /// The latest of an entity's articles; nil where none of them has a date.
    package func latestArticle(ofEntity entity: Int) -> Int? {
        latestArticles[entity] == TextPool.none ? nil : Int(latestArticles[entity])
    }

    /// The numbers of the days of the entities' latest articles; ``TextPool/none`` where none has a date.
    package func reports(ofEntities entities: [Int]) -> [UInt32] {
        entities.map { entity in
            latestArticle(ofEntity: entity).flatMap { articles.byPublication[$0] }.map { UInt32($0) } ?? TextPool.none
        }
    }

    /// The number of the entity that a quotation is said by; nil where it is not known.
    package func speaker(ofQuotation position: Int) -> Int? {
        speakers[position] == TextPool.none ? nil : Int(speakers[position])
    }

    /// The same for many quotations; ``TextPool/none`` where it is not known.
    package func speakers(ofQuotations positions: [Int]) -> [UInt32] { speakers.numbers(at: positions) }

    var byteCount: Int {
        speakers.byteCount + latestArticles.byteCount + articles.byteCount + entityNames.byteCount
            + entitiesByName.byteCount
            + quotations.byteCount + quotationsBySpeaker.byteCount + claims.byteCount + claimsByUnit.byteCount
            + claimsByValue.byteCount + groupUnits.byteCount
    }
}

/// What quotations or claims are narrowed and ordered by.
package struct FactKeys: Sendable {
    package let words: FoldedTexts
    package let byID: TextRanks
    private let articles: Column<UInt32>

    /// - Parameters:
    ///   - words: of each fact.
    ///   - byID: the facts by their identifiers.
    ///   - rows: of each article the facts that it states, which are in the articles' order.
    init(words: FoldedTexts, byID: TextRanks, rows: Lists<some BitwiseCopyable & Sendable>) {
        self.words = words
        self.byID = byID
        articles = Column(
            (0..<rows.count).flatMap { repeatElement(UInt32($0), count: rows.range(of: $0).count) })
    }

    /// The number of the article that states a fact.
    package func article(of position: Int) -> Int { Int(articles[position]) }
    package func articles(of positions: [Int]) -> [UInt32] { articles.numbers(at: positions) }

    init(_ walk: inout ColumnWalk, of known: FactKeys?) throws(DamagedIndex) {
        words = try FoldedTexts(&walk, of: known?.words)
        byID = try TextRanks(&walk, of: known?.byID)
        articles = try walk.column(known?.articles)
    }

    var byteCount: Int { words.byteCount + byID.byteCount + articles.byteCount }
}
