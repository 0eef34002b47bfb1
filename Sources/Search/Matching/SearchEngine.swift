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
    /// finds nothing although *pairs* are known. Where few have all of three words and more, documents with most of them are given as
    /// well, behind the others.
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
        var matches = try run(try planner.planWhole(query), planner.corrections, watch)
        if matches.count == 0 { matches.nowhere = try nowhere(in: matches.plan, watch) }
        guard matches.count < Self.few, options.hasTypos else { return matches }
        let wide = matches.count == 0 ? try misspelt(query, options, watch) : nil
        if let wide, wide.count >= Self.few { return wide }
        let exact = wide ?? matches
        guard let most = exact.plan.mostWords else { return exact }
        let left = TermCorrection(typed: most.words.joined(separator: " "), found: [], reason: .mostWords)
        let more = try run(most.plan, exact.corrections + [left], watch)
        return more.count > exact.count ? more : exact
    }

    /// So many documents fill the first page.
    private static let few = 20

    /// The words and phrases that must be there and stand in no document by themselves, as they were typed, folded.
    private func nowhere(in plan: MatchPlan, _ watch: SearchWatch) throws(SearchError) -> [String] {
        switch plan {
        case .term(let term): return term.forms.isEmpty ? [term.word.text] : []
        case .sequence(let terms):
            guard try run(plan, [], watch).count == 0 else { return [] }
            return [terms.map(\.word.text).joined(separator: " ")]
        case .all(let plans, _), .any(let plans), .near(let plans, _):
            var words: [String] = []
            for plan in plans { words += try nowhere(in: plan, watch) }
            return words
        case .most, .documents, .everything: return []
        }
    }

    /// What is found where words that are known are taken for others, too; nil where that is nothing.
    private func misspelt(_ query: QueryNode, _ options: SearchOptions, _ watch: SearchWatch) throws(SearchError)
        -> SearchMatches?
    {
        var planner = QueryPlanner(index, fields: fields, options: options, isWide: true)
        let plan = try planner.planWhole(query)
        guard !planner.corrections.isEmpty else { return nil }
        let matches = try run(plan, planner.corrections, watch)
        return matches.count > 0 ? matches : nil
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
