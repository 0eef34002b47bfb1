import Corpus

/// Inverts documents into the term index, one after the other.
struct TermIndexBuilder: Sendable {
    private var numbers: [String: Int] = [:]
    private var growing: [Growing] = []
    private var lengths: [UInt32] = []
    /// Of all postings.
    private(set) var octetCount = 0

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
            let former = growing[number].octets.count
            growing[number].add(count, in: lengths.count)
            octetCount += growing[number].octets.count - former
        }
        lengths.append(UInt32(document.length))
    }

    mutating func finished() -> TermIndex {
        let (numbers, growing) = (numbers, growing)
        defer { self = TermIndexBuilder() }
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
