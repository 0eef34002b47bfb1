import Facts

/// The days that a date of some precision may mean, as RFC 3339 full-dates: they compare as text.
extension PartialDate {
    /// The first day that it may mean (`2025-11-01` for November 2025), or nil without a year.
    package var earliestDay: String? {
        PartialDate(year: year, month: month ?? 1, day: month == nil ? 1 : day ?? 1).text
    }

    /// The last day that it may mean, or nil without a year.
    ///
    /// The 31st stands for the end of every month: it is compared, never shown.
    package var latestDay: String? {
        PartialDate(year: year, month: month ?? 12, day: month == nil ? 31 : day ?? 31).text
    }
}
