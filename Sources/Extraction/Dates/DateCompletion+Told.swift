import Facts

/// Dates that count from another of the text, and days that a year, a month or a feast gives.
extension DateCompletion {
    /// *le lendemain de Noël*, *la veille du 3 mars*: so many days from what the words name; *la semaine du 16 mars*.
    func shifted(
        _ completed: (range: DateRange, basis: DateMention.Basis), by expression: DateSpotter.Expression
    ) -> (range: DateRange, basis: DateMention.Basis) {
        guard let day = CalendarDay(completed.range.first) else { return completed }
        if expression.isWeek, completed.range.first == completed.range.last {
            return (Self.days(day.number, day.number + 6), completed.basis)
        }
        guard expression.offset != 0 else { return completed }
        return (Self.days(day.number + expression.offset), .relative)
    }

    /// The days that words count from the day, month or year told last; nil where none was.
    func fromTold(_ relation: RelativeDate, _ weekday: Int?) -> DateRange? {
        switch relation {
        case .daysFromTold(let days): return told.map { Self.days($0.number + days) }
        case .weeksFromTold(let weeks):
            // *la semaine suivante* of nothing told is that behind the article's own.
            guard let from = told ?? written else { return nil }
            let monday = from.number - from.weekday + 1 + 7 * weeks
            return weekday.map { Self.days(monday + $0 - 1) } ?? Self.days(monday, monday + 6)
        case .weekdayFromTold(let step):
            guard let told, let weekday else { return nil }
            let back = (told.weekday - weekday + 7) % 7
            return Self.days(told.number + (step < 0 ? -(back == 0 ? 7 : back) : 7 - back))
        case .monthsFromTold(let months):
            guard let year = toldDate?.year, let month = toldDate?.month else { return nil }
            let count = year * 12 + month - 1 + months
            let date = PartialDate(year: count / 12, month: count % 12 + 1, day: nil)
            return DateRange(first: date, last: date)
        case .yearsFromTold(let years):
            guard let year = toldDate?.year else { return nil }
            let date = PartialDate(year: year + years, month: nil, day: nil)
            return DateRange(first: date, last: date)
        default: return nil
        }
    }

    /// The last day of a feast before the article, or the next where that is spoken of.
    func feast(
        _ feast: Feast, year: Int?, _ expression: DateSpotter.Expression, _ tense: ClauseTense
    ) -> (range: DateRange, basis: DateMention.Basis) {
        if let year { return (Self.days(feast.day(in: year).number), .stated) }
        guard let written, let year = written.date.year else {
            return (DateRange(first: expression.first, last: expression.last), .stated)
        }
        let days = [year - 1, year, year + 1].map { feast.day(in: $0).number + expression.offset }
        let last = days.last { $0 <= written.number } ?? days[0]
        let next = days.first { $0 >= written.number } ?? days[2]
        // Without a tense that tells, the nearest.
        let isNext = tense == .future || tense == .open && next - written.number < written.number - last
        return (Self.days((isNext ? next : last) - expression.offset), .relative)
    }

    /// *le premier mercredi de mars*, *le dernier lundi du mois prochain*.
    func weekdayOfMonth(
        _ nth: Int, _ weekday: Int, _ expression: DateSpotter.Expression, _ tense: ClauseTense
    ) -> (range: DateRange, basis: DateMention.Basis) {
        var month = PartialDate(
            year: expression.first.year ?? year(of: expression.first, tense), month: expression.first.month, day: nil)
        var basis: DateMention.Basis = expression.first.year == nil ? .inferred : .stated
        if case .months(let months)? = expression.relation {
            guard let written, let year = written.date.year, let own = written.date.month else {
                return (DateRange(first: expression.first, last: expression.last), .stated)
            }
            let count = year * 12 + own - 1 + months
            month = PartialDate(year: count / 12, month: count % 12 + 1, day: nil)
            basis = .relative
        }
        guard let year = month.year, let number = month.month else {
            return (DateRange(first: month, last: month), .stated)
        }
        let length = CalendarDay.dayCount(ofMonth: number, year: year)
        let first = CalendarDay(year: year, month: number, day: 1)
        let ahead = (weekday - first.weekday + 7) % 7
        let day = nth > 0 ? ahead + 7 * (nth - 1) : ahead + 7 * ((length - 1 - ahead) / 7)
        // *le cinquième lundi* of a month that has four.
        guard day < length else { return (DateRange(first: month, last: month), basis) }
        return (Self.days(first.number + day), basis)
    }
}

extension RelativeDate {
    /// Whether it counts from the day, month or year that the text told last.
    var isFromTold: Bool {
        switch self {
        case .daysFromTold, .weeksFromTold, .monthsFromTold, .yearsFromTold, .weekdayFromTold: true
        default: false
        }
    }
}
