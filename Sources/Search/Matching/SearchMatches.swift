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
