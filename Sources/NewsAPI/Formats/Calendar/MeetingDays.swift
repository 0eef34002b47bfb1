import Facts

/// The days of a meeting, as calendars tell them: `20310512`.
struct MeetingDays {
    let start: String
    /// The day behind the last one (§3.6.1).
    let end: String

    /// Nil where the first day is not known; a last one that is not known, or comes before it, is the first.
    init?(_ dates: DateRange?) {
        guard let first = dates?.first, CalendarDay.exists(first), let day = first.dayNumber else { return nil }
        let last = dates.flatMap { CalendarDay.exists($0.last) ? $0.last.dayNumber : nil } ?? day
        guard let start = Self.text(day), let end = Self.text(max(day, last) + 1) else { return nil }
        self.start = start
        self.end = end
    }

    private static func text(_ day: Int) -> String? {
        CalendarDay(number: day).date.text?.filter { $0 != "-" }
    }
}
