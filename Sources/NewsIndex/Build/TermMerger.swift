import Corpus

/// Goes through the terms of an index and through new ones side by side, and writes the postings of both under the documents'
/// new numbers.
struct TermMerger {
    private let former: TermIndex
    /// For each document of the former index its new number; below 0 where it has none.
    private var numbers: [Int32]
    private let lengths: [UInt32]
    /// The next of the former terms.
    private var next = 0
    private var terms = Lists<UInt8>.Builder()
    private var octets = Lists<UInt8>.Builder()
    private var counts: [UInt32] = []
    /// Of the term that is being written.
    private var growing = GrowingPostings()

    /// - Parameters:
    ///   - former: the index that documents are taken from.
    ///   - taken: their numbers in it and their new ones, both ascending.
    ///   - lengths: how many terms each document has, by the new numbers.
    init(_ former: TermIndex, taken: [(former: Int, new: Int)], lengths: [UInt32]) {
        self.former = former
        self.lengths = lengths
        numbers = Array(repeating: -1, count: former.lengths.count)
        for (former, new) in taken { numbers[former] = Int32(new) }
        terms.reserve(lists: former.terms.count, values: former.terms.texts.values.count)
        octets.reserve(lists: former.terms.count, values: former.octets.values.count)
    }

    /// Adds a term of new documents; it comes after all before in the order of UTF-8.
    mutating func add(_ term: String, _ postings: GrowingPostings) {
        while next < former.terms.count, former.terms.texts[next].lexicographicallyPrecedes(term.utf8) { take() }
        let isKnown = next < former.terms.count && former.terms.holds(term.utf8, at: next)
        var old = isKnown ? former.cursor(ofTerm: next) : nil
        if isKnown { next += 1 }
        let own = Column(postings.octets)
        var new = Postings(documentCount: Int(postings.documentCount), octets: own[...]).cursor
        var (oldDocument, newDocument) = (advance(&old), new.next() ? new.document : nil)
        while true {
            switch (oldDocument, newDocument) {
            case (nil, nil):
                write(term.utf8)
                return
            case (let document?, let other) where document < other ?? .max:
                growing.add(old?.frequency ?? 0, in: document)
                oldDocument = advance(&old)
            case (_, let document?):
                growing.add(new.frequency, in: document)
                newDocument = new.next() ? new.document : nil
            case (.some, nil): break
            }
        }
    }

    /// The index; behind all new terms the rest of the former ones.
    mutating func finished() -> TermIndex {
        while next < former.terms.count { take() }
        return TermIndex(
            terms: TextPool(terms.finished()), octets: octets.finished(), documentCounts: Column(counts),
            lengths: Column(lengths))
    }

    /// Takes the next of the former terms, if any of its documents was taken.
    private mutating func take() {
        var cursor: Postings.Cursor? = former.cursor(ofTerm: next)
        while let document = advance(&cursor) { growing.add(cursor?.frequency ?? 0, in: document) }
        write(former.terms.texts[next])
        next += 1
    }

    /// The new number of the next document that was taken; nil at the end.
    private func advance(_ cursor: inout Postings.Cursor?) -> Int? {
        while cursor?.next() == true, let document = cursor?.document {
            if numbers[document] >= 0 { return Int(numbers[document]) }
        }
        return nil
    }

    private mutating func write(_ term: some Sequence<UInt8>) {
        guard growing.documentCount > 0 else { return }
        terms.append(term)
        octets.append(growing.octets)
        counts.append(growing.documentCount)
        growing.reset()
    }
}
