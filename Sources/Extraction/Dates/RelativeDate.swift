import FrenchText
import Naming

/// A date that words count from another: from the day the article was written, or from the day told before.
enum RelativeDate: Equatable {
    /// Days from the day the article was written: −1 for *hier*.
    case days(Int)
    /// Days from the day that the text told last: −1 for *la veille*.
    case daysFromTold(Int)
    /// The week, Monday to Sunday, so many weeks from the one the article was written in: 1 for *la semaine prochaine*.
    case weeks(Int)
    /// Its Saturday and Sunday: −1 for *le week-end dernier*.
    case weekends(Int)
    /// Months from the month the article was written: −1 for *le mois dernier*.
    case months(Int)
    /// Years from the year the article was written: −3 for *il y a trois ans*.
    case years(Int)
    /// The season of the year the article was written in, the last one (−1) or the next (1): *cet été*, *l’été dernier*.
    case season(Season, Int)
    /// The last one of a season, or the next where that is spoken of: *au printemps*.
    case nearestSeason(Season)
    /// The week so many weeks from that of the day told last: 1 for *la semaine suivante*.
    case weeksFromTold(Int)
    /// Months from the month told last: 1 for *le mois suivant*.
    case monthsFromTold(Int)
    /// Years from the year told last: −1 for *l’année précédente*.
    case yearsFromTold(Int)
    /// The first weekday behind the day told last, or the last one before it: *le lundi suivant*.
    case weekdayFromTold(Int)
    /// A weekday before the day the article was written: *lundi dernier*.
    case weekdayBack
    /// A weekday behind it: *lundi prochain*.
    case weekdayAhead

    /// About how many days lie between the day it counts from and it; nil where its words do not tell.
    var days: Int? {
        switch self {
        case .days(let days), .daysFromTold(let days): days
        case .weeks(let weeks), .weekends(let weeks), .weeksFromTold(let weeks), .weekdayFromTold(let weeks): 7 * weeks
        case .months(let months), .monthsFromTold(let months): 30 * months
        case .years(let years), .yearsFromTold(let years): years == 0 ? nil : 365 * years
        case .nearestSeason: nil
        case .season(_, let step): step == 0 ? nil : 180 * step
        case .weekdayBack: -7
        case .weekdayAhead: 7
        }
    }

    /// Whether a relative date can start with a word.
    static func mayOpen(_ token: Token) -> Bool {
        openings.contains(folded: token)
    }

    /// The relative date that starts at a token, with its tokens.
    static func read(_ reading: Reading, at index: Int) -> (RelativeDate, Range<Int>)? {
        guard let token = reading.token(index), mayOpen(token) else { return nil }
        if let days = days[token.folded] { return (.days(days), index..<index + 1) }
        switch token.lower {
        case "il":
            guard reading.token(index + 1)?.lower == "y", reading.token(index + 2)?.lower == "a" else { return nil }
            return span(reading, at: index + 3, from: index, sign: -1)
        case "voici", "voilà": return span(reading, at: index + 1, from: index, sign: -1)
        case "même":
            guard reading.token(index - 1)?.lower == "le", reading.token(index + 1)?.lower == "jour" else { return nil }
            return (.daysFromTold(0), index..<index + 2)
        case "dans": return span(reading, at: index + 1, from: index, sign: 1)
        case "ce", "cet", "cette": return this(reading, at: index)
        default: break
        }
        if let days = neighbours[token.folded], isAlone(reading, index) {
            return (.daysFromTold(days), index..<index + 1)
        }
        if let found = later(reading, at: index) { return found }
        guard let adjective = reading.token(index + 1) else { return nil }
        if let step = stepsFromTold[adjective.folded] {
            switch token.folded {
            case "semaine": return (.weeksFromTold(step), index..<index + 2)
            case "mois": return (.monthsFromTold(step), index..<index + 2)
            case "an", "annee": return (.yearsFromTold(step), index..<index + 2)
            default: return nil
            }
        }
        // *le mois dernier*, *l’an prochain*
        guard let step = steps[adjective.folded] else { return nil }
        switch token.folded {
        case "semaine": return (.weeks(step), index..<index + 2)
        case "week-end": return (.weekends(step), index..<index + 2)
        case "mois": return (.months(step), index..<index + 2)
        case "an", "annee": return (.years(step), index..<index + 2)
        // *l’été dernier*; not *a été passé*.
        default:
            guard let before = reading.token(index - 1), ["l'", "le", "au"].contains(before.lower) else { return nil }
            return Season(token).map { (.season($0, step), index..<index + 2) }
        }
    }

    /// *la veille*, *le lendemain*: without the day that it would else be counted from (*la veille du scrutin*).
    private static func isAlone(_ reading: Reading, _ index: Int) -> Bool {
        guard let before = reading.token(index - 1), ["la", "le", "l'", "au", "dès"].contains(before.lower) else {
            return false
        }
        return reading.token(index + 1).map { !["de", "du", "des", "d'"].contains($0.lower) } != false
    }

    /// *deux jours plus tard*, *une semaine plus tôt*, *trois jours après*: counted from the day told last.
    private static func later(_ reading: Reading, at index: Int) -> (RelativeDate, Range<Int>)? {
        guard let word = reading.token(index), let unit = reading.token(index + 1),
            let days = ["jour": 1, "jours": 1, "semaine": 7, "semaines": 7][unit.folded],
            let count = count(word), count <= farthest, let step = reading.token(index + 2)
        else { return nil }
        if step.lower == "plus", let end = reading.token(index + 3), ["tard", "tôt"].contains(end.lower) {
            return (.daysFromTold((end.lower == "tard" ? 1 : -1) * days * count), index..<index + 4)
        }
        return nil
    }

    private static func count(_ word: Token) -> Int? {
        word.kind == .number
            ? Int(word.lower) : ["un", "une"].contains(word.lower) ? 1 : NumberWords.value(word.folded)
    }

    /// *il y a trois ans*, *dans deux jours*: a number and its unit, counted back or ahead.
    private static func span(
        _ reading: Reading, at number: Int, from start: Int, sign: Int
    ) -> (RelativeDate, Range<Int>)? {
        guard let word = reading.token(number), let unit = reading.token(number + 1),
            let count = count(word), count <= farthest
        else { return nil }
        let tokens = start..<number + 2
        switch unit.folded {
        // *quinze jours* are two weeks; which day of them is left open.
        case "jour", "jours":
            return (count == 8 || count == 15 ? .weeks(sign * (count / 7)) : .days(sign * count), tokens)
        case "semaine", "semaines": return (.weeks(sign * count), tokens)
        case "mois": return (.months(sign * count), tokens)
        case "an", "ans", "annee", "annees": return (.years(sign * count), tokens)
        default: return nil
        }
    }

    /// *ce matin*, *cette semaine*; not *ce soir du 4 mai*, which another date tells.
    private static func this(_ reading: Reading, at index: Int) -> (RelativeDate, Range<Int>)? {
        // *à ce jour*: until now.
        if ["à", "jusqu'à"].contains(reading.token(index - 1)?.lower) { return nil }
        if reading.token(index + 1)?.folded == "jour-la" { return (.daysFromTold(0), index..<index + 2) }
        guard let noun = reading.token(index + 1),
            let date = now[noun.folded] ?? Season(noun).map({ .season($0, 0) }),
            reading.token(index + 2).map({ !["de", "du", "d'", "où"].contains($0.lower) }) != false
        else { return nil }
        return (date, index..<index + 2)
    }

    private static let now: [String: RelativeDate] = [
        "matin": .days(0), "midi": .days(0), "apres-midi": .days(0), "soir": .days(0), "nuit": .days(0),
        "jour": .days(0), "semaine": .weeks(0), "week-end": .weekends(0), "mois": .months(0), "mois-ci": .months(0),
        "annee": .years(0),
    ]
    /// No text counts further back, in whatever unit.
    private static let farthest = 5000
    private static let days: WordMap<Int> = [
        "hier": -1, "avant-hier": -2, "aujourd'hui": 0, "demain": 1, "apres-demain": 2,
    ]
    private static let neighbours: WordMap<Int> = ["veille": -1, "lendemain": 1, "surlendemain": 2, "avant-veille": -2]
    private static let stepsFromTold: WordMap<Int> = [
        "suivant": 1, "suivante": 1, "precedent": -1, "precedente": -1, "d'apres": 1, "d'avant": -1,
    ]
    private static let steps: WordMap<Int> = [
        "dernier": -1, "derniere": -1, "passe": -1, "passee": -1, "prochain": 1, "prochaine": 1,
    ]
    static let openings = ReportWords.relativeDateOpenings.set
}
