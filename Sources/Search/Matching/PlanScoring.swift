/// Tells how well documents match a plan.
struct PlanScoring {
    let index: SearchIndex

    /// Adds to scores what a part of a query gives.
    ///
    /// - Parameters:
    ///   - plan: the part.
    ///   - found: what it found.
    ///   - documents: ascending; all of them match the part, or for a word may.
    ///   - scores: beside them.
    func add(_ plan: MatchPlan, _ found: Found, _ documents: [UInt32], to scores: inout [Float]) {
        switch (plan, found) {
        case (.term(let term), _): add(term, documents, to: &scores)
        case (.sequence, .places(let known, let counts)), (.near, .places(let known, let counts)):
            add(weight(of: plan), known, counts, documents, to: &scores)
        case (.all(let plans, _), .list(_, let parts)):
            // In the order of the query, so that a sum does not depend on what is rare.
            for (plan, part) in zip(plans, parts) { add(plan, part, documents, to: &scores) }
        case (.any(let plans), .list(_, let parts)):
            for (plan, part) in zip(plans, parts) { addAny(plan, part, documents, to: &scores) }
        case (.most(let terms, _, let rest), .list(_, let parts)):
            add(most: terms, rest, parts.first, documents, to: &scores)
        default: break
        }
    }

    /// Adds what most of some words give, by how much of them a document holds.
    private func add(
        most terms: [TermPlan], _ rest: MatchPlan?, _ found: Found?, _ documents: [UInt32], to scores: inout [Float]
    ) {
        let words = MostWords(terms, in: index)
        var sums = [Float](repeating: 0, count: documents.count)
        if let rest, let found { add(rest, found, documents, to: &sums) }
        var held = [Float](repeating: 0, count: documents.count)
        for (term, weight) in zip(terms, words.weights) {
            var own = [Float](repeating: 0, count: documents.count)
            add(term, documents, to: &own)
            for place in own.indices where own[place] > 0 {
                sums[place] += own[place]
                held[place] += weight
            }
        }
        for place in documents.indices { scores[place] += words.factor(held[place]) * sums[place] }
    }

    /// Adds what a part gives to those documents that it matches.
    private func addAny(_ plan: MatchPlan, _ found: Found, _ documents: [UInt32], to scores: inout [Float]) {
        if case .term(let term) = plan { return add(term, documents, to: &scores) }
        let own = PlanReader.common(documents, found.documents)
        var ownScores = [Float](repeating: 0, count: own.count)
        add(plan, found, own, to: &ownScores)
        var place = 0
        for (number, document) in own.enumerated() {
            while documents[place] < document { place += 1 }
            scores[place] += ownScores[number]
        }
    }

    /// What the words of a part weigh together.
    func weight(of plan: MatchPlan) -> Float {
        plan.terms.reduce(0) { $0 + weight(of: $1) }
    }

    func weight(of term: TermPlan) -> Float {
        Ranking.weight(documentFrequency: term.documentCount, of: index.documentCount)
    }

    private func add(
        _ weight: Float, _ known: [UInt32], _ counts: [UInt32], _ documents: [UInt32], to scores: inout [Float]
    ) {
        var place = 0
        for (number, document) in documents.enumerated() {
            while place < known.count, known[place] < document { place += 1 }
            guard place < known.count, known[place] == document else { continue }
            scores[number] += Ranking.score(
                weight: weight, frequency: index.frequency(ofPlaces: counts[place], in: Int(document)))
        }
    }

    private func add(_ term: TermPlan, _ documents: [UInt32], to scores: inout [Float]) {
        let weight = weight(of: term)
        if let form = term.onlyForm {
            let formWeight = term.forms.first?.weight ?? 1
            var cursor = index.cursor(of: form)
            for (place, document) in documents.enumerated() where cursor.advance(to: Int(document)) {
                let told = cursor.told
                guard !term.isInTitle || told & PostingFormat.title != 0 else { continue }
                let frequency = formWeight * index.frequency(told, in: Int(document))
                scores[place] += Ranking.score(weight: weight, frequency: frequency)
            }
            return
        }
        let frequencies = frequencies(of: term, documents)
        for place in documents.indices where frequencies[place] > 0 {
            scores[place] += Ranking.score(weight: weight, frequency: frequencies[place])
        }
    }

    /// How often some documents have the forms of a word.
    private func frequencies(of term: TermPlan, _ documents: [UInt32]) -> [Float] {
        // To look for a document takes about as long as to read a few of them one after the other.
        guard documents.count * term.forms.count * 4 < term.documentCount + index.documentCount / 16 else {
            let sums = index.sums(of: term)
            return documents.map { sums[Int($0)] * index.norms[Int($0)] }
        }
        var frequencies = [Float](repeating: 0, count: documents.count)
        for form in term.forms {
            var cursor = index.cursor(of: form.term)
            for (place, document) in documents.enumerated() where cursor.advance(to: Int(document)) {
                let told = cursor.told
                guard !term.isInTitle || told & PostingFormat.title != 0 else { continue }
                frequencies[place] += form.weight * index.frequency(told, in: Int(document))
            }
        }
        return frequencies
    }
}

extension SearchIndex {
    /// For each document how often it has the forms of a word, less what its length makes of it.
    ///
    /// - Parameters:
    ///   - term: the word.
    ///   - visit: gets each document, for each form that it has.
    /// - Returns: as many as there are documents.
    @inline(__always) func sums(of term: TermPlan, visit: (Int) -> Void = { _ in }) -> [Float] {
        var sums = [Float](repeating: 0, count: documentCount)
        for form in term.forms {
            let weight = form.weight
            var cursor = cursor(of: form.term)
            cursor.visit { document, told in
                guard !term.isInTitle || told & PostingFormat.title != 0 else { return }
                visit(document)
                var frequency = Float(told &>> PostingFormat.flagWidth)
                // The whole is multiplied by the norm later.
                if told & PostingFormat.flags != 0 { frequency += ofFields(told, in: document) / norms[document] }
                sums[document] += weight * frequency
            }
        }
        return sums
    }

    /// How often a document has words one behind the other, or near each other.
    ///
    /// - Parameters:
    ///   - count: how often, doubled, and one more if in the title.
    ///   - document: its number.
    /// - Returns: the frequency.
    func frequency(ofPlaces count: UInt32, in document: Int) -> Float {
        let title = count & 1 == 1 ? PostingFormat.title : 0
        return frequency(Int(count >> 1) << PostingFormat.flagWidth | title, in: document)
    }
}
