import Facts
import FrenchText

/// A season by its three months: the meteorological ones, as the press uses them.
enum Season: Int, Equatable {
    case spring = 3
    case summer = 6
    case autumn = 9
    case winter = 12

    /// The season that a word names.
    init?(_ token: Token) {
        guard let season = Self.names[token.folded] else { return nil }
        self = season
    }

    /// Its months in the year in which it starts.
    func months(of year: Int) -> DateRange {
        let end = year * 12 + rawValue + 1
        return DateRange(
            first: PartialDate(year: year, month: rawValue, day: nil),
            last: PartialDate(year: end / 12, month: end % 12 + 1, day: nil))
    }

    /// The one that words mean on a day: *cet été* (0), *l’été dernier* (−1), *l’été prochain* (1).
    func months(step: Int, from date: PartialDate) -> DateRange? {
        guard let year = date.year, let month = date.month else { return nil }
        // Until summer *cet hiver* is the one that began the year before.
        let current = self == .winter && month < Self.summer.rawValue ? year - 1 : year
        let hasBegun = current < year || month >= rawValue
        let isOver = hasBegun && (year - current) * 12 + month > rawValue + 2
        switch step {
        case ..<0: return months(of: isOver ? current : current - 1)
        case 1...: return months(of: hasBegun ? current + 1 : current)
        default: return months(of: current)
        }
    }

    /// The last one that has begun on a day, or the next (1).
    func months(step: Int, begunBy date: PartialDate) -> DateRange? {
        guard let year = date.year, let month = date.month else { return nil }
        let begun = month >= rawValue ? year : year - 1
        return months(of: begun + step)
    }

    static let names: WordMap<Season> = ["printemps": .spring, "ete": .summer, "automne": .autumn, "hiver": .winter]
}
