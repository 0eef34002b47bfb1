/// Finds the documents that match a plan: whole lists of them after each other, the shortest first.
///
/// To go from document to document over all parts at once would ask each part, whatever it is, about each document.
struct PlanReader {
    let index: SearchIndex
    var watch: SearchWatch

    /// The documents that match.
    ///
    /// - Parameters:
    ///   - plan: what must match.
    ///   - candidates: the only documents that are wanted, ascending; nil for all.
    /// - Returns: what was found.
    /// - Throws: ``SearchError/abandoned``.
    mutating func find(_ plan: MatchPlan, in candidates: [UInt32]?) throws(SearchError) -> Found {
        switch plan {
        case .term(let term): return .list(try documents(of: term, in: candidates), parts: [])
        case .sequence(let terms):
            return try sequences(terms, in: candidates)
        case .near:
            return try near(plan, in: try common(plan.terms, candidates))
        case .all(let plans, let unwanted): return try all(plans, without: unwanted, in: candidates)
        case .any(let plans): return try any(plans, in: candidates)
        case .most(let terms, let fewest, let rest): return try most(terms, fewest, and: rest, in: candidates)
        case .documents(let documents):
            return .list(candidates.map { Self.common($0, documents) } ?? documents, parts: [])
        case .everything:
            return .list(candidates ?? (0..<UInt32(index.documentCount)).map { $0 }, parts: [])
        }
    }

    private mutating func all(
        _ plans: [MatchPlan], without unwanted: [MatchPlan], in candidates: [UInt32]?
    ) throws(SearchError) -> Found {
        var parts = [Found](repeating: .form, count: plans.count)
        var documents = candidates
        for place in order(plans) {
            parts[place] = try find(plans[place], in: documents)
            documents = parts[place].documents
        }
        for plan in unwanted {
            guard let wanted = documents else { break }
            documents = Self.without(wanted, try find(plan, in: wanted).documents)
        }
        return .list(documents ?? [], parts: parts)
    }

    /// The rarest part first; where words stand is looked up only in what has all other parts.
    private func order(_ plans: [MatchPlan]) -> [Int] {
        let costs = plans.map { (isPlaced: $0.isPlaced ? 1 : 0, cost: $0.cost(of: index.documentCount)) }
        return plans.indices.sorted {
            (costs[$0].isPlaced, costs[$0].cost, $0) < (costs[$1].isPlaced, costs[$1].cost, $1)
        }
    }

    private mutating func any(_ plans: [MatchPlan], in candidates: [UInt32]?) throws(SearchError) -> Found {
        var bits = DocumentBits(count: index.documentCount)
        var parts: [Found] = []
        for plan in plans {
            let found = try find(plan, in: candidates)
            let documents = found.documents
            try watch.spend(documents.count)
            for document in documents { bits.insert(Int(document)) }
            parts.append(found)
        }
        return .list(bits.documents, parts: parts)
    }

    private mutating func most(
        _ terms: [TermPlan], _ fewest: Int, and rest: MatchPlan?, in candidates: [UInt32]?
    ) throws(SearchError) -> Found {
        let documents = try MostWords(terms, in: index).documents(fewest: fewest, of: index.documentCount) {
            term throws(SearchError) in
            try self.documents(of: term, in: candidates)
        }
        guard let rest else { return .list(documents, parts: []) }
        let found = try find(rest, in: documents)
        return .list(found.documents, parts: [found])
    }

    /// The documents that hold all of some words.
    private mutating func common(_ terms: [TermPlan], _ candidates: [UInt32]?) throws(SearchError) -> [UInt32] {
        var documents = candidates
        for term in terms.sorted(by: { $0.documentCount < $1.documentCount }) {
            documents = try self.documents(of: term, in: documents)
        }
        return documents ?? []
    }

    /// What two ascending lists have in common.
    static func common(_ left: [UInt32], _ right: [UInt32]) -> [UInt32] {
        var (place, found) = (0, [UInt32]())
        for document in left {
            while place < right.count, right[place] < document { place += 1 }
            if place < right.count, right[place] == document { found.append(document) }
        }
        return found
    }

    /// What an ascending list has beyond another.
    private static func without(_ left: [UInt32], _ right: [UInt32]) -> [UInt32] {
        var (place, rest) = (0, [UInt32]())
        for document in left {
            while place < right.count, right[place] < document { place += 1 }
            if place == right.count || right[place] != document { rest.append(document) }
        }
        return rest
    }
}
