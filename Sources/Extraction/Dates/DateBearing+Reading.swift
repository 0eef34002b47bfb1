import Facts
import FrenchText
import Naming

extension DateBearing {
    /// Reads the words before a date and the tense of its clause.
    init(of expression: DateSpotter.Expression, in reading: Reading) {
        let first = expression.tokens.lowerBound
        if Self.isBackground(first, in: reading) || Self.isReferred(expression, in: reading) {
            self = .background
        } else if Self.isTerm(first, in: reading) || Self.isOpenYear(expression, in: reading) {
            self = .ahead
        } else if Self.isPlanned(first, in: reading) || ClauseTense(around: expression.tokens, in: reading) == .future {
            self = .ahead
        } else if ClauseTense.isPluperfect(around: expression.tokens, in: reading) {
            self = .background
        } else {
            self = Self.isOwn(expression, in: reading) ? .own : .open
        }
    }

    /// *dont la création remonte au 7 septembre 1923*, *né le 3 mai 1962*.
    static func isBackground(_ first: Int, in reading: Reading) -> Bool {
        before(first, window, in: reading).contains { backgroundWords.contains($0.lower) }
    }

    /// *expire le 30 juin 2051*, *d’ici au 3 mars*, *jusqu’au 5 mai*.
    static func isTerm(_ first: Int, in reading: Reading) -> Bool {
        before(first, window, in: reading).contains { terms.contains(lower: $0) }
    }

    /// Of days with a weekday and a year four in five are of the month in which the article appeared, of those without one in
    /// eleven, of months one in a hundred (20,000 articles of French news).
    private static func isOwn(_ expression: DateSpotter.Expression, in reading: Reading) -> Bool {
        let (first, last) = (expression.first, expression.last)
        let before = reading.token(expression.tokens.lowerBound - 1)?.folded ?? ""
        let opening = reading.sentence(of: expression.tokens.lowerBound).tokens.lowerBound
        // *L’année 2025 a été marquée par …*
        if first.day == nil {
            return first.month == nil && before == "annee" && expression.tokens.lowerBound - opening <= 2
        }
        if expression.weekday != nil || ["ce", "aujourd'hui"].contains(before) { return true }
        return first != last && first.year != nil
            && reading.text.sentenceOfToken[expression.tokens.lowerBound] < leadSentences
    }

    private static func isPlanned(_ first: Int, in reading: Reading) -> Bool {
        before(first, window, in: reading).contains { plans.contains(folded: $0) }
    }

    /// *l’incendie du 8 novembre 2011*: a day by which something known is called; not *la réunion du 5 mars*.
    private static func isReferred(_ expression: DateSpotter.Expression, in reading: Reading) -> Bool {
        let first = expression.tokens.lowerBound
        guard expression.first.year != nil, expression.first == expression.last, expression.first.day != nil,
            ["du", "de"].contains(reading.token(first - 1)?.lower), let noun = reading.token(first - 2), noun.isWord,
            noun.letters == .lower
        else { return false }
        return !ownNouns.contains(folded: noun)
    }

    /// *en 2030*: a bare year may be a plan, unless its words or its verb tell that it was.
    private static func isOpenYear(_ expression: DateSpotter.Expression, in reading: Reading) -> Bool {
        guard expression.first.month == nil, expression.first.year != nil else { return false }
        let before = reading.token(expression.tokens.lowerBound - 1)?.folded ?? ""
        return !["depuis", "annee"].contains(before)
            && ClauseTense(around: expression.tokens, in: reading) != .past
    }

    private static func before(_ first: Int, _ window: Int, in reading: Reading) -> ArraySlice<Token> {
        guard first < reading.tokens.count else { return [] }
        let sentence = reading.sentence(of: first).tokens
        return reading.tokens[max(sentence.lowerBound, first - window)..<first]
    }

    /// How many tokens before a date may tell what it is.
    private static let window = 6
    /// A lead has so many sentences, title and dateline included.
    private static let leadSentences = 6
    private static let backgroundWords = ReportWords.dateBearingBackgroundWords.set
    private static let terms = ReportWords.dateBearingTerms.set
    private static let plans = ReportWords.dateBearingPlans.set
    /// What is called by the day on which it is told.
    private static let ownNouns = ReportWords.dateBearingOwnNouns.set
}
