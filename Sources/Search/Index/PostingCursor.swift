import Corpus

/// What the documents of a term are written as.
///
/// Their number; then blocks of ``blockSize`` documents, each with the last document as a difference to that of the block before, the
/// length of its documents' part and that of its positions' part; then the rest without the first and the last of these. A document is
/// its difference to the one before, doubled, and one more where a number follows that holds its frequency and its flags; positions are
/// differences, too. So whatever stands before or behind changed documents is copied as it is.
enum PostingFormat {
    static let blockSize = 64
    static let title = 1
    static let name = 2
}

/// Goes through the documents of a term, ascending, over blocks that hold none of those wanted.
package struct PostingCursor: Sendable {
    package let documentCount: Int
    private let octets: Column<UInt8>
    private let end: Int
    /// How many documents stand behind the block that is open, and how many of it were not read.
    private var left: Int
    private var leftInBlock = 0
    private var place: Int
    private var blockEnd: Int
    /// The last document of the open block; of the last block, which does not tell it, greater than all.
    private var blockLast = -1
    private var running = -1
    private var positionPlace = 0
    private var positionsToSkip = 0
    /// The document that was read last; -1 before the first, and greater than all behind the last.
    package private(set) var document = -1
    /// How often it holds the term.
    package private(set) var frequency = 0
    private var flags = 0

    init(_ octets: Column<UInt8>, _ range: Range<Int>) {
        self.octets = octets
        end = range.upperBound
        place = range.lowerBound
        documentCount = range.isEmpty ? 0 : Numbers.read(octets, &place)
        left = documentCount
        blockEnd = place
    }

    /// Whether the term stands in the document's title.
    package var isInTitle: Bool { flags & PostingFormat.title != 0 }
    /// Whether it stands in a name of the document.
    package var isInName: Bool { flags & PostingFormat.name != 0 }

    /// Reads the next document; false where there is none.
    @inline(__always) package mutating func next() -> Bool {
        if leftInBlock == 0 {
            guard openBlock() else { return false }
        } else {
            positionsToSkip += frequency
        }
        let number = Numbers.read(octets, &place)
        running += number >> 1
        if number & 1 == 0 {
            (frequency, flags) = (1, 0)
        } else {
            let told = Numbers.read(octets, &place)
            (frequency, flags) = (told >> 2, told & 3)
        }
        document = running
        leftInBlock -= 1
        return true
    }

    /// Reads on to the first document that is not before another; true if it is that one.
    package mutating func advance(to wanted: Int) -> Bool {
        guard document < wanted else { return document == wanted }
        while blockLast < wanted {
            running = blockLast
            leftInBlock = 0
            guard openBlock() else { return false }
        }
        while document < wanted, next() {}
        return document == wanted
    }

    private mutating func openBlock() -> Bool {
        guard left > 0 else {
            document = .max
            blockLast = .max
            return false
        }
        place = blockEnd
        if left >= PostingFormat.blockSize {
            blockLast = running + Numbers.read(octets, &place)
            let documents = Numbers.read(octets, &place)
            let positions = Numbers.read(octets, &place)
            positionPlace = place + documents
            blockEnd = positionPlace + positions
            leftInBlock = PostingFormat.blockSize
        } else {
            blockLast = .max
            positionPlace = Numbers.read(octets, &place)
            positionPlace += place
            blockEnd = end
            leftInBlock = left
        }
        left -= leftInBlock
        positionsToSkip = 0
        frequency = 0
        return true
    }

    /// Adds the positions of the term in the document.
    package mutating func appendPositions(to positions: inout [UInt32]) {
        moveToPositions()
        var place = positionPlace
        var position = 0
        for _ in 0..<frequency {
            position += Numbers.read(octets, &place)
            positions.append(UInt32(truncatingIfNeeded: position))
        }
    }

    private mutating func moveToPositions() {
        Numbers.skip(positionsToSkip, octets, &positionPlace)
        positionsToSkip = 0
    }
}

// MARK: - Taking over documents

extension PostingCursor {
    /// Where the octets of the document's positions stand.
    mutating func positionRange() -> Range<Int> {
        moveToPositions()
        var place = positionPlace
        Numbers.skip(frequency, octets, &place)
        return positionPlace..<place
    }

    /// The document's frequency and flags as they are written.
    var told: Int { frequency << 2 | flags }

    /// The next block as it stands, if it is a whole one and wholly before a document; the cursor is moved behind it.
    ///
    /// - Parameter isWanted: gets the document before the block and its last one.
    /// - Returns: the octets' place and the last document; nil where there is no such block.
    mutating func takeBlock(where isWanted: (_ before: Int, _ last: Int) -> Bool) -> (range: Range<Int>, last: Int)? {
        guard leftInBlock == 0, left >= PostingFormat.blockSize else { return nil }
        var place = blockEnd
        let last = running + Numbers.read(octets, &place)
        guard isWanted(running, last) else { return nil }
        let documents = Numbers.read(octets, &place)
        let positions = Numbers.read(octets, &place)
        let range = blockEnd..<place + documents + positions
        left -= PostingFormat.blockSize
        blockEnd = range.upperBound
        running = last
        blockLast = last
        document = last
        return (range, last)
    }
}
