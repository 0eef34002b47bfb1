import Corpus

/// Writes the documents of one term after the other as ``PostingFormat`` says.
struct PostingWriter {
    private(set) var starts: [UInt32] = [0]
    private(set) var octets: [UInt8] = []
    private var blocks: [UInt8] = []
    private var documents: [UInt8] = []
    private var positions: [UInt8] = []
    private var count = 0
    private var inBlock = 0
    /// The last document, and that of the last whole block.
    private var last = -1
    private var blockLast = -1

    /// How many documents the open term has.
    var documentCount: Int { count }

    mutating func reserve(_ octetCount: Int) { octets.reserveCapacity(octetCount) }

    /// Adds a document behind all before of the open term; its positions are to be added next.
    @inline(__always) private mutating func begin(_ document: Int, told: Int) {
        let distance = document - last
        if told == 1 << 2 {
            documents.append(number: distance << 1)
        } else {
            documents.append(number: distance << 1 | 1)
            documents.append(number: told)
        }
        last = document
        count += 1
        inBlock += 1
    }

    private mutating func end() {
        guard inBlock == PostingFormat.blockSize else { return }
        blocks.append(number: last - blockLast)
        blocks.append(number: documents.count)
        blocks.append(number: positions.count)
        blocks.append(contentsOf: documents)
        blocks.append(contentsOf: positions)
        documents.removeAll(keepingCapacity: true)
        positions.removeAll(keepingCapacity: true)
        inBlock = 0
        blockLast = last
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
    var isBetweenBlocks: Bool { inBlock == 0 }

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
            octets.append(number: count)
            octets.append(contentsOf: blocks)
            if inBlock > 0 {
                octets.append(number: documents.count)
                octets.append(contentsOf: documents)
                octets.append(contentsOf: positions)
            }
            starts.append(UInt32(clamping: octets.count))
        }
        blocks.removeAll(keepingCapacity: true)
        documents.removeAll(keepingCapacity: true)
        positions.removeAll(keepingCapacity: true)
        (count, inBlock, last, blockLast) = (0, 0, -1, -1)
    }
}
