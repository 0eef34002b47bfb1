/// Answers queries over an index.
package struct SearchEngine {
    package let index: SearchIndex
    private let fields: any QueryFields

    /// - Parameters:
    ///   - index: what is looked through.
    ///   - fields: knows what fields beside the text mean.
    package init(_ index: SearchIndex, fields: any QueryFields) {
        self.index = index
        self.fields = fields
    }

    /// Finds all documents that match.
    ///
    /// Where none does, and typos are allowed, words that are found elsewhere are taken for those next to them, too: *la ville de Pairs*
    /// finds nothing although *pairs* are known. Where that does not help, documents with all words but one are given.
    ///
    /// - Parameters:
    ///   - query: what is asked for.
    ///   - options: how its words are understood.
    ///   - watch: ends a search that takes too long.
    /// - Returns: the documents with their scores.
    /// - Throws: where a field has a value that means nothing, or there is no time left.
    package func matches(
        _ query: QueryNode, _ options: SearchOptions = SearchOptions(), watch: SearchWatch = SearchWatch()
    ) throws(SearchError) -> SearchMatches {
        var planner = QueryPlanner(index, fields: fields, options: options)
        let matches = try run(try planner.planWhole(query), planner.corrections, watch)
        guard matches.count == 0, options.hasTypos else { return matches }
        var wide = QueryPlanner(index, fields: fields, options: options, isWide: true)
        let plan = try wide.planWhole(query)
        if !wide.corrections.isEmpty {
            let more = try run(plan, wide.corrections, watch)
            if more.count > 0 { return more }
        }
        guard let rest = matches.plan.allButOne else { return matches }
        let left = TermCorrection(typed: rest.words.joined(separator: " "), found: [], reason: .allButOne)
        let most = try run(rest.plan, matches.corrections + [left], watch)
        return most.count == 0 ? matches : most
    }

    private func run(_ plan: MatchPlan, _ corrections: [TermCorrection], _ watch: SearchWatch) throws(SearchError)
        -> SearchMatches
    {
        var reader = PlanReader(index: index, watch: watch)
        let found: Found
        if case .term(let term) = plan, !term.forms.isEmpty {
            found = term.onlyForm != nil && !term.isInTitle ? .form : try reader.forms(of: term)
        } else {
            found = try reader.find(plan, in: nil)
        }
        return SearchMatches(plan, found, corrections, in: index)
    }
}
