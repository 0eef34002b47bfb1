import FrenchText

/// Completes dates from the article's own statements and finds the day of its main event.
struct DateReader {
    let reading: Reading
    private let expressions: [DateSpotter.Expression]
    private let dateline: Dateline?

    init(reading: Reading) {
        self.reading = reading
        expressions = DateSpotter(reading: reading).spot()
        dateline = Dateline.find(expressions, in: reading)
    }

    /// Every date of the text, in text order.
    func read() -> [DateMention] {
        let written = reading.statedDate.flatMap(CalendarDay.init) ?? dateline.flatMap { day(of: $0.expression) }
        var completion = DateCompletion(written: written, expressions: expressions, dateline: dateline)
        return expressions.map { expression in
            let isFuture = isFuture(expression)
            let (range, basis) = completion.complete(expression, isFuture: isFuture)
            return DateMention(
                surface: reading.text.string(ofTokens: expression.tokens), range: range, basis: basis,
                evidence: reading.evidence(expression.tokens, rule: "date.\(basis.rawValue)"))
        }
    }

    /// The day on which the text itself says that it was written, or nil.
    func writtenDate(of dates: [DateMention]) -> EventDate? {
        guard let dateline else { return nil }
        let range = reading.text.range(ofTokens: dateline.expression.tokens)
        guard let mention = dates.first(where: { $0.evidence.range == range }), mention.range.first.day != nil,
            let value = mention.range.first.text
        else { return nil }
        return EventDate(value: value, evidence: mention.evidence)
    }

    /// The day on which the article was written: by its dateline, by its file, else the first day of its main event.
    func writtenDay(of dates: [DateMention]) -> CalendarDay? {
        [writtenDate(of: dates)?.value, reading.statedDate, eventDate(of: dates)?.value].lazy
            .compactMap { $0.flatMap { CalendarDay(String($0.prefix(10))) } }.first
    }

    /// The first day of the main event: the first day in the text that is neither background nor yet to come, else nil.
    ///
    /// A day counts only where this text gives day, month and year, the file's stated date included. The dateline's own day
    /// is the event's where the text tells no other.
    func eventDate(of dates: [DateMention]) -> EventDate? {
        let written = dateline.flatMap { day(of: $0.expression) }
        let days = dates.filter { mention in
            // *la semaine prochaine*: seven days, none of them the first of something.
            let (first, last) = (CalendarDay(mention.range.first), CalendarDay(mention.range.last))
            let isWeek = mention.basis == .relative && (last?.number ?? 0) - (first?.number ?? 0) == 6
            return first != nil && !isWeek && !isBackground(mention)
        }
        let told = days.filter { !isOfDateline($0) }
        let past = told.filter { mention in
            guard let written, let day = CalendarDay(mention.range.first) else { return true }
            return day.number <= written.number
        }
        let own = days.first(where: isOfDateline)
        let leading = past.first { $0.basis != .relative || isInLead($0) }
        guard let chosen = leading ?? own ?? past.first ?? told.first ?? days.first, let value = chosen.range.first.text
        else {
            return nil
        }
        return EventDate(value: value, evidence: chosen.evidence)
    }

    /// Whether a day stands near the beginning; further on *mardi* is more often a day before the event than its own.
    private func isInLead(_ mention: DateMention) -> Bool {
        let first = min(reading.token(startingAt: mention.evidence.range.lowerBound), reading.tokens.count - 1)
        let top = dateline.map { reading.text.sentenceOfToken[$0.expression.tokens.lowerBound] } ?? 0
        return first >= 0 && reading.text.sentenceOfToken[first] - top < Self.leadSentences
    }

    /// The dates that the text tells of, without those that say when it was written.
    func told(_ dates: [DateMention]) -> [DateMention] {
        dates.filter { !isOfDateline($0) }
    }

    private func isOfDateline(_ mention: DateMention) -> Bool {
        guard let dateline else { return false }
        let tokens = dateline.line ?? dateline.expression.tokens
        return reading.text.range(ofTokens: tokens).overlaps(mention.evidence.range)
    }

    private func day(of expression: DateSpotter.Expression) -> CalendarDay? {
        let years = expressions.lazy.compactMap(\.first.year)
        guard let year = expression.first.year ?? years.first else { return nil }
        return CalendarDay(PartialDate(year: year, month: expression.first.month, day: expression.first.day))
    }

    // MARK: Background and future

    /// *dont la création remonte au 7 septembre 1923*, *né le 3 mai 1962*: no day of the event.
    private func isBackground(_ date: DateMention) -> Bool {
        let first = reading.token(startingAt: date.evidence.range.lowerBound)
        guard first < reading.tokens.count else { return true }
        let sentence = reading.sentence(of: first).tokens
        let before = reading.tokens[max(sentence.lowerBound, first - Self.window)..<first]
        return before.contains { Self.backgroundWords.contains($0.lower) }
    }

    /// Whether the clause of a date speaks of what is to come: *se réunira lundi*.
    private func isFuture(_ expression: DateSpotter.Expression) -> Bool {
        guard expression.weekday != nil else { return false }
        let first = expression.tokens.lowerBound
        let sentence = reading.sentence(of: first).tokens
        let near = max(sentence.lowerBound, first - Self.reach)..<min(sentence.upperBound, first + Self.reach)
        return near.contains { index in
            let token = reading.tokens[index]
            guard token.isWord, token.letters == .lower else { return false }
            if ["doit", "doivent", "devrait", "devraient", "aura"].contains(token.lower) { return true }
            return token.folded.utf8.count >= 4 && !Self.presentWords.contains(folded: token)
                && (Self.futureEndings.contains(where: token.folded.hasSuffix) || isNearFuture(index))
        }
    }

    /// *va recevoir*, *vont se réunir*: an infinitive behind a form of *aller*.
    private func isNearFuture(_ index: Int) -> Bool {
        guard Self.infinitives.contains(where: reading.tokens[index].folded.hasSuffix) else { return false }
        return (max(0, index - 3)..<index).contains { ["va", "vont"].contains(reading.tokens[$0].lower) }
    }

    /// *rencontrera*, *réunira*, *tiendra*, *recevra*, *verra*, *seront*.
    private static let futureEndings = ["era", "ira", "dra", "vra", "rra", "ront"]
    private static let infinitives = ["er", "ir", "re"]

    /// How many sentences behind the dateline the lead has, title and heading included.
    private static let leadSentences = 5
    /// How many tokens around a date may tell that it is to come.
    private static let reach = 12
    /// How many tokens before a date may tell that it is background.
    private static let window = 6
    /// Words that end as a future does.
    private static let presentWords: WordSet = ["opera", "camera", "affront", "front", "ebola"]
    private static let backgroundWords: WordSet = [
        "depuis", "création", "créé", "créée", "fondé", "fondée", "remonte", "né", "née", "anniversaire", "datant",
        "attentats", "guerre", "indépendance",
    ]
}
