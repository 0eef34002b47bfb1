/// The documents that hold any form of a word.
final class TermCursor: MatchCursor {
    private var forms: [PostingCursor]
    private let weights: [Double]
    private let weight: Double
    private let isInTitle: Bool
    private let ranking: Ranking
    private let index: SearchIndex
    private let word: Int
    private let count: Int

    init(_ plan: TermPlan, in index: SearchIndex, _ ranking: Ranking) {
        forms = plan.forms.map { index.cursor(of: $0.term) }
        weights = plan.forms.map(\.weight)
        isInTitle = plan.isInTitle
        count = forms.reduce(0) { $0 + $1.documentCount }
        weight = ranking.weight(documentFrequency: count)
        word = plan.word.range.lowerBound
        self.ranking = ranking
        self.index = index
    }

    override var cost: Int { count }

    override func advance(to wanted: Int) {
        guard document < wanted else { return }
        var wanted = wanted
        repeat {
            var nearest = Int.max
            for place in forms.indices {
                _ = forms[place].advance(to: wanted)
                nearest = min(nearest, forms[place].document)
            }
            document = nearest
            wanted = nearest == .max ? .max : nearest + 1
        } while isInTitle && document != .max && !standsInTitle
    }

    private var standsInTitle: Bool {
        forms.indices.contains { forms[$0].document == document && forms[$0].isInTitle }
    }

    override func score() -> Double {
        var frequency = 0.0
        for place in forms.indices where forms[place].document == document {
            // Asked one by one: a copy of the cursor would count references.
            let count = forms[place].frequency
            let (isInTitle, isInName) = (forms[place].isInTitle, forms[place].isInName)
            frequency +=
                weights[place] * ranking.frequency(count, isInTitle: isInTitle, isInName: isInName, in: document)
        }
        return ranking.score(weight: weight, frequency: frequency)
    }

    override func appendStands(to stands: inout [MatchStand]) {
        let title = index.title(of: document)
        for position in positions() where !isInTitle || title.contains(Int(position)) {
            stands.append(MatchStand(first: position, last: position, word: word))
        }
    }

    /// Where its forms stand in the document, ascending, each once.
    private func positions() -> [UInt32] {
        var positions: [UInt32] = []
        var count = 0
        for place in forms.indices where forms[place].document == document {
            forms[place].appendPositions(to: &positions)
            count += 1
        }
        guard count > 1 else { return positions }
        positions.sort()
        var unique: [UInt32] = []
        for position in positions where position != unique.last { unique.append(position) }
        return unique
    }
}
