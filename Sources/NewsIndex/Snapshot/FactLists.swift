import Corpus
import Facts
import FrenchText

/// What somebody is reported to have said, ordered by article, then by place in the text; each is made when it is asked for.
package struct QuotationList: RandomAccessCollection, Sendable {
    private let articles: ArticleColumns
    private var rows: Lists<QuotationRow> { articles.facts.quotations }

    init(_ articles: ArticleColumns) {
        self.articles = articles
    }

    package var startIndex: Int { 0 }
    package var endIndex: Int { rows.values.count }

    package subscript(position: Int) -> IndexedQuotation {
        let article = ToldArticle(articles.facts, articleNumber(at: position))
        return IndexedQuotation(
            id: id(at: position), article: article.id, quotation: article.quotation(rows.values[position]),
            speaker: speaker(at: position).map(articles.entityID))
    }

    /// The positions of an article's.
    package func positions(of article: Int) -> Range<Int> { rows.range(of: article) }
    package func articleNumber(at position: Int) -> Int { rows.list(of: position) }
    /// The number of its kind.
    package func kindNumber(at position: Int) -> UInt8 { UInt8(rows.values[position].place.tag) }
    package func kindNumbers(at positions: [Int]) -> [UInt32] { positions.map { UInt32(kindNumber(at: $0)) } }

    package func id(at position: Int) -> QuotationID {
        QuotationID(FactName.of("qte", at: position, in: rows, articles.facts.headers) { $0.place.start })
    }

    /// Where in the article's text it stands.
    package func place(at position: Int) -> Int { Int(rows.values[position].place.start) }

    /// Where the words said stand.
    func place(ofWords position: Int) -> Place { rows.values[position].place }

    /// The number of the entity that speaks.
    package func speaker(at position: Int) -> Int? {
        articles.owner(of: rows.values[position].speaker, in: articleNumber(at: position))
    }

    /// Whether words of the article tell who speaks.
    package func hasSpeakerWords(_ position: Int) -> Bool { rows.values[position].speaker.words.range != nil }

    /// The words said.
    package func words(at position: Int) -> String {
        articles.words(rows.values[position].place.range, of: articleNumber(at: position))
    }
}

/// The numbers that articles state, ordered by article, then by place in the text; each is made when it is asked for.
package struct ClaimList: RandomAccessCollection, Sendable {
    private let articles: ArticleColumns
    private var rows: Lists<ClaimRow> { articles.facts.claims }

    init(_ articles: ArticleColumns) {
        self.articles = articles
    }

    package var startIndex: Int { 0 }
    package var endIndex: Int { rows.values.count }

    package subscript(position: Int) -> IndexedClaim {
        let number = articleNumber(at: position)
        let article = ToldArticle(articles.facts, number)
        return IndexedClaim(
            id: id(at: position), article: article.id, articleNumber: number, claim: article.claim(position),
            source: articles.owner(of: rows.values[position].source, in: number).map(articles.entityID))
    }

    /// The positions of an article's.
    package func positions(of article: Int) -> Range<Int> { rows.range(of: article) }
    package func articleNumber(at position: Int) -> Int { rows.list(of: position) }
    /// The number of its kind.
    package func kindNumber(at position: Int) -> UInt8 { rows.values[position].kindNumber }
    package func kindNumbers(at positions: [Int]) -> [UInt32] { positions.map { UInt32(kindNumber(at: $0)) } }
    package func value(at position: Int) -> Double { rows.values[position].value }

    /// Whether a number is what the article states: the number itself, or one of the two that a range is told by.
    package func states(_ number: Double, at position: Int) -> Bool {
        let row = rows.values[position]
        return row.value == number || row.upper > row.value && row.upper == number
    }

    package func id(at position: Int) -> ClaimID {
        ClaimID(FactName.of("clm", at: position, in: rows, articles.facts.headers) { $0.place.start })
    }

    /// Where in the article's text it stands.
    package func place(at position: Int) -> Int { Int(rows.values[position].place.start) }

    /// The number of its sentence in the article.
    func sentence(at position: Int) -> UInt32 { rows.values[position].place.sentence }

    /// Whom a number rests on.
    package func hasSource(_ position: Int) -> Bool {
        articles.owner(of: rows.values[position].source, in: articleNumber(at: position)) != nil
    }

    /// Whether words of the article tell whom a number rests on.
    package func hasSourceWords(_ position: Int) -> Bool { rows.values[position].source.words.range != nil }

    /// The number of what is counted, alike for claims that can be compared: ``unitKey(_:)`` has it as a text.
    package func unitNumber(at position: Int) -> UInt32 { rows.values[position].unitKey }
    /// The same for many claims; ``TextPool/none`` where nothing is counted.
    package func unitNumbers(at positions: [Int]) -> [UInt32] {
        let units = articles.facts.words.texts
        return positions.map { position in
            let unit = unitNumber(at: position)
            return units.range(of: Int(unit)).isEmpty ? TextPool.none : unit
        }
    }

    package func unitKey(_ number: Int) -> String { articles.facts.words[number] }

    /// The numbers of what words mean that count things: those that are called so, and those of what some article calls so.
    ///
    /// - Parameters:
    ///   - words: a unit's key, a unit as an article words it, or the sign of a currency.
    ///   - wordings: of all claims, folded.
    /// - Returns: the numbers.
    package func units(named words: String, in wordings: FoldedTexts) -> Set<UInt32> {
        let words = CurrencySign.stem(of: words) ?? words
        let (octets, key) = (Array(words.utf8), SearchTerms.key(of: words))
        var units: Set<UInt32> = []
        var isSeen = [Bool](repeating: false, count: articles.facts.words.count)
        for position in indices {
            let unit = unitNumber(at: position)
            guard !isSeen[Int(unit)] else { continue }
            isSeen[Int(unit)] = true
            if articles.facts.words.holds(octets, at: Int(unit)) { units.insert(unit) }
        }
        guard !key.isEmpty else { return units }
        let holding = wordings.holding(key)
        for position in indices where holding[position] && wordings.isOnly(key, at: position) {
            units.insert(unitNumber(at: position))
        }
        return units
    }

    /// What is counted, as the article words it.
    package func unit(at position: Int) -> String {
        articles.facts.words[Int(rows.values[position].unit)]
    }
}

extension ArticleColumns {
    /// The entity across articles that a speaker of an article is.
    fileprivate func owner(of speaker: SpeakerRow, in article: Int) -> Int? {
        let own = facts.entities.entities.range(of: article)
        guard let index = speaker.index, index < own.count else { return nil }
        return owner(ofEntity: own.lowerBound + index)
    }
}

/// The identifiers of facts, by where they stand; two at one place are told apart by a number.
private enum FactName {
    static func of<Row>(
        _ prefix: String, at position: Int, in rows: Lists<Row>, _ headers: HeaderColumns, start: (Row) -> UInt32
    ) -> String {
        let article = rows.list(of: position)
        let first = rows.range(of: article).lowerBound
        let place = start(rows.values[position])
        var count = 1
        while position - count >= first, start(rows.values[position - count]) == place { count += 1 }
        return "\(prefix)-\(headers.ids[article])-\(place)\(count == 1 ? "" : "-\(count)")"
    }
}
