/// What a query found.
package struct SearchMatches: Sendable {
    /// A document with its score; higher is better.
    package struct Hit: Sendable, Hashable {
        package let document: Int
        package let score: Float

        /// Whether it comes first: of two with one score the first document.
        @inline(__always) package func isBetter(than other: Hit) -> Bool {
            score == other.score ? document < other.document : score > other.score
        }
    }

    /// How many documents match.
    package let count: Int
    /// Words that found nothing, and what they were taken for.
    package let corrections: [TermCorrection]
    /// Where nothing is found: words and phrases of the query that stand nowhere at all.
    package internal(set) var nowhere: [String] = []
    let plan: MatchPlan
    let found: Found
    let index: SearchIndex

    init(_ plan: MatchPlan, _ found: Found, _ corrections: [TermCorrection], in index: SearchIndex) {
        self.plan = plan
        self.found = found
        self.corrections = corrections
        self.index = index
        switch (plan, found) {
        case (.term(let term), .form): count = term.documentCount
        case (_, .forms(let bits, _)): count = bits.count
        default: count = found.documents.count
        }
    }

    /// All of them, ascending; made when it is asked for.
    package var documents: [UInt32] {
        guard case (.term(let term), .form) = (plan, found), let form = term.onlyForm else { return found.documents }
        var documents: [UInt32] = []
        var cursor = index.cursor(of: form)
        cursor.visitDocuments { documents.append(UInt32(truncatingIfNeeded: $0)) }
        return documents
    }

    /// How well some of the documents match, beside them.
    ///
    /// - Parameter documents: ascending.
    /// - Returns: their scores.
    package func scores(of documents: [UInt32]) -> [Float] {
        var scores = [Float](repeating: 0, count: documents.count)
        PlanScoring(index: index).add(plan, found, documents, to: &scores)
        return scores
    }

    /// The best of some documents, best first.
    ///
    /// - Parameters:
    ///   - count: how many at most.
    ///   - documents: ascending; nil for all that match.
    ///   - factor: what a document's score is multiplied by; nil for nothing.
    /// - Returns: the hits.
    package func best(_ count: Int, of documents: [UInt32]? = nil, factor: ((Int) -> Float)? = nil) -> [Hit] {
        if documents == nil, factor == nil, case .term(let term) = plan {
            let weight = PlanScoring(index: index).weight(of: term)
            switch found {
            case .form: return best(count, form: term, weight)
            case .forms(let bits, let sums): return best(count, bits, sums, weight)
            case .list, .places: break
            }
        }
        let documents = documents ?? self.documents
        let scores = scores(of: documents)
        var best = BestDocuments(count)
        for (place, document) in documents.enumerated() {
            let factor = factor.map { $0(Int(document)) } ?? 1
            best.add(Int(document), factor * scores[place])
        }
        return best.sorted
    }

    private func best(_ count: Int, _ bits: DocumentBits, _ sums: [Float], _ weight: Float) -> [Hit] {
        var best = BestDocuments(count)
        let norms = index.norms
        bits.visit { document in
            best.add(document, Ranking.score(weight: weight, frequency: sums[document] * norms[document]))
        }
        return best.sorted
    }

    /// Blocks none of whose documents can be among the best are passed over.
    private func best(_ count: Int, form term: TermPlan, _ weight: Float) -> [Hit] {
        guard let form = term.forms.first else { return [] }
        var best = BestDocuments(count)
        var cursor = index.cursor(of: form.term)
        while cursor.openBlock() {
            let most = form.weight * index.greatestFrequency(of: cursor.block)
            guard Ranking.score(weight: weight, frequency: most) > best.least else { continue }
            cursor.visitBlock { document, told in
                let frequency = form.weight * index.frequency(told, in: document)
                best.add(document, Ranking.score(weight: weight, frequency: frequency))
            }
        }
        return best.sorted
    }
}
