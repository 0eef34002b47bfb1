import Facts
import FrenchText
import Naming

/// Finds expressions of time: days, ranges of days, months, years, days of the week.
struct DateSpotter {
    let reading: Reading

    /// A date as its words give it, before missing parts are looked for.
    struct Expression {
        var tokens: Range<Int>
        let first: PartialDate
        let last: PartialDate
        /// 1 for Monday to 7 for Sunday, where the words name a day of the week.
        let weekday: Int?
        /// The day of the week that ends what the words name: 2 for *entre lundi et mardi*.
        var lastWeekday: Int?
        /// What the words count from, where they give no date themselves.
        var relation: RelativeDate?
        /// The part of its month that is meant: *début mars*.
        var part: MonthPart?
        /// Which of the weekdays of its month is meant: 1 for *le premier mercredi de mars*, −1 for the last.
        var nth: Int?
        var feast: Feast?
        /// Days to count from what the words name: 1 for *le lendemain de Noël*.
        var offset = 0
        /// Whether the words name the week that begins on its day: *la semaine du 16 mars*.
        var isWeek = false

        /// Whether its words name days among which the one that is meant is left open.
        var isVague: Bool { part != nil || isWeek }
    }

    func spot() -> [Expression] {
        var found: [Expression] = []
        var index = 0
        while index < reading.tokens.count {
            guard mayOpen(index), let expression = expression(at: index) else {
                index += 1
                continue
            }
            found.append(expression)
            index = expression.tokens.upperBound
        }
        return found
    }

    private func expression(at index: Int) -> Expression? {
        if let part = neighbour(at: index) ?? weekdayOfMonth(at: index) ?? partOfMonth(at: index) { return part }
        if let day = feast(at: index) ?? iso(at: index) ?? days(at: index) { return day }
        if let span = month(at: index) ?? season(at: index) ?? year(at: index) { return span }
        return dayOfWeek(at: index) ?? weekday(at: index) ?? relative(at: index)
    }

    /// Whether a date can start with a token: a figure, a month, a day of the week.
    private func mayOpen(_ index: Int) -> Bool {
        switch reading.tokens[index].kind {
        case .number, .ordinal: true
        case .word:
            Self.openings.contains(folded: reading.tokens, at: index)
        case .elision, .punctuation: false
        }
    }

    // MARK: Forms

    /// *2025-11-24*, *24/11/2025*, *24.11.2025*.
    private func iso(at index: Int) -> Expression? {
        guard let a = number(index), let mark = reading.token(index + 1), ["-", "/", "."].contains(mark.lower),
            let month = number(index + 2), reading.token(index + 3)?.lower == mark.lower, let c = number(index + 4)
        else { return nil }
        var (year, day) = a > 31 ? (a, c) : (c, a)
        // *le 3.2.26*
        if year < 100, reading.tokens[index + 4].range.count == 2, let before = reading.token(index - 1),
            ["le", "du", "au"].contains(before.lower)
        {
            year += 2000
        }
        guard isYear(year), (1...12).contains(month), (1...31).contains(day) else { return nil }
        let date = PartialDate(year: year, month: month, day: day)
        guard CalendarDay.exists(date) else { return nil }
        return Expression(tokens: index..<index + 5, first: date, last: date, weekday: nil)
    }

    /// *du 24 au 27 novembre 2025*, *24-27 novembre*, *les 24 et 25 novembre*, *lundi 24 novembre*, *1er mars 2024*.
    func days(at index: Int) -> Expression? {
        var start = index
        let weekday = reading.token(start).flatMap { Self.weekdays[$0.folded] }
        if weekday != nil { start += 1 }
        guard let day = dayNumber(start) else { return nil }
        var next = start + 1
        var firstMonth: Int?
        var firstYear: Int?
        if let (month, end) = monthNumber(next) {
            firstMonth = month
            next = end
            if let year = yearNumber(next) {
                firstYear = year
                next += 1
            }
        }
        var last: (day: Int, month: Int?, year: Int?)?
        if let joint = reading.token(next), Self.joints.contains(joint.lower) {
            var second = next + 1
            if reading.token(second).flatMap({ Self.weekdays[$0.folded] }) != nil { second += 1 }
            if let lastDay = dayNumber(second), let (month, end) = monthNumber(second + 1) {
                let year = yearNumber(end)
                last = (lastDay, month, year)
                next = year == nil ? end : end + 1
            }
        }
        guard let month = firstMonth ?? last?.month else { return nil }
        let lastYear = last?.year ?? firstYear
        let first = PartialDate(year: firstYear ?? lastYear, month: month, day: day)
        let final = last.map { PartialDate(year: lastYear, month: $0.month ?? month, day: $0.day) } ?? first
        guard CalendarDay.exists(first), CalendarDay.exists(final) else { return nil }
        let isWeek =
            last == nil && ["du", "de"].contains(reading.token(index - 1)?.lower)
            && reading.token(index - 2)?.folded == "semaine"
        return Expression(tokens: index..<next, first: first, last: final, weekday: weekday, isWeek: isWeek)
    }

    /// *novembre 2025*, *en novembre*.
    private func month(at index: Int) -> Expression? {
        guard let (month, end) = monthNumber(index) else { return nil }
        let year = yearNumber(end)
        let isNamed =
            reading.token(index - 1).map {
                ["en", "de", "d'", "mois", "début", "fin", "mi", "courant", "dès"].contains($0.lower)
            } == true
        // *menées de sept buts*
        let isShort = Self.abbreviations.contains(folded: reading.tokens[index]) && end == index + 1
        guard year != nil || isNamed && !isShort else { return nil }
        let date = PartialDate(year: year, month: month, day: nil)
        return Expression(tokens: index..<(year == nil ? end : end + 1), first: date, last: date, weekday: nil)
    }

    /// *l’été 2016*, *au printemps 2027*, *à l’automne*; not *les Jeux d’été 2024*.
    private func season(at index: Int) -> Expression? {
        guard let season = reading.token(index).flatMap(Season.init), let before = reading.token(index - 1),
            ["l'", "le", "au", "en", "cet", "ce"].contains(before.lower)
        else { return nil }
        guard let year = yearNumber(index + 1) else {
            let isSaid = before.lower == "au" || before.lower == "l'" && reading.token(index - 2)?.lower == "à"
            guard isSaid, RelativeDate.read(reading, at: index) == nil else { return nil }
            let date = PartialDate(year: nil, month: nil, day: nil)
            return Expression(
                tokens: index..<index + 1, first: date, last: date, weekday: nil, relation: .nearestSeason(season))
        }
        let range = season.months(of: year)
        return Expression(tokens: index..<index + 2, first: range.first, last: range.last, weekday: nil)
    }

    /// *en 2025*, *l’année 2025*, *depuis 2007*.
    private func year(at index: Int) -> Expression? {
        guard let year = yearNumber(index), let before = reading.token(index - 1),
            Self.yearOpenings.contains(folded: before)
        else { return nil }
        let date = PartialDate(year: year, month: nil, day: nil)
        return Expression(tokens: index..<index + 1, first: date, last: date, weekday: nil)
    }

    /// *mardi 15*: a day of the week with its number, the month being the one spoken of.
    private func dayOfWeek(at index: Int) -> Expression? {
        guard let token = reading.token(index), let weekday = Self.weekdays[token.folded],
            let day = dayNumber(index + 1), reading.adjoins(index, index + 1),
            reading.token(index + 2).map({ !["h", "heures"].contains($0.folded) && $0.kind != .number }) != false
        else { return nil }
        let date = PartialDate(year: nil, month: nil, day: day)
        return Expression(tokens: index..<index + 2, first: date, last: date, weekday: weekday)
    }

    /// *lundi*, *lundi dernier*, *lundi prochain*.
    private func weekday(at index: Int) -> Expression? {
        guard let token = reading.token(index), token.letters == .lower || reading.opensSentence(index),
            let weekday = Self.weekdays[token.folded], !Self.feasts.contains(reading.token(index + 1)?.folded ?? "")
        else { return nil }
        let date = PartialDate(year: nil, month: nil, day: nil)
        if let last = lastWeekday(behind: index) {
            return Expression(
                tokens: index..<index + 3, first: date, last: date, weekday: weekday, lastWeekday: last)
        }
        // *mardi de la semaine prochaine*
        if ["de", "d'"].contains(reading.token(index + 1)?.lower) {
            for next in [index + 2, index + 3] {
                guard let (relation, tokens) = RelativeDate.read(reading, at: next) else { continue }
                switch relation {
                case .weeks, .weeksFromTold:
                    return Expression(
                        tokens: index..<tokens.upperBound, first: date, last: date, weekday: weekday, relation: relation
                    )
                default: continue
                }
            }
        }
        let relation = reading.token(index + 1).flatMap { Self.weekdaySteps[$0.folded] }
        return Expression(
            tokens: index..<(relation == nil ? index + 1 : index + 2), first: date, last: date, weekday: weekday,
            relation: relation)
    }

    /// *entre lundi et mardi*, *la nuit de lundi à mardi*, *du lundi au vendredi*: the day that the span ends with.
    private func lastWeekday(behind index: Int) -> Int? {
        guard let opening = reading.token(index - 1), let joint = reading.token(index + 1),
            [["entre", "et"], ["de", "à"], ["du", "au"]].contains([opening.lower, joint.lower])
        else { return nil }
        return reading.token(index + 2).flatMap { Self.weekdays[$0.folded] }
    }

    /// *hier*, *ce matin*, *la veille*, *il y a trois ans*, *dans deux jours*, *la semaine prochaine*.
    private func relative(at index: Int) -> Expression? {
        RelativeDate.read(reading, at: index).map { relation, tokens in
            let date = PartialDate(year: nil, month: nil, day: nil)
            return Expression(tokens: tokens, first: date, last: date, weekday: nil, relation: relation)
        }
    }

    // MARK: Parts

    private func number(_ index: Int) -> Int? {
        guard let token = reading.token(index), token.kind == .number else { return nil }
        return Int(token.lower)
    }

    private func dayNumber(_ index: Int) -> Int? {
        guard let token = reading.token(index) else { return nil }
        if token.kind == .ordinal { return token.folded == "1er" ? 1 : nil }
        return number(index).flatMap { (1...31).contains($0) ? $0 : nil }
    }

    /// The month named at a token, and the end of its name, the dot of an abbreviation included: *nov.*
    func monthNumber(_ index: Int) -> (month: Int, end: Int)? {
        guard let token = reading.token(index), token.isWord, let month = Self.months[token.folded] else { return nil }
        let isAbbreviation = Self.abbreviations.contains(folded: token)
        let hasDot = isAbbreviation && reading.token(index + 1).map { $0.lower == "." && !$0.isSpaced } == true
        return (month, hasDot ? index + 2 : index + 1)
    }

    func yearNumber(_ index: Int) -> Int? {
        guard let token = reading.token(index), token.range.count == 4 else { return nil }
        return number(index).flatMap { isYear($0) ? $0 : nil }
    }

    private func isYear(_ number: Int) -> Bool {
        (1000...2200).contains(number)
    }

    private static let weekdaySteps: WordMap<RelativeDate> = [
        "prochain": .weekdayAhead, "dernier": .weekdayBack, "passe": .weekdayBack, "suivant": .weekdayFromTold(1),
        "precedent": .weekdayFromTold(-1),
    ]
    static let months: WordMap<Int> = [
        "janvier": 1, "fevrier": 2, "mars": 3, "avril": 4, "mai": 5, "juin": 6, "juillet": 7, "aout": 8, "septembre": 9,
        "octobre": 10, "novembre": 11, "decembre": 12, "janv": 1, "jan": 1, "fevr": 2, "fev": 2, "avr": 4, "juil": 7,
        "sept": 9, "oct": 10, "nov": 11, "dec": 12,
    ]
    /// The words that a date can start with.
    private static let openings = WordSet(months.words + weekdays.words + RelativeDate.openings.words + partOpenings)
    private static let abbreviations = ReportWords.dateSpotterAbbreviations.set
    /// *vendredi saint*, *mardi gras*: days of the year that bear a weekday's name.
    private static let feasts: WordSet = ["saint", "gras"]
    static let weekdays: WordMap<Int> = [
        "lundi": 1, "mardi": 2, "mercredi": 3, "jeudi": 4, "vendredi": 5, "samedi": 6, "dimanche": 7,
    ]
    private static let joints: WordSet = ["au", "-", "–", "—", "et", "à"]
    private static let yearOpenings = ReportWords.dateSpotterYearOpenings.set
}
