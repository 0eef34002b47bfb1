import Corpus
import Facts

/// Tells which articles report the same thing, so that what they say can contradict.
///
/// They do where one repeats the other, where they name one edition of an event, or where they appear within days of each
/// other and share so many rare names that it can hardly be chance.
struct Stories: Sendable {
    private let company: Company
    private let independence: SourceIndependence
    private let articles: [ArticleID: Entry]

    private struct Entry {
        /// The day of publication, counted from a fixed one; nil where no day is stated.
        let day: Int?
        /// The first day of the main event, where the article itself tells it.
        let eventDay: Int?
        let events: Set<EntityID>
        /// The events among them that are one edition.
        let editions: Set<EntityID>
        let profile: Company.Profile
    }

    init(_ articles: ArticleColumns, company: Company, independence: SourceIndependence) {
        self.company = company
        self.independence = independence
        var entries: [ArticleID: Entry] = [:]
        for article in articles {
            let events = article.named([.event]).filter { $0.id != nil }
            let editions = events.filter { $0.0.mentions.contains { EventKey($0.surface).isEdition } }
            entries[article.id] = Entry(
                day: article.published?.statedDay,
                eventDay: article.eventDate.flatMap { PartialDate(rfc3339: $0.value)?.dayNumber },
                events: Set(events.compactMap(\.1)), editions: Set(editions.compactMap(\.1)),
                profile: company.profile(of: [article.id]))
        }
        self.articles = entries
    }

    /// Whether two articles report one thing.
    func areOne(_ one: ArticleID, _ other: ArticleID) -> Bool {
        if independence.origin(of: one) == independence.origin(of: other) { return true }
        guard let left = articles[one], let right = articles[other] else { return false }
        let shared = company.weight(left.profile, right.profile, without: [])
        if areOfOneEvent(one, other), shared >= Self.leastShared || !left.events.isDisjoint(with: right.events) {
            return true
        }
        let days = daysBetween(one, other).map(abs)
        if let days, days > Self.mostDays { return false }
        if !left.editions.isDisjoint(with: right.editions) { return true }
        guard let days else { return false }
        return shared >= (days <= 1 ? Self.leastSharedAtOnce : Self.leastShared)
    }

    /// Whether two articles give their main event one first day, or days near each other for an event of one name.
    func areOfOneEvent(_ one: ArticleID, _ other: ArticleID) -> Bool {
        guard let left = articles[one], let right = articles[other], let day = left.eventDay,
            let theirs = right.eventDay
        else { return false }
        return day == theirs || abs(day - theirs) <= Self.mostDays && !left.events.isDisjoint(with: right.events)
    }

    /// How many days after one article another appeared; nil where either states no day.
    func daysBetween(_ one: ArticleID, _ other: ArticleID) -> Int? {
        guard let left = articles[one]?.day, let right = articles[other]?.day else { return nil }
        return right - left
    }

    /// The day on which an article appeared, counted from a fixed one; nil where it states none.
    func day(of article: ArticleID) -> Int? { articles[article]?.day }

    /// A story is told again for so many days.
    static let mostDays = 3
    /// What two reports of one thing share, as ``Company`` weighs it: two names that few articles hold.
    private static let leastShared = 7.0
    /// What two reports of one day share: one such name.
    private static let leastSharedAtOnce = 5.0
}
