/// What a part of a query found.
indirect enum Found: Sendable {
    /// The documents of a word with one form: its postings tell them.
    case form
    /// Those of a word with several forms, and how often each document has them, less the document's length.
    case forms(DocumentBits, sums: [Float])
    /// Documents, ascending, and what the parts of the query found, as they stand in it.
    case list([UInt32], parts: [Found])
    /// Documents, ascending; how often each has words one behind the other, or near each other, doubled, and one more for the title.
    case places([UInt32], counts: [UInt32])

    /// The documents of a part that has been read as a list.
    var documents: [UInt32] {
        switch self {
        case .form: []
        case .forms(let bits, _): bits.documents
        case .list(let documents, _), .places(let documents, _): documents
        }
    }
}
