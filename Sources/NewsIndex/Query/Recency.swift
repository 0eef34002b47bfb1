import Facts
import Foundation

/// How much less an article counts than one of the latest day of all: by half of its score at most, and by half of that where it is
/// some days older.
///
/// Days are counted from the latest article and not from today, so that the same folder gives the same answer.
struct Recency: Sendable {
    private let factors: [Float]

    /// - Parameters:
    ///   - keys: tell when articles were published; one that tells nothing counts as if it were old.
    ///   - count: of the articles.
    ///   - halfLife: the days after which half of the difference is gone.
    init(_ keys: ArticleKeys, count: Int, halfLife: Int) {
        let days = (0..<count).map { keys.days(of: $0).map { Self.day($0.upperBound) } }
        let latest = days.compactMap(\.self).max() ?? 0
        factors = days.map { day in
            guard let day else { return 0.5 }
            return Float(0.5 + 0.5 * exp2(-Double(latest - day) / Double(max(1, halfLife))))
        }
    }

    func factor(of article: Int) -> Float { factors[article] }

    /// The number of a day that is told as 20260203.
    private static func day(_ number: Int32) -> Int {
        let number = Int(number)
        return CalendarDay(year: number / 10_000, month: number / 100 % 100, day: number % 100).number
    }
}
