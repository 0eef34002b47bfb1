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
    /// Most of some words, so many at least, and the other part.
    case most([TermPlan], fewest: Int, and: MatchPlan?)
    /// Some documents, ascending.
    case documents([UInt32])
    case everything

    /// The words that must stand somewhere, those of all its parts.
    var terms: [TermPlan] {
        switch self {
        case .term(let term): [term]
        case .sequence(let terms): terms
        case .near(let plans, _), .all(let plans, _), .any(let plans): plans.flatMap(\.terms)
        case .most(let terms, _, let rest): terms + (rest?.terms ?? [])
        case .documents, .everything: []
        }
    }

    /// Whether it is looked up where words stand.
    var isPlaced: Bool {
        switch self {
        case .sequence, .near: true
        case .all(let plans, _), .any(let plans): plans.contains(where: \.isPlaced)
        case .most(_, _, let rest): rest?.isPlaced ?? false
        case .term, .documents, .everything: false
        }
    }

    /// About how many documents it has.
    func cost(of documentCount: Int) -> Int {
        switch self {
        case .term(let term): term.documentCount
        case .sequence(let terms): terms.map(\.documentCount).min() ?? 0
        case .near(let plans, _), .all(let plans, _): plans.map { $0.cost(of: documentCount) }.min() ?? 0
        case .any(let plans): plans.reduce(0) { $0 + $1.cost(of: documentCount) }
        case .most(let terms, _, _): terms.reduce(0) { $0 + $1.documentCount }
        case .documents(let documents): documents.count
        case .everything: documentCount
        }
    }
}

/// A word of a query with the forms that it finds.
struct TermPlan: Sendable {
    struct Form: Sendable, Hashable {
        let term: Int
        /// How much one that stands there counts, from 0 to 1.
        let weight: Float
    }

    let forms: [Form]
    /// Of all forms together; a document that has several counts several times.
    let documentCount: Int
    /// Whether only titles are looked through.
    let isInTitle: Bool
    let word: QueryWord
    /// Tells it from other words of the query.
    var number: Int { word.range.lowerBound }

    init(_ word: QueryWord, _ forms: [Form], isInTitle: Bool, in index: SearchIndex) {
        self.word = word
        self.forms = forms
        self.isInTitle = isInTitle
        documentCount = forms.reduce(0) { $0 + index.documentCount(of: $1.term) }
    }

    /// The form, where there is no other.
    var onlyForm: Int? { forms.count == 1 ? forms[0].term : nil }
}

/// A word that finds nothing by itself, with what it was taken for.
package struct TermCorrection: Sendable, Hashable {
    package enum Reason: String, Sendable {
        /// A few letters apart.
        case spelling
        /// A name that is spelled so, too, of one and the same.
        case names
        /// Two words that are one, or one that is two.
        case spaces
        /// Few documents have all words: those that have most of them are given, too.
        case mostWords = "most_words"
    }

    /// As it was typed, folded.
    package let typed: String
    package let found: [String]
    package let reason: Reason
}
