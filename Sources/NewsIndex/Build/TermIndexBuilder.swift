import Corpus

/// Inverts documents into the term index, one after the other; those that another index has are taken from it.
struct TermIndexBuilder: Sendable {
    private var numbers: [String: Int] = [:]
    private var growing: [GrowingPostings] = []
    private var lengths: [UInt32] = []
    /// The documents that were taken from another index: its numbers of them, ascending, and the new ones.
    private var taken: [(former: Int, new: Int)] = []
    /// Of all postings of documents that were not.
    private(set) var octetCount = 0

    /// Adds the next document.
    mutating func append(_ document: ArticleTerms) {
        for (term, count) in document.counts {
            let number = numbers[term] ?? growing.count
            if number == growing.count {
                numbers[term] = number
                growing.append(GrowingPostings())
            }
            let former = growing[number].octets.count
            growing[number].add(count, in: lengths.count)
            octetCount += growing[number].octets.count - former
        }
        lengths.append(UInt32(document.length))
    }

    /// Adds the next document, which another index has; its number there is greater than those of all taken before.
    mutating func append(_ document: Int, of former: TermIndex) {
        taken.append((document, lengths.count))
        lengths.append(former.lengths[document])
    }

    /// The index of all documents; `former` is the one that documents were taken from, nil where none were.
    func index(former: TermIndex? = nil) -> TermIndex {
        let ordered = numbers.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
        guard let former, !taken.isEmpty else {
            return TermIndex(
                terms: TextPool(ordered.lazy.map(\.key)), octets: Lists(ordered.lazy.map { growing[$0.value].octets }),
                documentCounts: Column(ordered.map { growing[$0.value].documentCount }), lengths: Column(lengths))
        }
        var merger = TermMerger(former, taken: taken, lengths: lengths)
        for (term, number) in ordered { merger.add(term, growing[number]) }
        return merger.finished()
    }
}

/// The documents that hold a term, as they are written for ``Postings``.
struct GrowingPostings: Sendable {
    private(set) var octets: [UInt8] = []
    private var last = -1
    private(set) var documentCount: UInt32 = 0

    /// Adds a document behind all before.
    mutating func add(_ frequency: Int, in document: Int) {
        append(document - last)
        append(frequency)
        last = document
        documentCount += 1
    }

    private mutating func append(_ number: Int) {
        var rest = number
        while rest >= 0x80 {
            octets.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        octets.append(UInt8(truncatingIfNeeded: rest))
    }

    /// Empties it; its memory stays.
    mutating func reset() {
        octets.removeAll(keepingCapacity: true)
        last = -1
        documentCount = 0
    }
}
