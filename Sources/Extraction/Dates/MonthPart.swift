import Facts

/// A part of a month as the press names it: *début mars*, *mi-mars*, *la première quinzaine d’avril*.
enum MonthPart: Equatable {
    case early
    case middle
    case late
    case firstHalf
    case secondHalf
    case firstWeek
    case lastWeek

    /// Its days in a month of so many.
    func days(of length: Int) -> ClosedRange<Int> {
        switch self {
        case .early: 1...10
        case .middle: 10...20
        case .late: 21...length
        case .firstHalf: 1...15
        case .secondHalf: 16...length
        case .firstWeek: 1...7
        case .lastWeek: length - 6...length
        }
    }

    /// Its first and last day in a month of a year; the month alone where the year is not known.
    func range(of month: PartialDate) -> DateRange {
        guard let year = month.year, let number = month.month else { return DateRange(first: month, last: month) }
        let days = days(of: CalendarDay.dayCount(ofMonth: number, year: year))
        return DateRange(
            first: PartialDate(year: year, month: number, day: days.lowerBound),
            last: PartialDate(year: year, month: number, day: days.upperBound))
    }
}
