import Corpus
import Facts

extension PublicationDate {
    /// Dates an article: what its file states, else its dateline, else the month of its event or of its latest date, where these
    /// are told as news tell their own days (``DateBearing``).
    ///
    /// A report on an event of the 24th may appear on the 28th, so what is inferred is never finer than a month. The latest
    /// date is taken because an article speaks of its own days last and of anniversaries before; a bare year counts only as
    /// *l’année 2025*, for *en 2030* may be a plan. An inferred date is marked as such and carries its words.
    ///
    /// - Returns: nil where neither the file nor the text gives a year.
    static func of(_ article: ToldArticle, _ passing: PassingFacts) -> PublicationDate? {
        if let stated = article.stated, let date = PartialDate(rfc3339: stated.value) {
            return PublicationDate(
                date: date, value: stated.value, basis: .stated, statement: stated.statement, evidence: nil)
        }
        if let written = passing.writtenDate(of: article), let date = PartialDate(rfc3339: written.value) {
            return PublicationDate(
                date: date, value: written.value, basis: .stated, statement: article.text[written.evidence.range],
                evidence: written.evidence)
        }
        return inferred(article, passing.dates(of: article))
    }

    /// The month of the event, or of the latest date that may be of the article's own days.
    ///
    /// A birth, an anniversary, a term and what is yet to come say nothing of when the article appeared; an event years before
    /// another of its dates is one that it looks back to.
    private static func inferred(_ article: ToldArticle, _ dates: [DateMention]) -> PublicationDate? {
        var latest: (date: PartialDate, evidence: Evidence)?
        let own = dates.filter { $0.bearing == .own }
        for mention in own where mention.range.first.precision != .year || isYearName(mention, in: article) {
            let date = mention.range.first
            guard let day = date.earliestDay else { continue }
            if let known = latest?.date, let knownDay = known.earliestDay {
                let isFiner = day == knownDay && date.precision.rank < known.precision.rank
                guard day > knownDay || isFiner else { continue }
            }
            latest = (date, mention.evidence)
        }
        let event = article.eventDate.flatMap { event in
            dates.contains { $0.evidence == event.evidence && $0.bearing != .own }
                ? nil : PartialDate(rfc3339: event.value).map { (date: $0, evidence: event.evidence) }
        }
        guard let found = event.flatMap({ isOutdated($0.date, by: latest?.date) ? nil : $0 }) ?? latest,
            !isOutdated(found.date, by: lastTold(dates))
        else { return nil }
        return inferred(found.date, from: found.evidence)
    }

    /// Whether another date of the article is of two years later or more.
    private static func isOutdated(_ date: PartialDate, by other: PartialDate?) -> Bool {
        guard let year = date.year, let later = other?.year else { return false }
        return later >= year + 2
    }

    /// The last day or month that the text speaks of as past or present.
    private static func lastTold(_ dates: [DateMention]) -> PartialDate? {
        dates.lazy.filter { [.own, .open].contains($0.bearing) && $0.range.first.month != nil }.map(\.range.first)
            .max { ($0.year ?? 0) < ($1.year ?? 0) }
    }

    private static func inferred(_ date: PartialDate, from evidence: Evidence) -> PublicationDate? {
        let month = PartialDate(year: date.year, month: date.month, day: nil)
        return month.text.map {
            PublicationDate(date: month, value: $0, basis: .inferred, statement: nil, evidence: evidence)
        }
    }

    /// Whether a year stands behind *année*.
    private static func isYearName(_ mention: DateMention, in article: ToldArticle) -> Bool {
        let start = mention.evidence.range.lowerBound
        return article.text[max(0, start - 6)..<start].lowercased().hasPrefix("année")
    }
}

extension PartialDate.Precision {
    /// 0 for the finest.
    fileprivate var rank: Int {
        switch self {
        case .day: 0
        case .month: 1
        case .year: 2
        }
    }
}

extension PartialDate {
    /// Reads `2025`, `2025-11` or `2025-11-24`; nil for anything else, a day that the month does not have included.
    package init?(rfc3339 text: String) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        let widths = [4, 2, 2]
        guard (1...3).contains(parts.count),
            zip(parts, widths).allSatisfy({ $0.utf8.count == $1 && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } })
        else { return nil }
        let numbers = parts.compactMap { Int($0) }
        let month = numbers.dropFirst().first
        let day = numbers.dropFirst(2).first
        if let month, !(1...12).contains(month) { return nil }
        if let day, let year = numbers.first, let month {
            guard (1...Self.dayCount(ofMonth: month, year: year)).contains(day) else { return nil }
        }
        self.init(year: numbers.first, month: month, day: day)
    }

    /// How many days a month of the Gregorian calendar has.
    private static func dayCount(ofMonth month: Int, year: Int) -> Int {
        switch month {
        case 2: (year.isMultiple(of: 4) && !year.isMultiple(of: 100)) || year.isMultiple(of: 400) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}
