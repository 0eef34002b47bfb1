/// Some of the documents, a bit each.
struct DocumentBits: Sendable {
    private(set) var words: [UInt64]

    init(count: Int) {
        words = Array(repeating: 0, count: (count + 63) / 64)
    }

    @inline(__always) mutating func insert(_ document: Int) {
        words[document &>> 6] |= 1 &<< UInt64(truncatingIfNeeded: document & 63)
    }

    @inline(__always) func contains(_ document: Int) -> Bool {
        words[document &>> 6] &>> UInt64(truncatingIfNeeded: document & 63) & 1 != 0
    }

    var count: Int { words.reduce(0) { $0 + $1.nonzeroBitCount } }

    /// Calls a closure with each document, ascending.
    @inline(__always) func visit(_ body: (Int) -> Void) {
        for place in words.indices {
            var word = words[place]
            while word != 0 {
                body(place &<< 6 | word.trailingZeroBitCount)
                word &= word &- 1
            }
        }
    }

    /// Ascending.
    var documents: [UInt32] {
        var documents: [UInt32] = []
        documents.reserveCapacity(count)
        visit { documents.append(UInt32(truncatingIfNeeded: $0)) }
        return documents
    }
}
