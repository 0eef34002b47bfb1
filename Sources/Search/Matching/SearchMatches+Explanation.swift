extension SearchMatches {
    /// What makes a document's score.
    ///
    /// A word's score is no sum of what its forms and fields count, since it is saturated: it is split by what each of them counts.
    ///
    /// - Parameters:
    ///   - document: one that matches.
    ///   - factor: what its score is multiplied by.
    ///   - watch: ends what takes too long; one of a page's hits goes on where the one before it ended.
    /// - Returns: parts whose contributions have the score as their sum.
    /// - Throws: where there is no time left.
    package func explanation(
        of document: Int, factor: Float = 1, watch: inout SearchWatch
    ) throws(SearchError) -> [ScorePart] {
        try parts(of: plan, document, &watch).map { $0.multiplied(by: Double(factor)) }
    }

    private func parts(
        of plan: MatchPlan, _ document: Int, _ watch: inout SearchWatch
    ) throws(SearchError) -> [ScorePart] {
        switch plan {
        case .term(let term): return try parts(of: term, document, &watch)
        case .sequence, .near: return try parts(ofPlaced: plan, document, &watch)
        case .all(let plans, _): return try parts(ofAll: plans, document, &watch)
        case .any(let plans):
            try watch.spendAll(Self.stepsOfForm * plan.terms.reduce(0) { $0 + $1.forms.count })
            return try parts(
                ofAll: plans.filter { $0.stands(in: document, of: index) != nil }, document, &watch)
        case .most(let terms, _, let rest):
            var own: [[ScorePart]] = []
            for term in terms { own.append(try parts(of: term, document, &watch)) }
            let words = MostWords(terms, in: index)
            let held = zip(own, words.weights).reduce(0 as Float) { $1.0.isEmpty ? $0 : $0 + $1.1 }
            var all = own.flatMap(\.self)
            if let rest { all += try parts(of: rest, document, &watch) }
            return all.map { $0.multiplied(by: Double(words.factor(held))) }
        case .documents, .everything: return []
        }
    }

    private func parts(
        ofAll plans: [MatchPlan], _ document: Int, _ watch: inout SearchWatch
    ) throws(SearchError) -> [ScorePart] {
        var all: [ScorePart] = []
        for plan in plans { all += try parts(of: plan, document, &watch) }
        return all
    }

    private func parts(
        of term: TermPlan, _ document: Int, _ watch: inout SearchWatch
    ) throws(SearchError) -> [ScorePart] {
        var counts: [FieldCount] = []
        try watch.spendAll(Self.stepsOfForm * term.forms.count)
        for form in term.forms {
            var cursor = index.cursor(of: form.term)
            guard cursor.advance(to: document), !term.isInTitle || cursor.isInTitle else { continue }
            var positions: [UInt32] = []
            cursor.appendPositions(to: &positions)
            let title = index.title(of: document)
            counts += fieldCounts(
                cursor.told, document, form: String(decoding: index.dictionary.term(form.term), as: UTF8.self),
                weight: form.weight, inTitle: positions.count { title.contains(Int($0)) })
        }
        return parts(counts, term: term.word.text, PlanScoring(index: index).weight(of: term))
    }

    /// To open a form's postings and to find a document in them takes as long as to read so many documents.
    private static let stepsOfForm = 200

    private func parts(
        ofPlaced plan: MatchPlan, _ document: Int, _ watch: inout SearchWatch
    ) throws(SearchError) -> [ScorePart] {
        try watch.spendAll(Self.stepsOfForm * plan.terms.reduce(0) { $0 + $1.forms.count })
        var reader = PlaceReader(plan, in: index)
        let stands = reader?.stands(in: document) ?? []
        try watch.spendAll(PlanReader.stepsOfPlace * (reader?.takePlacesRead() ?? 0))
        guard !stands.isEmpty else { return [] }
        let title = index.title(of: document)
        let titles = stands.count { title.contains(Int($0.first)) }
        let told = stands.count << PostingFormat.flagWidth | (titles > 0 ? PostingFormat.title : 0)
        let words = plan.terms.map(\.word.text).joined(separator: " ")
        let counts = fieldCounts(told, document, form: words, weight: 1, inTitle: titles)
        return parts(counts, term: words, PlanScoring(index: index).weight(of: plan))
    }

    /// What a form is in one field, and what it adds to the frequency.
    private struct FieldCount {
        let form: String
        let field: ScorePart.Field
        let count: Int
        let weight: Float
        let frequency: Float
    }

    private func fieldCounts(
        _ told: Int, _ document: Int, form: String, weight: Float, inTitle: Int
    ) -> [FieldCount] {
        func count(_ field: ScorePart.Field, _ count: Int, _ frequency: Float) -> FieldCount {
            FieldCount(form: form, field: field, count: count, weight: weight, frequency: weight * frequency)
        }
        let once = told >> PostingFormat.flagWidth
        var counts = [count(.text, once, index.frequency(once << PostingFormat.flagWidth, in: document))]
        if told & PostingFormat.title != 0 {
            counts.append(count(.title, inTitle, index.ofFields(PostingFormat.title, in: document)))
        }
        if told & PostingFormat.name != 0 {
            counts.append(count(.names, 1, index.ofFields(PostingFormat.name, in: document)))
        }
        return counts
    }

    private func parts(_ counts: [FieldCount], term: String, _ weight: Float) -> [ScorePart] {
        let frequency = counts.reduce(0) { $0 + $1.frequency }
        guard frequency > 0 else { return [] }
        let score = Ranking.score(weight: weight, frequency: frequency)
        return counts.map { count in
            ScorePart(
                term: term, form: count.form, field: count.field, frequency: count.count, weight: Double(count.weight),
                rarity: Double(weight), contribution: Double(score) * Double(count.frequency / frequency))
        }
    }
}

extension ScorePart {
    fileprivate func multiplied(by factor: Double) -> ScorePart {
        ScorePart(
            term: term, form: form, field: field, frequency: frequency, weight: weight, rarity: rarity,
            contribution: contribution * factor)
    }
}
