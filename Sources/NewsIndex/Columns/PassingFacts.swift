import Corpus
import Facts

/// What articles say that only the building of the index asks for, and that of the next one, in columns beside
/// ``FactColumns``.
final class PassingFacts: Sendable {
    let dates: Lists<DateRow>
    let written: Lists<EventRow>
    /// What articles can be recognized by in others.
    let fingerprints: Lists<UInt64>
    /// The meetings that articles report as facts, by the articles' numbers; few articles do.
    let meetings: [Int: [Meeting]]

    init(
        dates: Lists<DateRow>, written: Lists<EventRow>, fingerprints: Lists<UInt64>, meetings: [Int: [Meeting]]
    ) {
        self.dates = dates
        self.written = written
        self.fingerprints = fingerprints
        self.meetings = meetings
    }

    /// Octets of memory that the columns take.
    var byteCount: Int { dates.byteCount + written.byteCount + fingerprints.byteCount }

    /// The expressions of time of an article, in text order.
    func dates(of article: ToldArticle) -> [DateMention] {
        let text = article.text
        return dates[article.number].map { row in
            DateMention(
                surface: text[row.place.range], range: DateRange(first: row.first.date, last: row.last.date),
                basis: .init(number: row.place.tag & 0xFF), evidence: article.evidence(row.place),
                isVague: row.isVague, bearing: .init(number: row.place.tag >> 8))
        }
    }

    /// The times that an article tells, in text order, each with the sentence that does.
    func times(of article: ToldArticle) -> [(sentence: Range<Int>, time: DateRange)] {
        dates[article.number].map { row in
            (article.evidence(row.place).sentence, DateRange(first: row.first.date, last: row.last.date))
        }
    }

    /// The day on which an article's text says that it was written.
    func writtenDate(of article: ToldArticle) -> EventDate? {
        written[article.number].first.map(article.event)
    }
}
