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

        /// By days from the article's own, before it below 0.
        init(_ days: Int) {
            switch days {
            case 2...: self = .toCome
            case -14...1: self = .recent
            case -60 ..< -14: self = .weeksAgo
            default: self = .longAgo
            }
        }
    }

    /// That of the dates of a sentence that is the least.
    func distance(in sentence: Range<Int>) -> Distance {
        dates(in: sentence).compactMap(days).min { abs($0) < abs($1) }.map(Distance.init) ?? .unknown
    }

    /// That of the date nearest to a token of its sentence.
    func distance(nearestTo token: Int, in sentence: Range<Int>) -> Distance {
        let nearest = dates(in: sentence).min {
            abs(reading.token(startingAt: $0.evidence.range.lowerBound) - token)
                < abs(reading.token(startingAt: $1.evidence.range.lowerBound) - token)
        }
        return nearest.flatMap(days).map(Distance.init) ?? .unknown
    }

    /// About how many days lie between the day the article was written and a date; nil where nothing tells.
    private func days(to mention: DateMention) -> Int? {
        let (first, last) = (mention.range.first, mention.range.last)
        guard let year = first.year, let written = writtenDay else {
            // A report dates its own news by the day: a year alone is long ago.
            if first.year != nil { return first.month == nil ? -365 : nil }
            let start = reading.token(startingAt: mention.evidence.range.lowerBound)
            if let (relation, _) = RelativeDate.read(reading, at: start) { return relation.days }
            return first.month == nil ? 0 : nil
        }
        guard year != written.date.year || first.month != nil else { return nil }
        let day = CalendarDay(year: year, month: first.month ?? 6, day: first.day ?? 15)
        // A span that goes on today is no past one.
        if day.number <= written.number, let end = CalendarDay(last), end.number >= written.number { return 0 }
        return day.number - written.number
    }

    /// The dates inside a range of tokens; they stand in text order, so the first is found by halving.
    private func dates(in tokens: Range<Int>) -> ArraySlice<DateMention> {
        let range = reading.text.range(ofTokens: tokens)
        let first = dates.partition { $0.evidence.range.lowerBound >= range.lowerBound }
        return dates[first...].prefix { $0.evidence.range.lowerBound < range.upperBound }
    }
}
