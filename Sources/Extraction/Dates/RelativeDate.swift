import FrenchText

/// A date that words count from another: from the day the article was written, or from the day told before.
enum RelativeDate: Equatable {
    /// Days from the day the article was written: −1 for *hier*.
    case days(Int)
    /// Days from the day that the text told last: −1 for *la veille*.
    case daysFromTold(Int)
    /// Months from the month the article was written: −1 for *le mois dernier*.
    case months(Int)
    /// Years from the year the article was written: −3 for *il y a trois ans*.
    case years(Int)
    /// A weekday before the day the article was written: *lundi dernier*.
    case weekdayBack
    /// A weekday behind it: *lundi prochain*.
    case weekdayAhead

    /// Whether a relative date can start with a word.
    static func mayOpen(_ token: Token) -> Bool {
        openings.contains(folded: token)
    }

    /// The relative date that starts at a token, with its tokens.
    static func read(_ reading: Reading, at index: Int) -> (RelativeDate, Range<Int>)? {
        guard let token = reading.token(index), mayOpen(token) else { return nil }
        if let days = days[token.folded] { return (.days(days), index..<index + 1) }
        if token.lower == "il" { return ago(reading, at: index) }
        if ["veille", "lendemain"].contains(token.folded), isAlone(reading, index) {
            return (.daysFromTold(token.folded == "veille" ? -1 : 1), index..<index + 1)
        }
        // *le mois dernier*, *l’an prochain*
        guard let adjective = reading.token(index + 1), let step = steps[adjective.folded] else { return nil }
        switch token.folded {
        case "mois": return (.months(step), index..<index + 2)
        case "an", "annee": return (.years(step), index..<index + 2)
        default: return nil
        }
    }

    /// *la veille*, *le lendemain*: without the day that it would else be counted from (*la veille du scrutin*).
    private static func isAlone(_ reading: Reading, _ index: Int) -> Bool {
        guard let before = reading.token(index - 1), ["la", "le"].contains(before.lower) else { return false }
        return reading.token(index + 1).map { !["de", "du", "des", "d'"].contains($0.lower) } != false
    }

    /// *il y a trois ans*, *il y a deux jours*.
    private static func ago(_ reading: Reading, at index: Int) -> (RelativeDate, Range<Int>)? {
        guard reading.token(index + 1)?.lower == "y", reading.token(index + 2)?.lower == "a",
            let count = reading.token(index + 3), let unit = reading.token(index + 4),
            let number = count.kind == .number
                ? Int(count.lower) : ["un", "une"].contains(count.lower) ? 1 : NumberWords.value(count.folded),
            number <= farthest
        else { return nil }
        let tokens = index..<index + 5
        switch unit.folded {
        case "jour", "jours": return (.days(-number), tokens)
        case "semaine", "semaines": return (.days(-7 * number), tokens)
        case "mois": return (.months(-number), tokens)
        case "an", "ans", "annee", "annees": return (.years(-number), tokens)
        default: return nil
        }
    }

    /// No text counts further back, in whatever unit.
    private static let farthest = 5000
    private static let days: WordMap<Int> = [
        "hier": -1, "avant-hier": -2, "aujourd'hui": 0, "demain": 1, "apres-demain": 2,
    ]
    private static let steps: WordMap<Int> = [
        "dernier": -1, "derniere": -1, "passe": -1, "passee": -1, "prochain": 1, "prochaine": 1,
    ]
    static let openings: WordSet = [
        "hier", "avant-hier", "aujourd'hui", "demain", "apres-demain", "veille", "lendemain", "il", "mois", "an",
        "annee",
    ]
}
