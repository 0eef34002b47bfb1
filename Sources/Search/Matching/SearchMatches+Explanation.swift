extension SearchMatches {
    /// What makes a document's score.
    ///
    /// A word's score is no sum of what its forms and fields count, since it is saturated: it is split by what each of them counts.
    ///
    /// - Parameters:
    ///   - document: one that matches.
    ///   - factor: what its score is multiplied by.
    /// - Returns: parts whose contributions have the score as their sum.
    package func explanation(of document: Int, factor: Float = 1) -> [ScorePart] {
        parts(of: plan, document).map { $0.multiplied(by: Double(factor)) }
    }

    private func parts(of plan: MatchPlan, _ document: Int) -> [ScorePart] {
        switch plan {
        case .term(let term): return parts(of: term, document)
        case .sequence, .near: return parts(ofPlaced: plan, document)
        case .all(let plans, _): return plans.flatMap { parts(of: $0, document) }
        case .any(let plans):
            return plans.filter { $0.stands(in: document, of: index) != nil }.flatMap { parts(of: $0, document) }
        case .most(let terms, _, let rest):
            let own = terms.map { parts(of: $0, document) }
            let words = MostWords(terms, in: index)
            let held = zip(own, words.weights).reduce(0 as Float) { $1.0.isEmpty ? $0 : $0 + $1.1 }
            let all = own.flatMap(\.self) + (rest.map { parts(of: $0, document) } ?? [])
            return all.map { $0.multiplied(by: Double(words.factor(held))) }
        case .documents, .everything: return []
        }
    }

    private func parts(of term: TermPlan, _ document: Int) -> [ScorePart] {
        var counts: [FieldCount] = []
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

    private func parts(ofPlaced plan: MatchPlan, _ document: Int) -> [ScorePart] {
        var reader = PlaceReader(plan, in: index)
        let stands = reader?.stands(in: document) ?? []
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
