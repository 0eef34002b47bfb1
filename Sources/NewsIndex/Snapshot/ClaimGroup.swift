package import Facts

/// Claims of several articles that count the same thing about the same event, so that they can be held side by side.
package struct ClaimGroup: Sendable {
    /// `cmp-<what is counted>-<first article>`, with the place of its first claim where another group has that.
    package let id: String
    /// What is counted, as the first article words it.
    package let unit: String
    /// What it is about, where the articles name an event; nil where they share a day, a place and a person.
    package let event: EntityID?
    /// Whether it counts those whom something befell: such a number grows while it is counted.
    let isToll: Bool
    /// One claim of each article, ordered by article.
    package let claims: [IndexedClaim]

    /// Whether no number can be the one that all the articles mean.
    package var isContradicted: Bool {
        let ranges = claims.map(\.claim.possibleValues)
        guard let least = ranges.map(\.upperBound).min(), let greatest = ranges.map(\.lowerBound).max() else {
            return false
        }
        return greatest > least
    }
}

extension Claim {
    /// The numbers that a claim leaves possible: *plus de 1.500* anything above, *entre 10 et 15* those between, *une
    /// vingtaine* about as many.
    ///
    /// What is rounded may be a fifth off: *une vingtaine* is 16 to 24 people; *près de 100* 80 to 105, for it is said of what
    /// turned out a little more, too.
    package var possibleValues: ClosedRange<Double> {
        let slack = abs(value) / 5
        return switch qualifier {
        case .exactly: value...value
        case .about: value - slack...value + slack
        case .almost: value - slack...value + slack / 4
        case .moreThan, .atLeast: value...max(value, .greatestFiniteMagnitude)
        case .lessThan, .atMost: min(0, value)...value
        case .between: value...max(value, upper ?? value)
        }
    }
}
