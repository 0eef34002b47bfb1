import Facts
import FrenchText
import Naming

/// Completes dates from the article's own statements and finds the day of its main event.
struct DateReader {
    let reading: Reading
    private let expressions: [DateSpotter.Expression]
    private let dateline: Dateline?

    init(reading: Reading) {
        self.reading = reading
        expressions = DateSpotter(reading: reading).spot()
        dateline = Dateline.find(expressions, in: reading)
    }

    /// Every date of the text, in text order.
    func read() -> [DateMention] {
        let written = reading.statedDate.flatMap(CalendarDay.init) ?? dateline.flatMap { day(of: $0.expression) }
        var completion = DateCompletion(written: written, expressions: expressions, dateline: dateline)
        return expressions.map { expression in
            let (range, basis) = completion.complete(expression, tense(of: expression))
            return DateMention(
                surface: reading.text.string(ofTokens: expression.tokens), range: range, basis: basis,
                evidence: reading.evidence(expression.tokens, rule: "date.\(basis.rawValue)"),
                isVague: expression.isVague, bearing: DateBearing(of: expression, in: reading))
        }
    }

    /// The day on which the text itself says that it was written, or nil.
    func writtenDate(of dates: [DateMention]) -> EventDate? {
        guard let dateline else { return nil }
        let range = reading.text.range(ofTokens: dateline.expression.tokens)
        guard let mention = dates.first(where: { $0.evidence.range == range }), mention.range.first.day != nil,
            let value = mention.range.first.text
        else { return nil }
        return EventDate(value: value, evidence: mention.evidence)
    }

    /// The day on which the article appeared, as its file or its dateline states it.
    func publishedDay(of dates: [DateMention]) -> CalendarDay? {
        (reading.statedDate ?? writtenDate(of: dates)?.value).flatMap { CalendarDay(String($0.prefix(10))) }
    }

    /// The day on which the article was written: by its dateline, by its file, else the first day of its main event.
    func writtenDay(of dates: [DateMention]) -> CalendarDay? {
        [writtenDate(of: dates)?.value, reading.statedDate, eventDate(of: dates)?.value].lazy
            .compactMap { $0.flatMap { CalendarDay(String($0.prefix(10))) } }.first
    }

    /// The first day of the main event: the first day in the text that is neither background nor yet to come, else nil.
    ///
    /// A day counts only where this text gives day, month and year, the file's stated date included. The dateline's own day
    /// is the event's where the text tells no other.
    func eventDate(of dates: [DateMention]) -> EventDate? {
        let written = dateline.flatMap { day(of: $0.expression) }
        let days = dates.filter { mention in
            // *la semaine prochaine*: seven days, none of them the first of something.
            let (first, last) = (CalendarDay(mention.range.first), CalendarDay(mention.range.last))
            let isWeek = mention.basis == .relative && (last?.number ?? 0) - (first?.number ?? 0) == 6
            return first != nil && !isWeek && !mention.isVague && !isBackground(mention)
        }
        let told = days.filter { !isOfDateline($0) }
        let past = told.filter { mention in
            guard let written, let day = CalendarDay(mention.range.first) else { return true }
            return day.number <= written.number
        }
        let own = days.first(where: isOfDateline)
        let leading =
            past.first { ($0.basis != .relative || isInLead($0)) && $0.bearing != .background }
            ?? past.first { $0.basis != .relative || isInLead($0) }
        guard let chosen = leading ?? own ?? past.first ?? told.first ?? days.first, let value = chosen.range.first.text
        else {
            return nil
        }
        return EventDate(value: value, evidence: chosen.evidence)
    }

    /// *née le 3 mai 1962*, *expire le 30 juin 2051*: no day of the event.
    private func isBackground(_ date: DateMention) -> Bool {
        let first = reading.token(startingAt: date.evidence.range.lowerBound)
        guard first < reading.tokens.count else { return true }
        return DateBearing.isBackground(first, in: reading) || DateBearing.isTerm(first, in: reading)
    }

    /// Whether a day stands near the beginning; further on *mardi* is more often a day before the event than its own.
    private func isInLead(_ mention: DateMention) -> Bool {
        let first = min(reading.token(startingAt: mention.evidence.range.lowerBound), reading.tokens.count - 1)
        let top = dateline.map { reading.text.sentenceOfToken[$0.expression.tokens.lowerBound] } ?? 0
        return first >= 0 && reading.text.sentenceOfToken[first] - top < Self.leadSentences
    }

    /// The dates that the text tells of, without those that say when it was written.
    func told(_ dates: [DateMention]) -> [DateMention] {
        dates.filter { !isOfDateline($0) }
    }

    private func isOfDateline(_ mention: DateMention) -> Bool {
        guard let dateline, !dateline.isTold else { return false }
        let tokens = dateline.line ?? dateline.expression.tokens
        return reading.text.range(ofTokens: tokens).overlaps(mention.evidence.range)
    }

    private func day(of expression: DateSpotter.Expression) -> CalendarDay? {
        let years = expressions.lazy.compactMap(\.first.year)
        guard let year = expression.first.year ?? years.first else { return nil }
        return CalendarDay(PartialDate(year: year, month: expression.first.month, day: expression.first.day))
    }

    /// The tense by which an expression is completed; for a weekday any word of what is to come near it tells.
    private func tense(of expression: DateSpotter.Expression) -> ClauseTense {
        guard expression.first.year == nil else { return .open }
        guard expression.weekday != nil, expression.nth == nil else {
            return ClauseTense(around: expression.tokens, in: reading)
        }
        let first = expression.tokens.lowerBound
        let sentence = reading.sentence(of: first).tokens
        let near = max(sentence.lowerBound, first - Self.reach)..<min(sentence.upperBound, first + Self.reach)
        // *prévue jeudi*, *une rencontre prévue de longue date lundi*
        let isPlanned = reading.tokens[max(sentence.lowerBound, first - 3)..<first].contains {
            Self.plans.contains(lower: $0)
        }
        return isPlanned || near.contains { ClauseTense.isFuture($0, reading) } ? .future : .open
    }

    private static let plans = ReportWords.dateReaderPlans.set
    /// How many sentences behind the dateline the lead has, title and heading included.
    private static let leadSentences = 5
    /// How many tokens around a weekday may tell that it is to come.
    private static let reach = 12
}
