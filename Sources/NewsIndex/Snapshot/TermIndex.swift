import FrenchText

/// Which terms stand where in which document; documents are numbered from 0.
struct TermIndex: Sendable {
    /// The number of each term.
    let numbers: [String: Int]
    /// One list a term, at its number.
    let postings: [Postings]
    /// The range of Unicode scalars of each term of each document, in text order.
    let ranges: [[Range<Int32>]]
    /// The mean number of terms in a document; 0 without documents.
    let averageLength: Double

    /// Where one term stands.
    struct Postings: Sendable {
        /// The documents that hold it, ascending.
        var documents: [Int32] = []
        /// For each document, where its positions end in ``positions``.
        var ends: [Int32] = []
        /// Numbers of terms within their document, ascending for each document.
        var positions: [Int32] = []

        /// The positions in a document, empty where it does not hold the term.
        func positions(in document: Int) -> ArraySlice<Int32> {
            guard let place = place(of: document) else { return [] }
            let start = place == 0 ? 0 : Int(ends[place - 1])
            return positions[start..<Int(ends[place])]
        }

        /// Finds a document among ``documents`` by halving.
        private func place(of document: Int) -> Int? {
            let place = documents.partition { $0 >= document }
            return place < documents.count && documents[place] == document ? place : nil
        }
    }

    /// The postings of a term, or nil where no document holds it.
    func postings(of term: String) -> Postings? {
        numbers[term].map { postings[$0] }
    }
}
