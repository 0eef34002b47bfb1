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

/// What a query found.
package struct SearchMatches: Sendable {
    /// Ascending.
    package let documents: [UInt32]
    /// Beside them; higher is better.
    package let scores: [Double]
    /// Words that found nothing, and what they were taken for.
    package let corrections: [TermCorrection]
    let plan: MatchPlan
    let index: SearchIndex

    /// The places among ``documents`` of the best ones, best first; ties in the order of documents.
    package func best(_ count: Int) -> [Int] {
        guard count > 0 else { return [] }
        func isBefore(_ left: Int, _ right: Int) -> Bool {
            scores[left] == scores[right] ? left < right : scores[left] > scores[right]
        }
        guard count < documents.count / 4 else { return Array(documents.indices.sorted(by: isBefore).prefix(count)) }
        var best = BoundedHeap(count)
        for place in documents.indices { best.add(place, isBefore) }
        return best.places.sorted(by: isBefore)
    }
}

/// The best of many, of which the worst stands first.
private struct BoundedHeap {
    private(set) var places: [Int] = []
    private let capacity: Int

    init(_ capacity: Int) {
        self.capacity = capacity
        places.reserveCapacity(capacity)
    }

    mutating func add(_ place: Int, _ isBefore: (Int, Int) -> Bool) {
        if places.count < capacity {
            places.append(place)
            var child = places.count - 1
            while child > 0, isBefore(places[(child - 1) / 2], places[child]) {
                places.swapAt(child, (child - 1) / 2)
                child = (child - 1) / 2
            }
            return
        }
        guard isBefore(place, places[0]) else { return }
        places[0] = place
        var parent = 0
        while true {
            var worst = parent
            for child in [2 * parent + 1, 2 * parent + 2] where child < capacity {
                if isBefore(places[worst], places[child]) { worst = child }
            }
            if worst == parent { return }
            places.swapAt(worst, parent)
            parent = worst
        }
    }
}
