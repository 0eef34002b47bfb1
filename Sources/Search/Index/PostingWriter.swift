import Corpus

/// Writes the documents of one term after the other as ``PostingFormat`` says.
struct PostingWriter {
    private(set) var starts: [UInt32] = [0]
    private(set) var octets: [UInt8] = []
    private var blocks: [UInt8] = []
    /// Of the open block: the documents, told from the block before, and their frequencies and flags.
    private var documents: [UInt32] = []
    private var told: [UInt32] = []
    private var positions: [UInt8] = []
    private var count = 0
    /// The last document, and that of the last whole block.
    private var last = -1
    private var blockLast = -1

    /// How many documents the open term has.
    var documentCount: Int { count }

    mutating func reserve(_ octetCount: Int) { octets.reserveCapacity(octetCount) }

    /// Adds a document behind all before of the open term; its positions are to be added next.
    @inline(__always) private mutating func begin(_ document: Int, told: Int) {
        documents.append(UInt32(truncatingIfNeeded: document - blockLast - 1))
        self.told.append(UInt32(truncatingIfNeeded: told - 1 << PostingFormat.flagWidth))
        last = document
        count += 1
    }

    private mutating func end() {
        if documents.count == PostingFormat.blockSize { endBlock() }
    }

    private mutating func endBlock() {
        let all = told.reduce(0) { $0 | $1 }
        let width = PackedNumbers.width(of: Int(all))
        blocks.append(number: last - blockLast)
        blocks.append(UInt8(truncatingIfNeeded: width << PostingFormat.flagWidth | Int(all) & PostingFormat.flags))
        if documents.count == PostingFormat.blockSize { blocks.append(number: positions.count) }
        appendDocuments(distance: last - blockLast)
        blocks.append(packed: told, width: width)
        blocks.append(contentsOf: positions)
        documents.removeAll(keepingCapacity: true)
        told.removeAll(keepingCapacity: true)
        positions.removeAll(keepingCapacity: true)
        blockLast = last
    }

    private mutating func appendDocuments(distance: Int) {
        guard PostingFormat.documentBits(documents.count, distance: distance) == distance else {
            blocks.append(packed: documents.dropLast(), width: PackedNumbers.width(of: distance - 1))
            return
        }
        let start = blocks.count
        blocks.append(contentsOf: repeatElement(0, count: (distance + 7) / 8))
        for document in documents { blocks[start + Int(document >> 3)] |= 1 << UInt8(document & 7) }
    }

    /// Adds a document whose positions stand in an array.
    mutating func add(_ document: Int, told: Int, positions octets: ArraySlice<UInt8>) {
        begin(document, told: told)
        positions.append(contentsOf: octets)
        end()
    }

    /// Adds a document whose positions stand in another index.
    mutating func add(_ document: Int, told: Int, positions octets: ColumnSlice<UInt8>) {
        begin(document, told: told)
        for octet in octets { positions.append(octet) }
        end()
    }

    /// Whether a whole block of another index can follow as it stands.
    var isBetweenBlocks: Bool { documents.isEmpty }

    /// Whether the last document is one.
    func stands(at document: Int) -> Bool { last == document }

    /// Adds a whole block of another index; the document before it is the one written last, and `last` its own last one here.
    mutating func add(block: ColumnSlice<UInt8>, last: Int) {
        // The closure copies octets that the slice has.
        unsafe block.withContiguousStorageIfAvailable { unsafe blocks.append(contentsOf: $0) }
        count += PostingFormat.blockSize
        self.last = last
        blockLast = last
    }

    /// Ends the open term; nothing is written of one without documents.
    mutating func endTerm() {
        if count > 0 {
            if !documents.isEmpty { endBlock() }
            octets.append(number: count)
            octets.append(contentsOf: blocks)
            starts.append(UInt32(clamping: octets.count))
        }
        blocks.removeAll(keepingCapacity: true)
        (count, last, blockLast) = (0, -1, -1)
    }
}
