import NewsIndex

/// A list as a document of some format, written item by item: a list of any length takes the memory of one item.
protocol ListDocument<Item> {
    associatedtype Item

    /// Writes what stands before the first item.
    mutating func open(_ frame: DocumentFrame, to bytes: inout [UInt8])

    /// Writes the next item.
    mutating func add(_ item: Item, in frame: DocumentFrame, to bytes: inout [UInt8])

    /// Writes what stands behind the last item.
    mutating func close(_ frame: DocumentFrame, to bytes: inout [UInt8])

    /// Writes an item by itself, as its own address answers it.
    mutating func single(_ item: Item, in frame: DocumentFrame, to bytes: inout [UInt8])
}

extension ListDocument {
    mutating func single(_ item: Item, in frame: DocumentFrame, to bytes: inout [UInt8]) {
        open(frame, to: &bytes)
        add(item, in: frame, to: &bytes)
        close(frame, to: &bytes)
    }
}

/// What a document says of itself.
struct DocumentFrame: Sendable {
    let snapshot: IndexSnapshot
    /// Scheme and authority, which stand before every path: `https://news.example`.
    let base: String
    /// The document's own address, path and query.
    let link: String
    /// The same list as JSON.
    let jsonLink: String
    /// What the list holds, in one sentence.
    let title: String
    /// How many items the list has; the document may have fewer.
    let total: Int
    /// What its items are called by for good.
    let names: StableNames

    /// A path of this server as an address that holds anywhere.
    func absolute(_ path: String) -> String { base + path }
}
