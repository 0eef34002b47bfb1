import Facts
import FrenchText
import Naming

/// Dates less exact than a day, and days counted within a month.
extension DateSpotter {
    /// *début mars*, *mi-mars*, *fin du mois de mai 2026*, *la première quinzaine d’avril*, *la dernière semaine de juin*.
    func partOfMonth(at index: Int) -> Expression? {
        guard let token = reading.token(index), token.isWord || token.kind == .ordinal else { return nil }
        if token.isHyphenated, token.folded.hasPrefix("mi-") {
            guard let month = Self.months[String(token.folded.dropFirst(3))] else { return nil }
            return part(.middle, month: month, index..<index + 1)
        }
        var (next, part): (Int, MonthPart?) = (index + 1, Self.parts[token.folded])
        if part == nil, let noun = reading.token(next) {
            part = Self.portions[token.folded + " " + noun.folded]
            next += 1
        }
        guard let part else { return nil }
        for words in [["du", "mois", "de"], ["du", "mois", "d'"], ["de"], ["d'"]]
        where words.indices.allSatisfy({ reading.token(next + $0)?.lower == words[$0] }) {
            next += words.count
            break
        }
        guard let (month, end) = monthNumber(next) else { return nil }
        return self.part(part, month: month, index..<end)
    }

    private func part(_ part: MonthPart, month: Int, _ tokens: Range<Int>) -> Expression {
        let year = yearNumber(tokens.upperBound)
        let date = PartialDate(year: year, month: month, day: nil)
        return Expression(
            tokens: tokens.lowerBound..<tokens.upperBound + (year == nil ? 0 : 1), first: date, last: date,
            weekday: nil,
            part: part)
    }

    /// *le premier mercredi du mois prochain*, *le dernier lundi de mars 2026*.
    func weekdayOfMonth(at index: Int) -> Expression? {
        guard let token = reading.token(index), let nth = nth(token),
            let weekday = reading.token(index + 1).flatMap({ Self.weekdays[$0.folded] }),
            let joint = reading.token(index + 2), ["de", "d'", "du"].contains(joint.lower)
        else { return nil }
        var next = index + 3
        if reading.token(next)?.lower == "mois", ["de", "d'"].contains(reading.token(next + 1)?.lower) { next += 2 }
        if let (month, end) = monthNumber(next) {
            let year = yearNumber(end)
            let date = PartialDate(year: year, month: month, day: nil)
            return Expression(
                tokens: index..<(year == nil ? end : end + 1), first: date, last: date, weekday: weekday, nth: nth)
        }
        guard let (relation, tokens) = RelativeDate.read(reading, at: next), case .months = relation else { return nil }
        let date = PartialDate(year: nil, month: nil, day: nil)
        return Expression(
            tokens: index..<tokens.upperBound, first: date, last: date, weekday: weekday, relation: relation, nth: nth)
    }

    /// 1 for *premier* … 5 for *cinquième*, −1 for *dernier*.
    private func nth(_ token: Token) -> Int? {
        if token.folded == "dernier" { return -1 }
        let value =
            token.kind == .ordinal ? Int(token.folded.prefix { $0.isNumber }) : NumberWords.ordinal(token.folded)
        return value.flatMap { (1...5).contains($0) ? $0 : nil }
    }

    /// *à Noël*, *au lendemain de Pâques*, *la veille du 14 Juillet*, *le lundi de Pentecôte 2026*; not *un marché de Noël*.
    func feast(at index: Int) -> Expression? {
        guard let (feast, end) = Feast.named(reading, at: index), let before = reading.token(index - 1) else {
            return nil
        }
        var start = index
        var days = 0
        let isNamedDay = end > index + 1
        // *à la Toussaint*, *de l’Ascension*
        var opening = index - 1
        if ["la", "l'", "le"].contains(before.lower) { opening -= 1 }
        guard let preposition = reading.token(opening)?.lower else { return nil }
        if ["de", "d'", "du"].contains(preposition), let noun = reading.token(opening - 1),
            let offset = Self.neighbours[noun.folded]
        {
            (start, days) = (opening - 1, offset)
        } else {
            guard ["à", "au", "pour"].contains(preposition) || isNamedDay && before.lower == "le" else { return nil }
        }
        let year = yearNumber(end)
        let date = PartialDate(year: year, month: nil, day: nil)
        return Expression(
            tokens: start..<(year == nil ? end : end + 1), first: date, last: date, weekday: nil, feast: feast,
            offset: days)
    }

    /// *au lendemain de Noël*, *la veille du 14 Juillet*: the tokens of *veille*, which its feast or day takes along.
    func neighbour(at index: Int) -> Expression? {
        guard let token = reading.token(index), Self.neighbours[token.folded] != nil,
            let joint = reading.token(index + 1), ["de", "d'", "du"].contains(joint.lower)
        else { return nil }
        for next in [index + 2, index + 3] {
            if let found = feast(at: next), found.tokens.lowerBound == index { return found }
        }
        guard let offset = Self.neighbours[token.folded], var day = days(at: index + 2), day.first == day.last,
            day.first.day != nil
        else { return nil }
        day.tokens = index..<day.tokens.upperBound
        day.offset = offset
        return day
    }

    private static let parts: WordMap<MonthPart> = ["debut": .early, "fin": .late, "mi": .middle]
    private static let portions: [String: MonthPart] = [
        "premiere quinzaine": .firstHalf, "1re quinzaine": .firstHalf, "1ere quinzaine": .firstHalf,
        "seconde quinzaine": .secondHalf, "deuxieme quinzaine": .secondHalf, "2e quinzaine": .secondHalf,
        "2eme quinzaine": .secondHalf, "derniere quinzaine": .secondHalf, "premiere moitie": .firstHalf,
        "seconde moitie": .secondHalf, "premiere semaine": .firstWeek, "derniere semaine": .lastWeek,
        "tout debut": .early, "toute fin": .late, "premiers jours": .early, "derniers jours": .late,
    ]
    private static let neighbours: WordMap<Int> = [
        "veille": -1, "lendemain": 1, "surlendemain": 2, "avant-veille": -2, "jour": 0,
    ]
    static let partOpenings: [String] =
        parts.words + neighbours.words + [
            "premier", "premiere", "second", "seconde", "deuxieme", "troisieme", "quatrieme", "cinquieme", "dernier",
            "derniere", "premiers", "derniers", "tout", "toute", "mi-janvier", "mi-fevrier", "mi-mars", "mi-avril",
            "mi-mai",
            "mi-juin", "mi-juillet", "mi-aout", "mi-septembre", "mi-octobre", "mi-novembre", "mi-decembre", "noel",
            "toussaint", "assomption", "epiphanie", "saint-sylvestre", "saint-valentin", "saint-jean", "chandeleur",
            "saint-nicolas", "paques", "ascension", "pentecote", "rameaux", "nouvel", "jour", "fete",
        ]
}
