extension MatchPlan {
    /// Of three parts or more that all must match, most of the words; what else must match still must.
    ///
    /// Nil for any other query, and where there are fewer than two words.
    var mostWords: (plan: MatchPlan, words: [String])? {
        guard case .all(let parts, let unwanted) = self else { return nil }
        var (words, others) = ([TermPlan](), [MatchPlan]())
        for part in parts {
            if case .term(let term) = part { words.append(term) } else { others.append(part) }
        }
        // One of two words would be a search for something else, and most of very many takes long to tell.
        guard (2...Self.mostOfMost).contains(words.count), parts.count >= 3 else { return nil }
        let (known, fewest) = (words.filter { !$0.forms.isEmpty }, others.isEmpty ? 2 : 1)
        guard known.count >= fewest else { return nil }
        let rest = others.isEmpty && unwanted.isEmpty ? nil : MatchPlan.all(others, without: unwanted)
        return (.most(known, fewest: fewest, and: rest), words.map(\.word.text))
    }

    private static let mostOfMost = 12
}

/// Which documents hold most of some words, and how much of them.
struct MostWords {
    private let terms: [TermPlan]
    let weights: [Float]
    private let whole: Float

    init(_ terms: [TermPlan], in index: SearchIndex) {
        let scoring = PlanScoring(index: index)
        self.terms = terms
        weights = terms.map(scoring.weight)
        whole = weights.reduce(0, +)
    }

    /// The documents that hold some words at least, and all but one or such as weigh three tenths of what all weigh together; ascending.
    ///
    /// - Parameters:
    ///   - fewest: how many words at least.
    ///   - documentCount: how many documents there are.
    ///   - holding: tells the documents that hold a word.
    /// - Returns: the documents.
    /// - Throws: what `holding` throws.
    func documents(
        fewest: Int, of documentCount: Int, holding: (TermPlan) throws(SearchError) -> [UInt32]
    ) throws(SearchError) -> [UInt32] {
        var (sums, counts) = ([Float](repeating: 0, count: documentCount), [UInt8](repeating: 0, count: documentCount))
        for (term, weight) in zip(terms, weights) {
            for document in try holding(term) {
                sums[Int(document)] += weight
                counts[Int(document)] &+= 1
            }
        }
        return sums.indices.filter { document in
            counts[document] >= fewest
                && (sums[document] >= Self.least * whole || Int(counts[document]) + 1 >= terms.count)
        }.map(UInt32.init)
    }

    /// What a score is multiplied by where some words are lacking: the square of the share that those held weigh.
    ///
    /// - Parameter held: what the words that are held weigh together.
    /// - Returns: from 0 to 1.
    func factor(_ held: Float) -> Float {
        whole > 0 ? (held / whole) * (held / whole) : 1
    }

    private static let least: Float = 0.3
}
