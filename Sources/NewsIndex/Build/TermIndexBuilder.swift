/// Inverts documents into the term index, one after the other.
struct TermIndexBuilder: Sendable {
    private var numbers: [String: Int] = [:]
    private var growing: [Growing] = []
    private var lengths: [UInt32] = []

    /// The postings of a term so far.
    fileprivate struct Growing: Sendable {
        var octets: [UInt8] = []
        var last = -1
        var documentCount: UInt32 = 0
    }

    /// Adds the next document.
    mutating func append(_ document: ArticleTerms) {
        for (term, count) in document.counts {
            let number = numbers[term] ?? growing.count
            if number == growing.count {
                numbers[term] = number
                growing.append(Growing())
            }
            growing[number].add(count, in: lengths.count)
        }
        lengths.append(UInt32(document.length))
    }

    func finished() -> TermIndex {
        let ordered = numbers.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
        return TermIndex(
            terms: TextPool(ordered.lazy.map(\.key)), octets: Lists(ordered.lazy.map { growing[$0.value].octets }),
            documentCounts: Column(ordered.map { growing[$0.value].documentCount }), lengths: Column(lengths))
    }
}

extension TermIndexBuilder.Growing {
    /// Adds a document behind all before.
    fileprivate mutating func add(_ frequency: Int, in document: Int) {
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
}
