/// The documents that hold any of many forms, as those of a prefix: gone through form by form, once.
final class UnionCursor: MatchCursor {
    /// Of so many forms and fewer the nearest is found as quickly by looking at each.
    static let fewestForms = 12

    private let plan: TermPlan
    private let index: SearchIndex
    private let ranking: Ranking
    private let documents: DocumentsCursor
    /// For each document how often it holds the forms, as ``Ranking`` counts.
    private let frequencies: [Double]
    private let weight: Double

    init(_ plan: TermPlan, in index: SearchIndex, _ ranking: Ranking) {
        var frequencies = [Double](repeating: 0, count: index.documentCount)
        for form in plan.forms {
            var cursor = index.cursor(of: form.term)
            while cursor.next() {
                guard !plan.isInTitle || cursor.isInTitle else { continue }
                frequencies[cursor.document] +=
                    form.weight
                    * ranking.frequency(
                        cursor.frequency, isInTitle: cursor.isInTitle, isInName: cursor.isInName, in: cursor.document)
            }
        }
        var found: [UInt32] = []
        for document in frequencies.indices where frequencies[document] > 0 { found.append(UInt32(document)) }
        documents = DocumentsCursor(found)
        self.frequencies = frequencies
        self.plan = plan
        self.index = index
        self.ranking = ranking
        weight = ranking.weight(documentFrequency: found.count)
    }

    override var cost: Int { documents.cost }

    override func advance(to wanted: Int) {
        guard document < wanted else { return }
        documents.advance(to: wanted)
        document = documents.document
    }

    override func score() -> Double { ranking.score(weight: weight, frequency: frequencies[document]) }

    override func appendStands(to stands: inout [MatchStand]) {
        let cursor = TermCursor(plan, in: index, ranking)
        cursor.advance(to: document)
        if cursor.document == document { cursor.appendStands(to: &stands) }
    }
}
