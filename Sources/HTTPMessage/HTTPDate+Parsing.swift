extension HTTPDate {
    /// Reads any of the three forms a recipient must accept (RFC 9110 §5.6.7); nil for anything else.
    ///
    /// The day's name is checked to be a name, not to be right: nothing depends on it.
    ///
    /// `now` decides the century of a two-digit year: never more than 50 years ahead.
    package init?(_ text: String, now: HTTPDate) {
        let parts = text.split(separator: " ", omittingEmptySubsequences: false)
        guard let weekday = parts.first else { return nil }
        let date: HTTPDate?
        if parts.count == 6, weekday.count == 4, weekday.last == ",", Self.dayNames.contains(String(weekday.dropLast()))
        {
            // Sun, 06 Nov 1994 08:49:37 GMT
            guard parts[5] == "GMT" else { return nil }
            date = Self.make(
                year: Self.number(parts[3], digits: 4), month: parts[2], day: Self.number(parts[1], digits: 2),
                time: parts[4])
        } else if parts.count == 4, weekday.last == ",", Self.longDayNames.contains(String(weekday.dropLast())) {
            // Sunday, 06-Nov-94 08:49:37 GMT
            let day = parts[1].split(separator: "-", omittingEmptySubsequences: false)
            guard parts[3] == "GMT", day.count == 3, let year = Self.number(day[2], digits: 2) else { return nil }
            date = Self.make(
                year: Self.century(of: year, now: now), month: day[1], day: Self.number(day[0], digits: 2),
                time: parts[2])
        } else if Self.dayNames.contains(String(weekday)), parts.count == 5 || parts.count == 6 {
            // Sun Nov  6 08:49:37 1994, the day padded with a space
            let isPadded = parts.count == 6
            guard !isPadded || parts[2].isEmpty else { return nil }
            let day = Self.number(parts[isPadded ? 3 : 2], digits: isPadded ? 1 : 2)
            date = Self.make(
                year: Self.number(parts[parts.count - 1], digits: 4), month: parts[1], day: day,
                time: parts[parts.count - 2])
        } else {
            return nil
        }
        guard let date else { return nil }
        self = date
    }

    private static let longDayNames = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"]

    /// A number of exactly so many ASCII digits.
    private static func number(_ text: Substring, digits: Int) -> Int? {
        guard text.utf8.count == digits, text.utf8.allSatisfy(\.isDigit) else { return nil }
        return Int(text)
    }

    private static func make(year: Int?, month: Substring, day: Int?, time: Substring) -> HTTPDate? {
        guard let year, let day, let month = monthNames.firstIndex(of: String(month)) else { return nil }
        let clock = time.split(separator: ":", omittingEmptySubsequences: false)
        guard clock.count == 3, let hour = number(clock[0], digits: 2), let minute = number(clock[1], digits: 2),
            // A leap second is written 60; it counts as the first second of the next minute.
            let second = number(clock[2], digits: 2), hour < 24, minute < 60, second <= 60
        else { return nil }
        let days = daysSinceEpoch(year: year, month: month + 1, day: day)
        guard day >= 1, civilDate(daysSinceEpoch: days) == (year, month + 1, day) else { return nil }
        return HTTPDate(unixSeconds: days * 86_400 + Int64(hour * 3_600 + minute * 60 + second))
    }

    /// RFC 9110 §5.6.7: a year that appears to be more than 50 years ahead is the last such year in the past.
    private static func century(of year: Int, now: HTTPDate) -> Int {
        let current = civilDate(daysSinceEpoch: floorDivide(now.unixSeconds, 86_400)).year
        let candidate = current - current % 100 + year
        return candidate > current + 50 ? candidate - 100 : candidate
    }
}
