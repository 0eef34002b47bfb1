import FrenchText

/// The days that a sentence gives for whom it names.
struct MeetingDates {
    let reading: Reading
    /// What the article tells of time, in text order, its dateline left out.
    let dates: [DateMention]
    /// The day on which the article was written, or that of its event where only that is told.
    let writtenDay: CalendarDay?

    /// *lundi X, puis mardi Y*, *X lundi et Y mardi*: the day before a participant, or right behind where that one is of
    /// another.
    ///
    /// What was held lies not after the day on which the article was written.
    func days(of participant: Range<Int>, in sentence: Range<Int>, status: Meeting.Status) -> DateRange? {
        let told = dates(in: sentence).filter { mention in
            guard mention.range.first.day != nil else { return false }
            guard status == .held, let writtenDay, let day = CalendarDay(mention.range.first) else { return true }
            return day.number <= writtenDay.number
        }
        let after = told.first {
            reading.token(startingAt: $0.evidence.range.lowerBound) >= participant.upperBound
        }
        guard
            let before = told.last(where: {
                reading.token(startingAt: $0.evidence.range.lowerBound) < participant.lowerBound
            })
        else { return after?.range }
        let start = reading.token(startingAt: before.evidence.range.upperBound)
        let isOfAnother = (min(start, participant.lowerBound)..<participant.lowerBound).contains {
            ["et", "puis"].contains(reading.tokens[$0].lower)
        }
        let isClose =
            after.map { reading.token(startingAt: $0.evidence.range.lowerBound) - participant.upperBound < 3 } == true
        return isOfAnother && isClose ? after?.range : before.range
    }

    /// How far from the article's own day a sentence places whom it names.
    enum Distance: UInt32 {
        /// It gives no date, or the article has no day.
        case unknown
        case toCome
        case recent
        case weeksAgo
        case longAgo
    }

    func distance(of participant: Range<Int>, in sentence: Range<Int>) -> Distance {
        guard let written = writtenDay, let year = written.date.year else {
            // A report dates its own news by the day: a year alone is long ago.
            let years = dates(in: sentence).contains { $0.range.first.year != nil && $0.range.first.month == nil }
            return years ? .longAgo : .unknown
        }
        let told = dates(in: sentence).map(\.range.first).filter { $0.year != nil }
        let distances = told.map { date in
            CalendarDay(year: date.year ?? year, month: date.month ?? 6, day: date.day ?? 15).number - written.number
        }
        guard let days = distances.min(by: { abs($0) < abs($1) }) else { return .unknown }
        switch days {
        case 2...: return .toCome
        case -14...1: return .recent
        case -60 ..< -14: return .weeksAgo
        default: return .longAgo
        }
    }

    /// The dates inside a range of tokens; they stand in text order, so the first is found by halving.
    private func dates(in tokens: Range<Int>) -> ArraySlice<DateMention> {
        let range = reading.text.range(ofTokens: tokens)
        let first = dates.partition { $0.evidence.range.lowerBound >= range.lowerBound }
        return dates[first...].prefix { $0.evidence.range.lowerBound < range.upperBound }
    }
}
