/// Documents in which words stand as they must, ascending, and how often.
private struct PlacedDocuments {
    private var documents: [UInt32] = []
    private var counts: [UInt32] = []

    mutating func add(_ document: Int, count: Int, isInTitle: Bool) {
        documents.append(UInt32(truncatingIfNeeded: document))
        counts.append(UInt32(truncatingIfNeeded: count) << 1 | (isInTitle ? 1 : 0))
    }

    var found: Found { .places(documents, counts: counts) }
}

extension PlanReader {
    /// Which of some documents, or of all, have words one behind the other.
    mutating func sequences(_ terms: [TermPlan], in candidates: [UInt32]?) throws(SearchError) -> Found {
        var reader = SequenceReader(terms, in: index)
        let steps = 16 + terms.reduce(0) { $0 + $1.forms.count }
        var placed = PlacedDocuments()
        if candidates == nil, reader.goesAlone {
            while let document = reader.next() {
                reader.read(document, isNext: true)
                try watch.spend(steps)
                if !reader.starts.isEmpty { add(document, reader.starts, to: &placed) }
            }
            return placed.found
        }
        for document in try rarest(of: terms, orAmong: candidates) {
            reader.read(Int(document))
            try watch.spend(steps)
            if !reader.starts.isEmpty { add(Int(document), reader.starts, to: &placed) }
        }
        return placed.found
    }

    private func add(_ document: Int, _ starts: Places, to placed: inout PlacedDocuments) {
        let title = index.title(of: document)
        let isInTitle = starts.all.contains { title.contains(Int($0)) }
        placed.add(document, count: starts.count, isInTitle: isInTitle)
    }

    private mutating func rarest(of terms: [TermPlan], orAmong candidates: [UInt32]?) throws(SearchError) -> [UInt32] {
        if let candidates { return candidates }
        guard let rarest = terms.min(by: { $0.documentCount < $1.documentCount }) else { return [] }
        return try documents(of: rarest, in: nil)
    }

    /// To order and compare a place takes as long as to read so many documents.
    static let stepsOfPlace = 8

    /// Which of some documents have words near each other.
    mutating func near(_ plan: MatchPlan, in candidates: [UInt32]) throws(SearchError) -> Found {
        guard var reader = PlaceReader(plan, in: index) else { return .list([], parts: []) }
        let steps = 64 + plan.terms.reduce(0) { $0 + $1.forms.count }
        var placed = PlacedDocuments()
        for document in candidates {
            let stands = reader.stands(in: Int(document))
            try watch.spend(steps + Self.stepsOfPlace * reader.takePlacesRead())
            guard !stands.isEmpty else { continue }
            let title = index.title(of: Int(document))
            let isInTitle = stands.contains { title.contains(Int($0.first)) }
            placed.add(Int(document), count: stands.count, isInTitle: isInTitle)
        }
        return placed.found
    }
}
