extension PlanReader {
    /// The documents that hold any form of a word.
    mutating func documents(of term: TermPlan, in candidates: [UInt32]?) throws(SearchError) -> [UInt32] {
        guard let candidates else {
            try watch.spend(term.documentCount)
            if let form = term.onlyForm, !term.isInTitle { return documents(of: form) }
            return bits(of: term).documents
        }
        if let form = term.onlyForm {
            try watch.spend(candidates.count)
            return holding(candidates, form, isInTitle: term.isInTitle)
        }
        // To look for a document takes about as long as to read ten of them one after the other.
        guard candidates.count * term.forms.count * 8 < term.documentCount + index.documentCount / 64 else {
            try watch.spend(term.documentCount)
            let bits = bits(of: term)
            return candidates.filter { bits.contains(Int($0)) }
        }
        try watch.spend(candidates.count * term.forms.count)
        return holding(candidates, anyOf: term)
    }

    private func documents(of form: Int) -> [UInt32] {
        var documents: [UInt32] = []
        var cursor = index.cursor(of: form)
        documents.reserveCapacity(cursor.documentCount)
        cursor.visitDocuments { documents.append(UInt32(truncatingIfNeeded: $0)) }
        return documents
    }

    private func bits(of term: TermPlan) -> DocumentBits {
        var bits = DocumentBits(count: index.documentCount)
        for form in term.forms {
            var cursor = index.cursor(of: form.term)
            if term.isInTitle {
                cursor.visit { document, told in
                    if told & PostingFormat.title != 0 { bits.insert(document) }
                }
            } else {
                cursor.visitDocuments { bits.insert($0) }
            }
        }
        return bits
    }

    /// Which of some documents hold a form.
    private func holding(_ candidates: [UInt32], _ form: Int, isInTitle: Bool) -> [UInt32] {
        var cursor = index.cursor(of: form)
        var found: [UInt32] = []
        for document in candidates where cursor.advance(to: Int(document)) && (!isInTitle || cursor.isInTitle) {
            found.append(document)
        }
        return found
    }

    /// Which of some documents hold a form of a word.
    private func holding(_ candidates: [UInt32], anyOf term: TermPlan) -> [UInt32] {
        var isFound = [Bool](repeating: false, count: candidates.count)
        for form in term.forms {
            var cursor = index.cursor(of: form.term)
            for (place, document) in candidates.enumerated()
            where cursor.advance(to: Int(document)) && (!term.isInTitle || cursor.isInTitle) {
                isFound[place] = true
            }
        }
        var found: [UInt32] = []
        for place in candidates.indices where isFound[place] { found.append(candidates[place]) }
        return found
    }

    /// All documents of a word with several forms, and how often they have them.
    mutating func forms(of term: TermPlan) throws(SearchError) -> Found {
        try watch.spend(term.documentCount)
        var bits = DocumentBits(count: index.documentCount)
        let sums = index.sums(of: term) { bits.insert($0) }
        return .forms(bits, sums: sums)
    }
}

// MARK: - Where words stand

extension PlanReader {
    /// Which of some documents have words one behind the other.
    mutating func sequences(_ terms: [TermPlan], in candidates: [UInt32]?) throws(SearchError) -> Found {
        guard let rarest = terms.min(by: { $0.documentCount < $1.documentCount }) else { return .list([], parts: []) }
        let candidates = try documents(of: rarest, orAmong: candidates)
        var reader = SequenceReader(terms, in: index)
        let steps = 16 + terms.reduce(0) { $0 + $1.forms.count }
        var documents: [UInt32] = []
        var counts: [UInt32] = []
        for document in candidates {
            reader.read(Int(document))
            try watch.spend(steps)
            guard !reader.starts.isEmpty else { continue }
            documents.append(document)
            let title = index.title(of: Int(document))
            let isInTitle = reader.starts.all.contains { title.contains(Int($0)) }
            counts.append(UInt32(reader.starts.count) << 1 | (isInTitle ? 1 : 0))
        }
        return .places(documents, counts: counts)
    }

    private mutating func documents(of term: TermPlan, orAmong candidates: [UInt32]?) throws(SearchError) -> [UInt32] {
        if let candidates { return candidates }
        return try documents(of: term, in: nil)
    }

    /// Which of some documents have words near each other.
    mutating func near(_ plan: MatchPlan, in candidates: [UInt32]) throws(SearchError) -> Found {
        guard var reader = PlaceReader(plan, in: index) else { return .list([], parts: []) }
        let steps = 64 + plan.terms.reduce(0) { $0 + $1.forms.count }
        var documents: [UInt32] = []
        var counts: [UInt32] = []
        for document in candidates {
            let stands = reader.stands(in: Int(document))
            try watch.spend(steps + stands.count)
            guard !stands.isEmpty else { continue }
            documents.append(document)
            let title = index.title(of: Int(document))
            let isInTitle = stands.contains { title.contains(Int($0.first)) }
            counts.append(UInt32(stands.count) << 1 | (isInTitle ? 1 : 0))
        }
        return .places(documents, counts: counts)
    }
}
