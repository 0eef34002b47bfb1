/// A query with its words looked up.
indirect enum MatchPlan: Sendable {
    case term(TermPlan)
    /// Terms one behind the other.
    case sequence([TermPlan])
    /// Terms and sequences with at most so many steps from each to the next, in either order.
    case near([MatchPlan], distance: Int)
    /// All of the first, none of the others.
    case all([MatchPlan], without: [MatchPlan])
    case any([MatchPlan])
    /// Some documents, ascending.
    case documents([UInt32])
    case everything
}

/// A word of a query with the forms that it finds.
struct TermPlan: Sendable {
    struct Form: Sendable, Hashable {
        let term: Int
        /// How much one that stands there counts, from 0 to 1.
        let weight: Double
    }

    var forms: [Form]
    /// Whether only titles are looked through.
    var isInTitle = false
    let word: QueryWord
    /// What it was taken for, if for anything else than itself.
    var correction: TermCorrection?
}

/// A word that finds nothing by itself, with what it was taken for.
package struct TermCorrection: Sendable, Hashable {
    package enum Reason: String, Sendable {
        /// A few letters apart.
        case spelling
        /// Two words that are one, or one that is two.
        case spaces
        /// No document has all words: those that have all but one are given.
        case allButOne = "all_but_one"
    }

    /// As it was typed, folded.
    package let typed: String
    package let found: [String]
    package let reason: Reason
}
