/// A moment to the second as HTTP writes it (RFC 9110 §5.6.7), in UTC.
package struct HTTPDate: Sendable, Hashable, Comparable {
    /// Seconds since 1970-01-01T00:00:00Z, leap seconds not counted.
    package let unixSeconds: Int64

    /// A moment outside of the years 0 to 9999, which cannot be written, becomes the nearest that can.
    package init(unixSeconds: Int64) {
        self.unixSeconds = min(max(unixSeconds, Self.earliest), Self.latest)
    }

    /// 0000-01-01T00:00:00Z and 9999-12-31T23:59:59Z.
    private static let earliest: Int64 = -62_167_219_200
    private static let latest: Int64 = 253_402_300_799

    package static func < (one: HTTPDate, other: HTTPDate) -> Bool {
        one.unixSeconds < other.unixSeconds
    }

    static let dayNames = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"]
    static let monthNames = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]

    /// Appends the 29 octets of an IMF-fixdate, as in `Sun, 06 Nov 1994 08:49:37 GMT`; years 0 to 9999.
    func append(to text: inout [UInt8]) {
        let day = Self.floorDivide(unixSeconds, 86_400)
        let second = Int(unixSeconds - day * 86_400)
        let (year, month, monthDay) = Self.civilDate(daysSinceEpoch: day)
        // 1970-01-01 was a Thursday; the remainder is made positive for the days before it.
        let weekday = Int((day % 7 + 7) % 7)

        text.append(contentsOf: Self.dayNames[weekday].utf8)
        text.append(contentsOf: ", ".utf8)
        Self.append(monthDay, to: &text)
        text.append(.space)
        text.append(contentsOf: Self.monthNames[month - 1].utf8)
        text.append(.space)
        Self.append(year / 100, to: &text)
        Self.append(year % 100, to: &text)
        text.append(.space)
        Self.append(second / 3_600, to: &text)
        text.append(.colon)
        Self.append(second / 60 % 60, to: &text)
        text.append(.colon)
        Self.append(second % 60, to: &text)
        text.append(contentsOf: " GMT".utf8)
    }

    /// The IMF-fixdate as a string.
    package var description: String {
        var text: [UInt8] = []
        append(to: &text)
        return String(decoding: text, as: UTF8.self)
    }

    /// The same moment as RFC 3339 writes it, as in `1994-11-06T08:49:37.250Z`; the milliseconds are 0 to 999.
    package func timestamp(milliseconds: Int) -> String {
        let day = Self.floorDivide(unixSeconds, 86_400)
        let second = Int(unixSeconds - day * 86_400)
        let (year, month, monthDay) = Self.civilDate(daysSinceEpoch: day)
        var text: [UInt8] = []
        Self.append(year / 100, to: &text)
        Self.append(year % 100, to: &text)
        for (separator, number) in [("-", month), ("-", monthDay), ("T", second / 3_600)] {
            text.append(contentsOf: separator.utf8)
            Self.append(number, to: &text)
        }
        for number in [second / 60 % 60, second % 60] {
            text.append(.colon)
            Self.append(number, to: &text)
        }
        text.append(UInt8(ascii: "."))
        text.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: milliseconds / 100 % 10))
        Self.append(milliseconds % 100, to: &text)
        text.append(UInt8(ascii: "Z"))
        return String(decoding: text, as: UTF8.self)
    }

    private static func append(_ number: Int, to text: inout [UInt8]) {
        text.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number / 10 % 10))
        text.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number % 10))
    }

    static func floorDivide(_ number: Int64, _ divisor: Int64) -> Int64 {
        number >= 0 ? number / divisor : (number - divisor + 1) / divisor
    }

    /// The date of the proleptic Gregorian calendar (Hinnant, "chrono-compatible low-level date algorithms").
    static func civilDate(daysSinceEpoch days: Int64) -> (year: Int, month: Int, day: Int) {
        let shifted = days + 719_468
        let era = floorDivide(shifted, 146_097)
        let dayOfEra = Int(shifted - era * 146_097)
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        let year = yearOfEra + Int(era) * 400 + (month <= 2 ? 1 : 0)
        return (year, month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
    }

    /// The inverse of `civilDate`.
    static func daysSinceEpoch(year: Int, month: Int, day: Int) -> Int64 {
        let shiftedYear = Int64(month <= 2 ? year - 1 : year)
        let era = floorDivide(shiftedYear, 400)
        let yearOfEra = shiftedYear - era * 400
        let dayOfYear = Int64((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1)
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * 146_097 + dayOfEra - 719_468
    }
}
