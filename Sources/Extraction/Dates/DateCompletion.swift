import Facts

/// Gives dates the parts that their words leave out, from the day the article was written and the days told before.
///
/// Expressions are completed in text order: *la veille* counts from the one before, and a day without its year is of the
/// year of the same month told last.
struct DateCompletion {
    /// The day the article was written; nil where nothing says.
    let written: CalendarDay?
    /// For a month, the year that the text gives with it first, the dateline's own only where no other does.
    private var years: [Int: Int] = [:]
    /// The day that was told last.
    private(set) var told: CalendarDay?
    /// The month or year that was told last, a day's included.
    private(set) var toldDate: PartialDate?

    init(written: CalendarDay?, expressions: [DateSpotter.Expression], dateline: Dateline?) {
        self.written = written
        let own = dateline?.expression.tokens
        for expression in expressions where expression.tokens != own {
            if let month = expression.first.month, let year = expression.first.year, years[month] == nil {
                years[month] = year
            }
        }
        if written == nil, let month = dateline?.expression.first.month, let year = dateline?.expression.first.year,
            years[month] == nil
        {
            years[month] = year
        }
    }

    /// The days that an expression means, and what they rest on.
    ///
    /// - Parameters:
    ///   - expression: as its words give it.
    ///   - tense: whether its clause speaks of what was or is to come.
    /// - Returns: parts that nothing tells stay nil.
    mutating func complete(
        _ expression: DateSpotter.Expression, _ tense: ClauseTense
    ) -> (range: DateRange, basis: DateMention.Basis) {
        let (range, basis) = shifted(completed(expression, tense), by: expression)
        if !expression.isVague, let day = CalendarDay(range.first) { told = day }
        if range.first.year != nil { toldDate = range.first }
        if expression.first.year != nil, let month = range.first.month, let year = range.first.year {
            years[month] = year
        }
        return (range, basis)
    }

    private func completed(
        _ expression: DateSpotter.Expression, _ tense: ClauseTense
    ) -> (range: DateRange, basis: DateMention.Basis) {
        let first = expression.first
        if let feast = expression.feast { return self.feast(feast, year: first.year, expression, tense) }
        if let nth = expression.nth, let weekday = expression.weekday {
            return weekdayOfMonth(nth, weekday, expression, tense)
        }
        if let part = expression.part {
            let month = PartialDate(year: first.year ?? year(of: first, tense), month: first.month, day: nil)
            let basis: DateMention.Basis = first.year != nil || month.year == nil ? .stated : .inferred
            return (part.range(of: month), basis)
        }
        if first.year != nil { return (DateRange(first: first, last: expression.last), .stated) }
        if let month = first.month {
            let year = year(of: first, tense)
            let lastYear = (expression.last.month ?? month) < month ? year.map { $0 + 1 } : year
            let range = DateRange(
                first: PartialDate(year: year, month: month, day: first.day),
                last: PartialDate(year: lastYear, month: expression.last.month, day: expression.last.day))
            return (range, year == nil ? .stated : .inferred)
        }
        guard let range = relative(expression, tense) else {
            return (DateRange(first: first, last: expression.last), .stated)
        }
        return (range, .relative)
    }

    /// The days that weekdays and words like *hier* mean; nil where nothing tells what they count from.
    private func relative(_ expression: DateSpotter.Expression, _ tense: ClauseTense) -> DateRange? {
        let isFuture = tense == .future
        if let relation = expression.relation, relation.isFromTold { return fromTold(relation, expression.weekday) }
        guard let written else { return nil }
        if let weekday = expression.weekday, case .weeks(let weeks)? = expression.relation {
            return Self.days(written.number - written.weekday + weekday + 7 * weeks)
        }
        if let weekday = expression.weekday {
            guard let first = day(weekday, of: expression, isFuture: isFuture, written) else { return nil }
            // *entre lundi et mardi*: the first such day behind the first.
            let length = expression.lastWeekday.map { ($0 - weekday + 7) % 7 } ?? 0
            return Self.days(first.number, first.number + length)
        }
        let today = written.date
        switch expression.relation {
        case .days(let days): return Self.days(written.number + days)
        case .weeks(let weeks):
            let monday = written.number - written.weekday + 1 + 7 * weeks
            return Self.days(monday, monday + 6)
        case .weekends(let weeks):
            let saturday = written.number - written.weekday + 6 + 7 * weeks
            return Self.days(saturday, saturday + 1)
        case .years(let years):
            let date = today.year.map { PartialDate(year: $0 + years, month: nil, day: nil) }
            return date.map { DateRange(first: $0, last: $0) }
        case .months(let months):
            guard let year = today.year, let month = today.month else { return nil }
            let count = year * 12 + month - 1 + months
            let date = PartialDate(year: count / 12, month: count % 12 + 1, day: nil)
            return DateRange(first: date, last: date)
        case .season(let season, let step): return season.months(step: step, from: today)
        case .nearestSeason(let season): return season.months(step: isFuture ? 1 : 0, begunBy: today)
        default: return nil
        }
    }

    static func days(_ first: Int, _ last: Int? = nil) -> DateRange {
        DateRange(first: CalendarDay(number: first).date, last: CalendarDay(number: last ?? first).date)
    }

    /// The day that a weekday means, by its number, else the last one, or the next where that is spoken of.
    private func day(
        _ weekday: Int, of expression: DateSpotter.Expression, isFuture: Bool, _ written: CalendarDay
    ) -> CalendarDay? {
        if let day = expression.first.day { return dayOfWeek(weekday, day: day, near: written) }
        let back = (written.weekday - weekday + 7) % 7
        if isFuture || expression.relation == .weekdayAhead {
            return CalendarDay(number: written.number + 7 - (back == 0 ? 0 : back))
        }
        let isBefore = expression.relation == .weekdayBack && back == 0
        return CalendarDay(number: written.number - (isBefore ? 7 : back))
    }

    /// The day of that number nearest to a day that falls on the weekday; nil where none within six weeks does.
    private func dayOfWeek(_ weekday: Int, day: Int, near written: CalendarDay) -> CalendarDay? {
        for distance in 0...42 {
            for number in [written.number - distance, written.number + distance] {
                let candidate = CalendarDay(number: number)
                if candidate.weekday == weekday, candidate.date.day == day { return candidate }
            }
        }
        return nil
    }

    /// The year of a day or month without one: that of the same month told last, else the one that puts it nearest to the
    /// day the article was written.
    func year(of date: PartialDate, _ tense: ClauseTense) -> Int? {
        if let known = date.month.flatMap({ years[$0] }) { return known }
        guard let written, let year = written.date.year, let month = date.month else { return nil }
        let nearest = [year - 1, year, year + 1].min {
            distance(written, $0, month, date.day ?? 15) < distance(written, $1, month, date.day ?? 15)
        }
        guard let nearest, let now = written.date.month else { return nearest }
        // *a été élu en décembre*, *recevra en janvier*: months before the article or behind it.
        let months = (nearest - year) * 12 + month - now
        if tense == .past, months > 0 { return nearest - 1 }
        if tense == .future, months < 0 { return nearest + 1 }
        return nearest
    }

    private func distance(_ written: CalendarDay, _ year: Int, _ month: Int, _ day: Int) -> Int {
        abs(written.number - CalendarDay(year: year, month: month, day: day).number)
    }
}

extension CalendarDay {
    /// The day of a date that is known to the day.
    init?(_ date: PartialDate) {
        guard let year = date.year, let month = date.month, let day = date.day else { return nil }
        self.init(year: year, month: month, day: day)
    }
}
