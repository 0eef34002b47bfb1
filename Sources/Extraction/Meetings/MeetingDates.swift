import Facts
import FrenchText
import Grammar
import Naming

/// The days that a sentence gives for whom it names.
struct MeetingDates {
    let reading: Reading
    /// What the article tells of time, in text order, its dateline left out.
    let dates: [DateMention]
    /// The day on which the article was written, or that of its event where only that is told.
    let writtenDay: CalendarDay?
    /// The day on which the file or its dateline says that the article appeared.
    var publishedDay: CalendarDay?
    /// So many words may stand between a date and the clause it is in.
    private static let highestClause = 12

    /// *lundi X, puis mardi Y*, *X lundi et Y mardi*: the day before a participant, or right behind where that one is of
    /// another; without a day the month or season, *a reçu en janvier*.
    ///
    /// What was held lies not after the day on which the article was written.
    func days(of participant: Range<Int>, in sentence: Range<Int>, status: Meeting.Status, of trigger: Int)
        -> DateRange?
    {
        let told = dates(in: sentence).filter { mention in
            isPossible(mention.range, status: status) && isOwn(mention, of: trigger)
        }
        let exact = told.filter { $0.range.first.day != nil && !$0.isVague }
        return nearest(exact.isEmpty ? told.filter { $0.range.first.month != nil } : exact, to: participant).map(
            Self.spelledOut)
    }

    /// Whether a meeting may have been at a time: what was held lies not after the article.
    func isPossible(_ range: DateRange, status: Meeting.Status) -> Bool {
        guard status == .held, let written = publishedDay ?? writtenDay, let year = range.first.year else {
            return true
        }
        let first = CalendarDay(year: year, month: range.first.month ?? 1, day: range.first.day ?? 1)
        return first.number <= written.number
    }

    /// Whether a date is told of what a trigger tells: not of a birth, a term, or in a clause that hangs on another word.
    private func isOwn(_ mention: DateMention, of trigger: Int) -> Bool {
        let token = reading.token(startingAt: mention.evidence.range.lowerBound)
        guard token < reading.tokens.count, !DateBearing.isBackground(token, in: reading),
            !DateBearing.isTerm(token, in: reading)
        else { return false }
        guard reading.text.sentenceOfToken[token] == reading.text.sentenceOfToken[trigger] else { return true }
        var index = token
        for _ in 0..<Self.highestClause {
            if index != trigger, isSpeech(index) { return isSaid(trigger, of: index) }
            // *une rencontre prévue jeudi*
            if reading.grammar.head(index) == trigger { return true }
            let relation = reading.grammar.relation(index)
            if [.relativeClause, .clausalModifier].contains(relation), reading.grammar.partOfSpeech(index) == .verb {
                return reading.grammar.subtree(index).contains(trigger)
            }
            guard let head = reading.grammar.head(index) else { return true }
            index = head
        }
        return true
    }

    /// Whether a token is a verb of speech: *a précisé mardi qu’il avait rencontré Y*, *…, a affirmé vendredi Z*.
    private func isSpeech(_ index: Int) -> Bool {
        reading.grammar.partOfSpeech(index) == .verb && reading.lexicon.speech.knows(reading.tokens, at: index)
    }

    /// Whether a trigger belongs to what is told of a verb of speech itself, as in *a affirmé vendredi lors d’une rencontre*;
    /// what is said has its own day.
    private func isSaid(_ trigger: Int, of speech: Int) -> Bool {
        var index = trigger
        for _ in 0..<Self.highestClause {
            if Self.clauses.contains(reading.grammar.relation(index)) { return false }
            guard let head = reading.grammar.head(index) else { return false }
            if head == speech { return true }
            index = head
        }
        return false
    }

    private static let clauses: Set<Relation> = [.clausalComplement, .openComplement, .relativeClause, .parataxis]

    private func nearest(_ told: [DateMention], to participant: Range<Int>) -> DateRange? {
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

    /// The first and last day of a month or a year; a meeting lies between two days.
    static func spelledOut(_ range: DateRange) -> DateRange {
        guard let firstYear = range.first.year, let lastYear = range.last.year, range.first.day == nil else {
            return range
        }
        let lastMonth = range.last.month ?? 12
        return DateRange(
            first: PartialDate(year: firstYear, month: range.first.month ?? 1, day: 1),
            last: PartialDate(
                year: lastYear, month: lastMonth,
                day: range.last.day ?? CalendarDay.dayCount(ofMonth: lastMonth, year: lastYear)))
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
