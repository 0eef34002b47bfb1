import Corpus
import Extraction

extension PublicationDate {
    /// Dates an article: what its file states, else its event's first day, else the latest date that its text gives.
    ///
    /// The latest is taken because an article speaks of its own days last and of anniversaries before; such a date is
    /// always marked as inferred and carries the words that it was inferred from.
    ///
    /// - Returns: nil where neither the file nor the text gives a year.
    static func of(_ article: Article, facts: ArticleFacts) -> PublicationDate? {
        if let stated = article.stated, let date = PartialDate(rfc3339: stated.value) {
            return PublicationDate(
                date: date, value: stated.value, basis: .stated, statement: stated.statement, evidence: nil)
        }
        if let event = facts.eventDate, let date = PartialDate(rfc3339: event.value) {
            return PublicationDate(
                date: date, value: event.value, basis: .inferred, statement: nil, evidence: event.evidence)
        }
        var latest: PublicationDate?
        for mention in facts.dates {
            let date = mention.range.first
            guard let value = date.text, let day = date.earliestDay else { continue }
            if let known = latest?.date, let knownDay = known.earliestDay {
                let isFiner = day == knownDay && date.precision.rank < known.precision.rank
                guard day > knownDay || isFiner else { continue }
            }
            latest = PublicationDate(
                date: date, value: value, basis: .inferred, statement: nil, evidence: mention.evidence)
        }
        return latest
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
    /// Reads `2025`, `2025-11` or `2025-11-24`; nil for anything else.
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
        if let day, !(1...31).contains(day) { return nil }
        self.init(year: numbers.first, month: month, day: day)
    }
}
