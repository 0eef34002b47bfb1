/// A day of the proleptic Gregorian calendar, counted from 1970-01-01.
package struct CalendarDay {
    /// Days since 1970-01-01.
    package let number: Int

    package init(number: Int) {
        self.number = number
    }

    /// The day of a civil date, by Howard Hinnant's *days_from_civil* (chrono-compatible low-level date algorithms).
    package init(year: Int, month: Int, day: Int) {
        let shifted = month <= 2 ? year - 1 : year
        let era = (shifted >= 0 ? shifted : shifted - 399) / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        number = era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }

    /// Reads an RFC 3339 full-date; nil where it is none.
    package init?(_ text: String) {
        let parts = text.split(separator: "-").compactMap { Int($0) }
        guard parts.count == 3, (1...12).contains(parts[1]), (1...31).contains(parts[2]) else { return nil }
        self.init(year: parts[0], month: parts[1], day: parts[2])
    }

    /// Whether a month has the day that a date gives; 29 February where no year tells.
    package static func exists(_ date: PartialDate) -> Bool {
        guard let month = date.month, let day = date.day else { return true }
        let civil = CalendarDay(year: date.year ?? 2000, month: month, day: day).date
        return civil.month == month && civil.day == day
    }

    /// How many days a month has.
    package static func dayCount(ofMonth month: Int, year: Int) -> Int {
        let next =
            month == 12
            ? CalendarDay(year: year + 1, month: 1, day: 1) : CalendarDay(year: year, month: month + 1, day: 1)
        return next.number - CalendarDay(year: year, month: month, day: 1).number
    }

    /// 1 for Monday to 7 for Sunday (ISO 8601); 1970-01-01 was a Thursday.
    package var weekday: Int { ((number + 3) % 7 + 7) % 7 + 1 }

    package var date: PartialDate {
        let shifted = number + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let month = (5 * dayOfYear + 2) / 153
        let civil = month < 10 ? month + 3 : month - 9
        return PartialDate(
            year: yearOfEra + era * 400 + (civil <= 2 ? 1 : 0), month: civil, day: dayOfYear - (153 * month + 2) / 5 + 1
        )
    }
}

extension PartialDate {
    /// Days since 1970-01-01; nil where year, month or day is not known.
    package var dayNumber: Int? {
        guard let year, let month, let day else { return nil }
        return CalendarDay(year: year, month: month, day: day).number
    }
}
