extension MatchPlan {
    /// Goes through the documents that match.
    func cursor(in index: SearchIndex, _ ranking: Ranking) -> MatchCursor {
        func cursors(_ plans: [MatchPlan]) -> [MatchCursor] { plans.map { $0.cursor(in: index, ranking) } }
        switch self {
        case .term(let term):
            return term.forms.count > UnionCursor.fewestForms
                ? UnionCursor(term, in: index, ranking) : TermCursor(term, in: index, ranking)
        case .sequence(let terms):
            return PlacedCursor(
                terms.map { TermCursor($0, in: index, ranking) }, distance: nil, weight: weight(in: index, ranking),
                ranking)
        case .near(let plans, let distance):
            return PlacedCursor(cursors(plans), distance: distance, weight: weight(in: index, ranking), ranking)
        case .all(let plans, let unwanted): return AllCursor(cursors(plans), without: cursors(unwanted))
        case .any(let plans): return AnyCursor(cursors(plans))
        case .documents(let documents): return DocumentsCursor(documents)
        case .everything: return EveryCursor(count: index.documentCount)
        }
    }

    /// What the words of it weigh together.
    private func weight(in index: SearchIndex, _ ranking: Ranking) -> Double {
        switch self {
        case .term(let term):
            ranking.weight(documentFrequency: term.forms.reduce(0) { $0 + index.cursor(of: $1.term).documentCount })
        case .sequence(let terms): terms.reduce(0) { $0 + MatchPlan.term($1).weight(in: index, ranking) }
        case .near(let plans, _), .all(let plans, _), .any(let plans):
            plans.reduce(0) { $0 + $1.weight(in: index, ranking) }
        case .documents, .everything: 0
        }
    }
}
