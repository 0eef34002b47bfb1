import Corpus
import Facts

/// Tells which articles report the same thing, so that what they say can contradict.
///
/// They do where one repeats the other, where they name one edition of an event, or where they appear within days of each
/// other and share so many rare names that it can hardly be chance.
struct Stories: Sendable {
    private let company: Company
    /// Of each article, by its number.
    private let entries: [Entry]

    private struct Entry: Sendable {
        /// The day of publication, counted from a fixed one; nil where no day is stated.
        let day: Int?
        /// The first day of the main event, where the article itself tells it.
        let eventDay: Int?
        /// The number of the first of the articles that it is one source with.
        let origin: Int
        let events: [Int]
        /// The events among them that are one edition.
        let editions: [Int]
        let profile: Company.Profile
    }

    init(_ articles: ArticleColumns, company: Company, independence: SourceIndependence, threads: any BuildThreads) {
        self.company = company
        entries = threads.inRuns(articles.count, of: 256) { run in
            run.map { Self.entry(of: articles[$0], company, independence) }
        }
    }

    private static func entry(
        of article: IndexedArticle, _ company: Company, _ independence: SourceIndependence
    ) -> Entry {
        let columns = article.columns
        let facts = columns.facts
        var (events, editions): ([Int], [Int]) = ([], [])
        for own in article.told.entityNumbers where article.told.type(ofEntity: own) == .event {
            guard let owner = columns.owner(ofEntity: own) else { continue }
            events.append(owner)
            let isEdition = facts.entities.mentions.range(of: own).contains {
                EventKey(facts.surface(ofMention: $0)).isEdition
            }
            if isEdition { editions.append(owner) }
        }
        let origin = independence.origin(of: article.id)
        return Entry(
            day: columns.published.statedDay(of: article.number),
            eventDay: facts.events[article.number].first.flatMap {
                PartialDate(rfc3339: facts.words[Int($0.value)])?.dayNumber
            },
            origin: origin == article.id ? article.number : columns.position(of: origin) ?? article.number,
            events: events, editions: editions, profile: company.profile(of: [article.number]))
    }

    /// Whether two articles report one thing.
    ///
    /// - Parameters:
    ///   - one: an article's number.
    ///   - other: another's.
    /// - Returns: whether what they say can contradict.
    func areOne(_ one: Int, _ other: Int) -> Bool {
        let (left, right) = (entries[one], entries[other])
        if left.origin == right.origin { return true }
        let isOneEvent = areOfOneEvent(one, other)
        if isOneEvent, Self.share(left.events, right.events) { return true }
        let days = daysBetween(one, other).map(abs)
        let isLater = days.map { $0 > Self.mostDays } ?? false
        if !isLater, Self.share(left.editions, right.editions) { return true }
        // What they share takes longest to tell.
        guard isOneEvent || days != nil && !isLater else { return false }
        let shared = company.weight(left.profile, right.profile, without: [])
        if isOneEvent, shared >= Self.leastShared { return true }
        guard let days, !isLater else { return false }
        return shared >= (days <= 1 ? Self.leastSharedAtOnce : Self.leastShared)
    }

    private static func share(_ some: [Int], _ others: [Int]) -> Bool {
        !some.isEmpty && !others.isEmpty && some.contains { others.contains($0) }
    }

    /// Whether two articles give their main event one first day, or days near each other for an event of one name.
    func areOfOneEvent(_ one: Int, _ other: Int) -> Bool {
        guard let day = entries[one].eventDay, let theirs = entries[other].eventDay else { return false }
        return day == theirs
            || abs(day - theirs) <= Self.mostDays && Self.share(entries[one].events, entries[other].events)
    }

    /// How many days after one article another appeared; nil where either states no day.
    func daysBetween(_ one: Int, _ other: Int) -> Int? {
        guard let left = entries[one].day, let right = entries[other].day else { return nil }
        return right - left
    }

    /// The day on which an article appeared, counted from a fixed one; nil where it states none.
    func day(of article: Int) -> Int? { entries[article].day }

    /// A story is told again for so many days.
    static let mostDays = 3
    /// What two reports of one thing share, as ``Company`` weighs it: two names that few articles hold.
    private static let leastShared = 7.0
    /// What two reports of one day share: one such name.
    private static let leastSharedAtOnce = 5.0
}

extension Stories {
    /// What two articles of one story have in common, unless they appeared within days of each other.
    private enum Mark: Hashable {
        case origin(Int)
        case event(Int)
        case eventDay(Int)
    }

    /// Which of some articles report one thing as others of them, and appeared no more than some days apart or on no stated day.
    ///
    /// - Parameters:
    ///   - articles: numbers, ascending.
    ///   - mostDays: no fewer than ``mostDays``.
    /// - Returns: for each article that does, the others before and behind it.
    func partners(among articles: [Int], mostDays: Int) -> [Int: [Int]] {
        var partners: [Int: [Int]] = [:]
        let test = { (one: Int, other: Int) in
            if let days = daysBetween(one, other), abs(days) > mostDays { return }
            guard areOne(one, other) else { return }
            partners[one, default: []].append(other)
            partners[other, default: []].append(one)
        }
        guard articles.count > Self.fewArticles else {
            for (place, one) in articles.enumerated() {
                for other in articles[(place + 1)...] { test(one, other) }
            }
            return partners
        }
        var tested: Set<UInt64> = []
        forEachPair(of: articles) { one, other in
            let (left, right) = (min(one, other), max(one, other))
            if tested.insert(UInt64(left) << 32 | UInt64(right)).inserted { test(left, right) }
        }
        return partners
    }

    /// Calls a function with the pairs of articles that have a mark in common or appeared within days, some of them twice.
    private func forEachPair(of articles: [Int], _ body: (Int, Int) -> Void) {
        var marked: [Mark: [Int]] = [:]
        for article in articles {
            let entry = entries[article]
            marked[.origin(entry.origin), default: []].append(article)
            for event in Set(entry.events) { marked[.event(event), default: []].append(article) }
            if let day = entry.eventDay { marked[.eventDay(day), default: []].append(article) }
        }
        for sharers in marked.values where sharers.count > 1 {
            for (place, one) in sharers.enumerated() {
                for other in sharers[(place + 1)...] { body(one, other) }
            }
        }
        let dated = articles.compactMap { article in day(of: article).map { (day: $0, article: article) } }
            .sorted { ($0.day, $0.article) < ($1.day, $1.article) }
        for (place, one) in dated.enumerated() {
            for other in dated[(place + 1)...] {
                guard other.day - one.day <= Self.mostDays else { break }
                body(one.article, other.article)
            }
        }
    }

    /// Of so few articles all pairs are looked at.
    private static let fewArticles = 24
}
