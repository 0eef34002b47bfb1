import Corpus
import Facts

/// Dates the articles of a corpus: each by itself, and one that gives no year by a copy of it or another on the same event.
struct PublicationDating {
    /// Of each article.
    private let dates: [PublicationDate?]

    /// Dates articles.
    ///
    /// - Parameters:
    ///   - articles: ordered by id.
    ///   - passing: what they say besides.
    ///   - owners: the entities that they speak of.
    ///   - independence: which of them repeat another.
    init(
        _ articles: FactColumns, _ passing: PassingFacts, owners: EntityOwners, independence: SourceIndependence
    ) {
        let own = articles.map { PublicationDate.of($0, passing) }
        let bonds = articles.map { [.origin(independence.origin(of: $0.id))] + Self.editions($0, owners) }
        var witnesses: [Bond: [Int]] = [:]
        for article in articles.indices where own[article] != nil {
            for bond in bonds[article] { witnesses[bond, default: []].append(article) }
        }
        dates = articles.indices.map { article in
            if let own = own[article] { return own }
            let known = bonds[article].flatMap { witnesses[$0] ?? [] }
            return Self.date(
                from: known.compactMap { number in own[number].map { (articles.headers.id(number), $0) } })
        }
    }

    /// What articles of one time have in common.
    private enum Bond: Hashable {
        /// They repeat one another.
        case origin(ArticleID)
        /// They speak of one edition of an event.
        case edition(EntityID)
    }

    /// The date of an article, by its number.
    func date(of article: Int) -> PublicationDate? { dates[article] }

    /// The events of an article of which there is one only: those that a number tells from others of the name.
    private static func editions(_ article: ToldArticle, _ owners: EntityOwners) -> [Bond] {
        article.entityNumbers.filter { article.type(ofEntity: $0) == .event }.compactMap { own in
            let isEdition = article.entity(own).mentions.contains { EventKey($0.surface).isEdition }
            return isEdition ? owners.id(ofEntity: own).map(Bond.edition) : nil
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
