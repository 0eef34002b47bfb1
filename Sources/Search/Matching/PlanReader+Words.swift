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
