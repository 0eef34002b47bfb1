import Corpus
import FrenchText

/// Which terms stand in which document, and how often; documents are numbered from 0.
///
/// Where they stand is read in the document's text again, for the few that an answer shows.
struct TermIndex: Sendable {
    /// In the order of their UTF-8.
    let terms: TextPool
    /// For each term, the documents that hold it: ``Postings``.
    let octets: Lists<UInt8>
    let documentCounts: Column<UInt32>
    /// How many terms each document has.
    let lengths: Column<UInt32>
    /// The mean number of terms in a document; 0 without documents.
    let averageLength: Double

    init(terms: TextPool, octets: Lists<UInt8>, documentCounts: Column<UInt32>, lengths: Column<UInt32>) {
        self.terms = terms
        self.octets = octets
        self.documentCounts = documentCounts
        self.lengths = lengths
        let total = lengths.reduce(0) { $0 + Int($1) }
        averageLength = lengths.isEmpty ? 0 : Double(total) / Double(lengths.count)
    }

    /// The postings of a term, or nil where no document holds it.
    func postings(of term: String) -> Postings? {
        let place = terms.partition { !$0.utf8.lexicographicallyPrecedes(term.utf8) }
        guard place < terms.count, terms.holds(term.utf8, at: place) else { return nil }
        return Postings(documentCount: Int(documentCounts[place]), octets: octets[place])
    }

    /// Goes through the documents of a term, by its place among all.
    func cursor(ofTerm place: Int) -> Postings.Cursor {
        Postings(documentCount: Int(documentCounts[place]), octets: octets[place]).cursor
    }

    /// Lets go of the memory that was taken to read the file that this stands in, where it does.
    func forgetPages() { octets.values.memory.forgetPages() }

    var byteCount: Int { terms.byteCount + octets.byteCount + documentCounts.byteCount + lengths.byteCount }
}

/// The documents that hold a term, ascending: for each how far it lies behind the one before, then how often it holds the
/// term, both in groups of seven bits, the lowest first, all but the last of a number with the highest bit set.
struct Postings: Sendable {
    let documentCount: Int
    let octets: ColumnSlice<UInt8>

    var cursor: Cursor { Cursor(self) }

    /// Goes through the documents once.
    struct Cursor {
        private let octets: ColumnSlice<UInt8>
        private var position: Int
        /// The document that was read last; -1 before the first, and greater than all behind the last.
        private(set) var document = -1
        private(set) var frequency = 0

        init(_ postings: Postings) {
            octets = postings.octets
            position = octets.startIndex
        }

        /// Reads the next document; false where there is none.
        mutating func next() -> Bool {
            guard position < octets.endIndex else {
                document = .max
                return false
            }
            document += number()
            frequency = number()
            return true
        }

        /// Reads on to the first document that is not before another; true if it is that one.
        mutating func advance(to wanted: Int) -> Bool {
            while document < wanted, next() {}
            return document == wanted
        }

        private mutating func number() -> Int {
            var value = 0
            var shift = 0
            while position < octets.endIndex {
                let octet = octets.base[position]
                position += 1
                value |= Int(octet & 0x7F) << shift
                if octet < 0x80 { break }
                shift += 7
            }
            return value
        }
    }
}

/// The terms of one document, with how often each stands there.
struct ArticleTerms: Sendable {
    /// In the order in which they first stand.
    let counts: [(term: String, count: Int)]
    /// How many terms the document has.
    let length: Int

    init(of scalars: [Unicode.Scalar]) {
        var places: [String: Int] = [:]
        var counts: [(term: String, count: Int)] = []
        let terms = SearchTerms.terms(of: scalars)
        for entry in terms {
            if let place = places[entry.term] {
                counts[place].count += 1
            } else {
                places[entry.term] = counts.count
                counts.append((entry.term, 1))
            }
        }
        self.counts = counts
        length = terms.count
    }
}
