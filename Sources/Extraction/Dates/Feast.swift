import Facts
import FrenchText
import Naming

/// A day of the year that bears a name: *Noël*, *la Toussaint*, *Pâques*.
enum Feast: Equatable {
    /// The same day every year.
    case fixed(month: Int, day: Int)
    /// So many days behind Easter Sunday.
    case easter(Int)

    /// The day of it in a year.
    func day(in year: Int) -> CalendarDay {
        switch self {
        case .fixed(let month, let day): CalendarDay(year: year, month: month, day: day)
        case .easter(let days): CalendarDay(number: Self.easter(of: year).number + days)
        }
    }

    /// The feast named at a token, with the end of its name.
    static func named(_ reading: Reading, at index: Int) -> (feast: Feast, end: Int)? {
        guard let token = reading.token(index), token.isWord else { return nil }
        let next = reading.token(index + 1)
        // *lundi de Pâques*, *vendredi saint*, *mercredi des Cendres*
        if ["lundi", "dimanche"].contains(token.folded), next?.lower == "de",
            let feast = reading.token(index + 2).flatMap({ moved[$0.folded] })
        {
            return (.easter(feast + (token.folded == "lundi" ? 1 : 0)), index + 3)
        }
        if let next, let days = holyDays[token.folded + " " + next.folded] { return (.easter(days), index + 2) }
        if token.folded == "mercredi", next?.lower == "des", reading.token(index + 2)?.folded == "cendres" {
            return (.easter(-46), index + 3)
        }
        if ["nouvel", "jour"].contains(token.folded) { return newYear(reading, at: index) }
        if token.folded == "fete", next?.lower == "du", reading.token(index + 2)?.folded == "travail" {
            return (.fixed(month: 5, day: 1), index + 3)
        }
        // *Noël Mamère* is a person, *à Saint-Jean* a town.
        guard token.isCapitalized, !(next?.isCapitalized == true && reading.adjoins(index, index + 1)) else {
            return nil
        }
        if !["noel", "paques"].contains(token.folded) {
            guard let article = reading.token(index - 1), ["la", "l'", "les", "des"].contains(article.lower) else {
                return nil
            }
        }
        return (fixed[token.folded] ?? moved[token.folded].map(Feast.easter)).map { ($0, index + 1) }
    }

    private static func newYear(_ reading: Reading, at index: Int) -> (feast: Feast, end: Int)? {
        var end = index + 1
        if reading.tokens[index].folded == "jour" {
            guard reading.token(end)?.lower == "de", reading.token(end + 1)?.lower == "l'" else { return nil }
            end += 2
        }
        guard let year = reading.token(end), year.folded == "an", year.isCapitalized else { return nil }
        return (.fixed(month: 1, day: 1), end + 1)
    }

    /// Easter Sunday by the rule of Meeus, Jones and Butcher (*Astronomical Algorithms*, 1991).
    private static func easter(of year: Int) -> CalendarDay {
        let (a, b, c) = (year % 19, year / 100, year % 100)
        let h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30
        let l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7
        let m = (a + 11 * h + 22 * l) / 451
        let n = h + l - 7 * m + 114
        return CalendarDay(year: year, month: n / 31, day: n % 31 + 1)
    }

    private static let fixed: WordMap<Feast> = [
        "noel": .fixed(month: 12, day: 25), "toussaint": .fixed(month: 11, day: 1),
        "assomption": .fixed(month: 8, day: 15), "epiphanie": .fixed(month: 1, day: 6),
        "saint-sylvestre": .fixed(month: 12, day: 31), "saint-valentin": .fixed(month: 2, day: 14),
        "saint-jean": .fixed(month: 6, day: 24), "chandeleur": .fixed(month: 2, day: 2),
        "saint-nicolas": .fixed(month: 12, day: 6),
    ]
    /// Days behind Easter Sunday.
    private static let moved: WordMap<Int> = ["paques": 0, "ascension": 39, "pentecote": 49, "rameaux": -7]
    private static let holyDays: [String: Int] = [
        "vendredi saint": -2, "jeudi saint": -3, "samedi saint": -1, "mardi gras": -47,
    ]
}
