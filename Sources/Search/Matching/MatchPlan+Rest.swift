extension MatchPlan {
    /// Of three words and more that all must match, all but any one; what else must match still must.
    var allButOne: (plan: MatchPlan, words: [String])? {
        guard case .all(let parts, let unwanted) = self else { return nil }
        let words = parts.compactMap { part in
            if case .term(let term) = part { term } else { nil }
        }
        guard (Self.fewest...Self.most).contains(words.count) else { return nil }
        let others = parts.filter { part in
            if case .term = part { false } else { true }
        }
        let rests = words.indices.map { left -> MatchPlan in
            let kept = words.indices.filter { $0 != left }.map { MatchPlan.term(words[$0]) }
            return .all(kept + others, without: unwanted)
        }
        return (.any(rests), words.map(\.word.text))
    }

    /// One of two words would be a search for something else, and each word more makes one more search.
    private static let fewest = 3
    private static let most = 12
}
