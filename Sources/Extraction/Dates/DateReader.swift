import FrenchText

/// Completes dates from the article's own statements and finds the day of its main event.
struct DateReader {
    let reading: Reading

    /// Every date of the text, in text order.
    func read() -> [DateMention] {
        let expressions = DateSpotter(reading: reading).spot()
        let stated = reading.statedDate.flatMap(CalendarDay.init) ?? dispatched(expressions)
        var years: [Int: Int] = [:]
        for date in expressions.map(\.first) {
            if let month = date.month, let year = date.year, years[month] == nil { years[month] = year }
        }
        return expressions.map { complete($0, years: years, stated: stated) }
    }

    /// The first day of the main event: the first day in the text that is no background, else nil.
    ///
    /// A day counts only where this text gives day, month and year, the file's stated date included.
    func eventDate(of dates: [DateMention]) -> EventDate? {
        let days = dates.filter { $0.range.first.day != nil && $0.range.first.year != nil && !isBackground($0) }
        let explicit = days.filter { $0.surface.contains(where: \.isNumber) }
        let told = explicit.filter { !isDateline(reading.token(startingAt: $0.evidence.range.lowerBound)) }
        guard let chosen = told.first ?? days.first(where: { !explicit.contains($0) }) ?? days.first,
            let value = chosen.range.first.text
        else { return nil }
        return EventDate(value: value, evidence: chosen.evidence)
    }

    // MARK: Datelines

    /// The day of *ALGER, 12 mars 2025 (APS) –*: an agency's dispatch says when it was written.
    private func dispatched(_ expressions: [DateSpotter.Expression]) -> CalendarDay? {
        let years = expressions.lazy.compactMap(\.first.year)
        guard let dateline = expressions.first(where: { isDateline($0.tokens.lowerBound) }),
            let month = dateline.first.month, let day = dateline.first.day,
            let year = dateline.first.year ?? years.first
        else { return nil }
        return CalendarDay(year: year, month: month, day: day)
    }

    /// Whether a date stands between the town and the agency or the dash that open a dispatch.
    private func isDateline(_ index: Int) -> Bool {
        guard index < reading.tokens.count else { return false }
        let sentence = reading.sentence(of: index).tokens
        let isNear = (1...Self.longestTown).contains(index - sentence.lowerBound)
        guard isNear, reading.tokens[sentence.lowerBound..<index].allSatisfy({ $0.isCapitalized || $0.lower == "," })
        else { return false }
        let behind = reading.tokens[index..<min(index + 5, reading.tokens.count)]
        return behind.contains { ["(", "-", "–", "—"].contains($0.lower) }
    }

    /// How many tokens a dateline's town takes at most, its comma included.
    private static let longestTown = 4

    // MARK: Completing

    private func complete(
        _ expression: DateSpotter.Expression, years: [Int: Int], stated: CalendarDay?
    ) -> DateMention {
        let range: DateRange
        var basis = DateMention.Basis.stated
        if expression.first.year != nil {
            range = DateRange(first: expression.first, last: expression.last)
        } else if let month = expression.first.month {
            let year = year(of: expression.first, years: years, stated: stated)
            if year != nil { basis = .inferred }
            let lastYear = (expression.last.month ?? month) < month ? year.map { $0 + 1 } : year
            range = DateRange(
                first: PartialDate(year: year, month: month, day: expression.first.day),
                last: PartialDate(year: lastYear, month: expression.last.month, day: expression.last.day))
        } else if let weekday = expression.weekday, let stated {
            basis = .inferred
            let day = CalendarDay(number: stated.number - (stated.weekday - weekday + 7) % 7).date
            range = DateRange(first: day, last: day)
        } else {
            range = DateRange(first: expression.first, last: expression.last)
        }
        return DateMention(
            surface: reading.text.string(ofTokens: expression.tokens), range: range, basis: basis,
            evidence: reading.evidence(expression.tokens, rule: basis == .stated ? "date.stated" : "date.inferred"))
    }

    /// The year of a day or month without one: that of the same month elsewhere in the text, else the one that puts it
    /// nearest to the publication date.
    ///
    /// `years` holds for a month the first year that the text gives with it.
    private func year(of date: PartialDate, years: [Int: Int], stated: CalendarDay?) -> Int? {
        if let known = date.month.flatMap({ years[$0] }) { return known }
        guard let stated, let year = stated.date.year, let month = date.month else { return nil }
        return [year - 1, year, year + 1].min {
            distance(stated, $0, month, date.day ?? 15) < distance(stated, $1, month, date.day ?? 15)
        }
    }

    private func distance(_ stated: CalendarDay, _ year: Int, _ month: Int, _ day: Int) -> Int {
        abs(stated.number - CalendarDay(year: year, month: month, day: day).number)
    }

    // MARK: Background

    /// *dont la création remonte au 7 septembre 1923*, *né le 3 mai 1962*: no day of the event.
    private func isBackground(_ date: DateMention) -> Bool {
        let first = reading.token(startingAt: date.evidence.range.lowerBound)
        guard first < reading.tokens.count else { return true }
        let sentence = reading.sentence(of: first).tokens
        let before = reading.tokens[max(sentence.lowerBound, first - Self.window)..<first]
        return before.contains { Self.backgroundWords.contains($0.lower) }
    }

    /// How many tokens before a date may tell that it is background.
    private static let window = 6
    private static let backgroundWords: WordSet = [
        "depuis", "création", "créé", "créée", "fondé", "fondée", "remonte", "né", "née", "anniversaire", "datant",
        "attentats", "guerre", "indépendance",
    ]
}
