/// A calendar date of which some parts may be unknown.
package struct PartialDate: Sendable, Hashable {
    package let year: Int?
    /// 1 to 12.
    package let month: Int?
    /// 1 to 31.
    package let day: Int?

    package init(year: Int?, month: Int?, day: Int?) {
        self.year = year
        self.month = month
        self.day = day
    }

    /// RFC 3339 as far as it goes (`2025-11-24`, `2025-11`, `2025`), or nil without a year.
    package var text: String? {
        guard let year else { return nil }
        var text = Self.padded(year, to: 4)
        guard let month else { return text }
        text += "-" + Self.padded(month, to: 2)
        guard let day else { return text }
        return text + "-" + Self.padded(day, to: 2)
    }

    package var precision: Precision {
        day != nil ? .day : month != nil ? .month : .year
    }

    package enum Precision: String, Sendable, CaseIterable {
        case day
        case month
        case year
    }

    private static func padded(_ number: Int, to width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}

/// The first and the last day of something; equal for one day.
package struct DateRange: Sendable, Hashable {
    package let first: PartialDate
    package let last: PartialDate

    package init(first: PartialDate, last: PartialDate) {
        self.first = first
        self.last = last
    }
}

/// An expression of time in the text.
package struct DateMention: Sendable, Hashable {
    package let surface: String
    package let range: DateRange
    package let basis: Basis
    package let evidence: Evidence
    /// Whether the range holds days among which the words leave open which one is meant: *début mars*.
    package let isVague: Bool
    /// What it says of the article's own time.
    package let bearing: DateBearing

    package init(
        surface: String, range: DateRange, basis: Basis, evidence: Evidence, isVague: Bool = false,
        bearing: DateBearing = .own
    ) {
        self.surface = surface
        self.range = range
        self.basis = basis
        self.evidence = evidence
        self.isVague = isVague
        self.bearing = bearing
    }

    package enum Basis: String, Sendable, CaseIterable {
        /// The words give every part.
        case stated
        /// Some parts come from other dates of the same article.
        case inferred
        /// The words count from the day the article was written, or from a day told before: *lundi*, *hier*, *la veille*.
        case relative
    }
}

/// A day that an article tells as a whole: the first of its main event, or the one it was written on.
package struct EventDate: Sendable, Hashable {
    /// RFC 3339 full-date.
    package let value: String
    package let evidence: Evidence

    package init(value: String, evidence: Evidence) {
        self.value = value
        self.evidence = evidence
    }
}
