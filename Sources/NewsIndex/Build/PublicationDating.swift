import Corpus
import Extraction

/// Dates the articles of a corpus: each by itself, and one that gives no year by another on the same event.
struct PublicationDating {
    private let dates: [ArticleID: PublicationDate]

    /// Dates articles.
    ///
    /// - Parameter sources: the articles, ordered by id, with their facts and for each fact's entity that across articles.
    init(_ sources: [(article: Article, facts: ArticleFacts, entities: [EntityID?])]) {
        var dates: [ArticleID: PublicationDate] = [:]
        for source in sources { dates[source.article.id] = PublicationDate.of(source.article, facts: source.facts) }
        var witnesses: [EntityID: [ArticleID]] = [:]
        for source in sources where dates[source.article.id] != nil {
            for event in Self.editions(source.facts, source.entities) {
                witnesses[event, default: []].append(source.article.id)
            }
        }
        var inferred: [ArticleID: PublicationDate] = [:]
        for source in sources where dates[source.article.id] == nil {
            let known = Self.editions(source.facts, source.entities).flatMap { witnesses[$0] ?? [] }
            inferred[source.article.id] = Self.date(from: known.compactMap { id in dates[id].map { (id, $0) } })
        }
        self.dates = dates.merging(inferred) { own, _ in own }
    }

    func date(of article: ArticleID) -> PublicationDate? {
        dates[article]
    }

    /// The events of an article of which there is one only: those that a number tells from others of the name.
    private static func editions(_ facts: ArticleFacts, _ entities: [EntityID?]) -> [EntityID] {
        zip(facts.entities, entities).compactMap { entity, id in
            let isEdition = entity.type == .event && entity.mentions.contains { EventKey($0.surface).number != nil }
            return isEdition ? id : nil
        }
    }

    /// The month of the witness that knows best: one that states its date, else one that infers it; the first of equals.
    private static func date(from witnesses: [(article: ArticleID, date: PublicationDate)]) -> PublicationDate? {
        let best = witnesses.first { $0.date.basis == .stated } ?? witnesses.first
        guard let best else { return nil }
        let month = PartialDate(year: best.date.date.year, month: best.date.date.month, day: nil)
        return month.text.map {
            PublicationDate(
                date: month, value: $0, basis: .inferred, statement: nil, evidence: best.date.evidence,
                witness: best.article)
        }
    }
}
