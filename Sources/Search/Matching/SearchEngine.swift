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
    /// - Returns: the documents with their scores.
    /// - Throws: where a field has a value that means nothing.
    package func matches(_ query: QueryNode, _ options: SearchOptions = SearchOptions()) throws(QueryMistake)
        -> SearchMatches
    {
        var planner = QueryPlanner(index, fields: fields, options: options)
        let matches = run(try planner.plan(query), planner.corrections)
        guard matches.documents.isEmpty, options.hasTypos else { return matches }
        var wide = QueryPlanner(index, fields: fields, options: options, isWide: true)
        let plan = try wide.plan(query)
        if !wide.corrections.isEmpty {
            let more = run(plan, wide.corrections)
            if !more.documents.isEmpty { return more }
        }
        guard let rest = matches.plan.allButOne else { return matches }
        let left = TermCorrection(typed: rest.words.joined(separator: " "), found: [], reason: .allButOne)
        let most = run(rest.plan, matches.corrections + [left])
        return most.documents.isEmpty ? matches : most
    }

    private func run(_ plan: MatchPlan, _ corrections: [TermCorrection]) -> SearchMatches {
        var documents: [UInt32] = []
        var scores: [Double] = []
        let cursor = plan.cursor(in: index, Ranking(index))
        cursor.advance(to: 0)
        while cursor.document < index.documentCount {
            documents.append(UInt32(cursor.document))
            scores.append(cursor.score())
            cursor.advance(to: cursor.document + 1)
        }
        return SearchMatches(
            documents: documents, scores: scores, corrections: corrections, plan: plan, index: index)
    }
}
