/// Inverts documents into the term index.
enum PostingsBuilder {
    /// Makes the index of documents.
    ///
    /// - Parameter documents: the Unicode scalars of each, in the order of their numbers.
    /// - Returns: the index of their terms.
    static func build(_ documents: [[Unicode.Scalar]]) -> TermIndex {
        var numbers: [String: Int] = [:]
        var postings: [TermIndex.Postings] = []
        var ranges: [[Range<Int32>]] = []
        for (document, scalars) in documents.enumerated() {
            let terms = SearchTerms.terms(of: scalars)
            ranges.append(terms.map { Int32($0.range.lowerBound)..<Int32($0.range.upperBound) })
            for (position, entry) in terms.enumerated() {
                let number: Int
                if let known = numbers[entry.term] {
                    number = known
                } else {
                    number = postings.count
                    numbers[entry.term] = number
                    postings.append(TermIndex.Postings())
                }
                postings[number].add(position, in: document)
            }
        }
        let total = ranges.reduce(0) { $0 + $1.count }
        let average = ranges.isEmpty ? 0 : Double(total) / Double(ranges.count)
        return TermIndex(numbers: numbers, postings: postings, ranges: ranges, averageLength: average)
    }
}

extension TermIndex.Postings {
    /// Adds a position; documents and positions come in ascending order.
    fileprivate mutating func add(_ position: Int, in document: Int) {
        positions.append(Int32(position))
        if documents.last == Int32(document), let last = ends.indices.last {
            ends[last] += 1
        } else {
            documents.append(Int32(document))
            ends.append(Int32(positions.count))
        }
    }
}
