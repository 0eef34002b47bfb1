/// Finds where words stand one behind the other.
struct SequenceReader {
    private struct Part {
        var cursors: FormCursors
        /// How many words of the sequence come before it.
        let offset: Int
    }

    /// The rarest word first, since most documents are left after the first two.
    private var parts: [Part]
    /// Where the sequence begins in the document that was read last.
    private(set) var starts = Places()
    let length: Int

    init(_ terms: [TermPlan], in index: SearchIndex) {
        length = terms.count
        let ordered = terms.indices.sorted { (terms[$0].documentCount, $0) < (terms[$1].documentCount, $1) }
        parts = ordered.map { Part(cursors: FormCursors(terms[$0], in: index), offset: $0) }
    }

    /// Whether the rarest word has one form, so that its documents need not be gathered.
    var goesAlone: Bool { parts.first?.cursors.isOne ?? false }

    /// The next document of the rarest word, where it goes alone.
    @inline(__always) mutating func next() -> Int? { parts[0].cursors.next() }

    /// Reads a document that is not before those asked for so far.
    ///
    /// - Parameters:
    ///   - document: the document.
    ///   - isNext: whether the rarest word stands at it already.
    @inline(__always) mutating func read(_ document: Int, isNext: Bool = false) {
        starts.removeAll()
        for place in (isNext ? 1 : 0)..<parts.count where !parts[place].cursors.advance(to: document) { return }
        readPlaces(document)
    }

    private mutating func readPlaces(_ document: Int) {
        for place in parts.indices {
            let offset = parts[place].offset
            if place == 0 {
                parts[0].cursors.read(document, to: &starts, less: offset)
            } else {
                parts[place].cursors.keep(&starts, offset: offset, in: document)
            }
            if starts.isEmpty { return }
        }
    }
}
