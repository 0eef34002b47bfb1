import FrenchText

/// Looks up a query's words and fields.
struct QueryPlanner {
    private let index: SearchIndex
    private let fields: any QueryFields
    private let options: SearchOptions
    private let words: WordForms
    /// Whether words that are found get those next to them, too.
    private let isWide: Bool
    /// What was taken for something else.
    private(set) var corrections: [TermCorrection] = []
    /// Whether what is planned is to be left out: who leaves out a word means that word.
    private var isLeftOut = false

    init(_ index: SearchIndex, fields: any QueryFields, options: SearchOptions, isWide: Bool = false) {
        self.index = index
        self.fields = fields
        self.options = options
        self.isWide = isWide
        words = WordForms(index: index, options: options)
    }

    /// The plan of a query.
    mutating func planWhole(_ node: QueryNode) throws(SearchError) -> MatchPlan {
        do throws(QueryMistake) { return try plan(node) } catch { throw .mistake(error) }
    }

    private mutating func plan(_ node: QueryNode, isInTitle: Bool = false) throws(QueryMistake) -> MatchPlan {
        switch node {
        case .word(let word): return parted(word, isInTitle) ?? .term(term(word, isInTitle: isInTitle))
        case .phrase(let words, let isExact):
            let terms = words.map { term($0, isExact: isExact, isInTitle: isInTitle) }
            return terms.count == 1 ? .term(terms[0]) : .sequence(terms)
        case .near(let nodes, let distance):
            return .near(try plans(nodes, isInTitle), distance: distance)
        case .title(let node): return try plan(node, isInTitle: true)
        case .field(let value):
            guard let documents = fields.documents(value.field, value.value) else {
                throw QueryMistake(.badValue(value.value, field: value.field.rawValue), at: value.range.lowerBound)
            }
            return .documents(documents)
        case .any(let nodes): return .any(try plans(nodes, isInTitle))
        case .not(let node): return .all([.everything], without: [try planLeftOut(node, isInTitle)])
        case .all(let nodes): return try planAll(nodes, isInTitle)
        }
    }

    private mutating func plans(_ nodes: [QueryNode], _ isInTitle: Bool) throws(QueryMistake) -> [MatchPlan] {
        var plans: [MatchPlan] = []
        for node in nodes { plans.append(try plan(node, isInTitle: isInTitle)) }
        return plans
    }

    private mutating func planLeftOut(_ node: QueryNode, _ isInTitle: Bool) throws(QueryMistake) -> MatchPlan {
        let isInside = isLeftOut
        isLeftOut = true
        defer { isLeftOut = isInside }
        return try plan(node, isInTitle: isInTitle)
    }

    private mutating func planAll(_ nodes: [QueryNode], _ isInTitle: Bool) throws(QueryMistake) -> MatchPlan {
        var wanted: [MatchPlan] = []
        var unwanted: [MatchPlan] = []
        var place = 0
        while place < nodes.count {
            if case .not(let node) = nodes[place] {
                unwanted.append(try planLeftOut(node, isInTitle))
            } else if case .word(let word) = nodes[place], place + 1 < nodes.count,
                case .word(let other) = nodes[place + 1], let joined = joined(word, other, isInTitle)
            {
                wanted.append(.term(joined))
                place += 1
            } else {
                wanted.append(try plan(nodes[place], isInTitle: isInTitle))
            }
            place += 1
        }
        if wanted.count == 1, unwanted.isEmpty { return wanted[0] }
        return .all(wanted.isEmpty ? [.everything] : wanted, without: unwanted)
    }
}

// MARK: - Words that find nothing

extension QueryPlanner {
    private mutating func term(_ word: QueryWord, isExact: Bool = false, isInTitle: Bool) -> TermPlan {
        var own = words.forms(of: word, isExact: isExact)
        let isCorrected = options.hasTypos && !isExact && !word.isPrefix && !isLeftOut
        if isCorrected { addSpellings(of: word, to: &own) }
        guard isCorrected, own.isEmpty || isWide else {
            return TermPlan(word, own, isInTitle: isInTitle, in: index)
        }
        let near = words.near(word).filter { form in !own.contains { $0.term == form.term } }
        if !near.isEmpty { correct(word.exact, near, .spelling) }
        return TermPlan(word, own + near, isInTitle: isInTitle, in: index)
    }

    /// Adds what names are spelled like, too, that have the word.
    private mutating func addSpellings(of word: QueryWord, to forms: inout [TermPlan.Form]) {
        let known = forms
        for spelling in fields.spellings(of: WordFolding.fold(word.exact)) {
            let others = index.forms(foldedTo: spelling).filter { term in !known.contains { $0.term == term } }
                .map { TermPlan.Form(term: $0, weight: WordForms.Weight.spelling) }
            guard !others.isEmpty else { continue }
            forms += others
            correct(word.exact, others, .names)
        }
    }

    /// Two words as one, if one of them finds nothing: *Ben Aissa*, *Benaïssa*.
    private mutating func joined(_ word: QueryWord, _ other: QueryWord, _ isInTitle: Bool) -> TermPlan? {
        guard options.hasTypos, !isLeftOut, !word.isPrefix, !other.isPrefix else { return nil }
        guard words.findsNothing(word) || words.findsNothing(other) else { return nil }
        let joined = QueryWord(
            exact: word.exact + other.exact, isPrefix: false, range: word.range.lowerBound..<other.range.upperBound)
        let forms = words.forms(of: joined, isExact: true)
        guard !forms.isEmpty else { return nil }
        correct(word.exact + [0x20] + other.exact, forms, .spaces)
        return TermPlan(joined, forms, isInTitle: isInTitle, in: index)
    }

    /// A word that finds nothing as the words that it is in names: *lepen*, *Le Pen*.
    private mutating func parted(_ word: QueryWord, _ isInTitle: Bool) -> MatchPlan? {
        guard options.hasTypos, !isLeftOut, !word.isPrefix, words.findsNothing(word) else { return nil }
        guard let parts = fields.parts(of: WordFolding.fold(word.exact)) else { return nil }
        var start = word.range.lowerBound
        let terms = parts.map { part in
            // Each has a place of its own in what was typed.
            let range = start..<max(start + 1, min(start + part.count, word.range.upperBound))
            start = range.upperBound
            let own = QueryWord(exact: part, isPrefix: false, range: range)
            return TermPlan(own, words.forms(of: own, isExact: true), isInTitle: isInTitle, in: index)
        }
        guard terms.allSatisfy({ !$0.forms.isEmpty }) else { return nil }
        let found = String(decoding: Array(parts.joined(separator: [0x20])), as: UTF8.self)
        corrections.append(TermCorrection(typed: word.text, found: [found], reason: .spaces))
        return .sequence(terms)
    }

    private mutating func correct(
        _ typed: [UInt8], _ forms: [TermPlan.Form], _ reason: TermCorrection.Reason
    ) {
        // Those that stand in most documents: what is meant is among them more often than not.
        let found = forms.map { (term: $0.term, documents: index.documentCount(of: $0.term)) }
            .sorted { ($1.documents, $0.term) < ($0.documents, $1.term) }
            .prefix(8).map { String(decoding: index.dictionary.term($0.term), as: UTF8.self) }
        corrections.append(
            TermCorrection(typed: String(decoding: typed, as: UTF8.self), found: found, reason: reason))
    }
}
