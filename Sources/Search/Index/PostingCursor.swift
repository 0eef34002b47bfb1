import Corpus

/// Goes through the documents of a term, ascending, over blocks that hold none of those wanted.
package struct PostingCursor: Sendable {
    package let documentCount: Int
    private let octets: Column<UInt8>
    private let end: Int
    /// How many documents stand behind the block that is open.
    private var left: Int
    private(set) var block: PostingBlock
    /// The place of the document among those of the block; below 0 where it has not been looked for.
    private var knownPlace = 0
    /// Of documents that have bits how many have one before the word that was looked at last.
    private var rank = PostingBlock.Rank()
    /// The document that was read last; -1 before the first, and greater than all behind the last.
    package private(set) var document = -1
    /// The place of the block's document whose positions begin at an octet.
    private var positionPlace = (document: 0, octet: 0)

    init(_ octets: Column<UInt8>, _ range: Range<Int>) {
        self.octets = octets
        end = range.upperBound
        var start = range.lowerBound
        documentCount = range.isEmpty ? 0 : Numbers.read(octets, &start)
        left = documentCount
        block = PostingBlock(before: start)
    }

    private var place: Int {
        @inline(__always) get {
            guard knownPlace < 0 else { return knownPlace }
            var rank = rank
            return block.place(of: document, octets, &rank)
        }
    }

    /// How often the document holds the term, and its flags below, as they are written.
    @inline(__always) var told: Int { block.told(place, octets) }
    /// How often the document holds the term.
    package var frequency: Int { told >> PostingFormat.flagWidth }
    /// Whether the term stands in the document's title.
    package var isInTitle: Bool { told & PostingFormat.title != 0 }
    /// Whether it stands in a name of the document.
    package var isInName: Bool { told & PostingFormat.name != 0 }

    /// Reads the next document; false where there is none.
    @inline(__always) package mutating func next() -> Bool {
        guard document < block.last else {
            guard openBlock() else { return false }
            document = block.hasBits ? block.document(notBefore: block.before + 1, octets) : block.document(0, octets)
            return true
        }
        knownPlace = place + 1
        document = block.hasBits ? block.document(notBefore: document + 1, octets) : block.document(knownPlace, octets)
        return true
    }

    /// Reads on to the first document that is not before another; true if it is that one.
    @inline(__always) package mutating func advance(to wanted: Int) -> Bool {
        guard document < wanted else { return document == wanted }
        while block.last < wanted {
            guard openBlock() else { return false }
        }
        if block.hasBits {
            document = block.document(notBefore: wanted, octets)
            knownPlace = -1
        } else {
            knownPlace = block.place(notBefore: wanted, from: knownPlace, octets)
            document = block.document(knownPlace, octets)
        }
        return document == wanted
    }

    /// Goes to the beginning of the next block; false where there is none.
    @inline(__always) mutating func openBlock() -> Bool {
        guard left > 0 else {
            document = .max
            return false
        }
        block = PostingBlock(octets, at: block.end, before: block.last, left: left, termEnd: end)
        left &-= block.count
        knownPlace = 0
        rank = PostingBlock.Rank()
        positionPlace = (0, block.positions)
        return true
    }

    /// Adds the positions of the term in the document.
    package mutating func appendPositions(to positions: inout [UInt32]) {
        var places = Places()
        append(to: &places, less: 0)
        positions.append(contentsOf: places.all)
    }

    /// Adds the positions of the term in the document, less an offset; those before it are left out.
    @inline(__always) mutating func append(to places: inout Places, less offset: Int) {
        let frequency = moveToPositions()
        var octet = positionPlace.octet
        var position = 0
        for _ in 0..<frequency {
            position &+= Numbers.read(octets, &octet)
            if position >= offset { places.append(UInt32(truncatingIfNeeded: position &- offset)) }
        }
    }

    /// Keeps of some ascending places those that have the term so many positions further on.
    @inline(__always) mutating func keep(_ places: inout Places, offset: Int) {
        // It stands there once at least.
        var left = moveToPositions() &- 1
        var octet = positionPlace.octet
        var position = Numbers.read(octets, &octet)
        places.keep { place in
            let wanted = Int(place) &+ offset
            while position < wanted {
                guard left > 0 else { return false }
                position &+= Numbers.read(octets, &octet)
                left &-= 1
            }
            return position == wanted
        }
    }

    /// Goes to the document's positions, and tells how many they are.
    @inline(__always) private mutating func moveToPositions() -> Int {
        if knownPlace < 0 { knownPlace = block.place(of: document, octets, &rank) }
        if positionPlace.document < knownPlace {
            let count = block.frequencies(of: positionPlace.document..<knownPlace, octets)
            Numbers.skip(count, octets, &positionPlace.octet)
            positionPlace.document = knownPlace
        }
        return block.told(knownPlace, octets) &>> PostingFormat.flagWidth
    }
}

// MARK: - Whole blocks

extension PostingCursor {
    /// Calls a closure with each document behind the open block, and with its frequency and flags.
    @inline(__always) mutating func visit(_ body: (_ document: Int, _ told: Int) -> Void) {
        while openBlock() { visitBlock(body) }
    }

    /// Calls a closure with each document of the open block, and with its frequency and flags.
    @inline(__always) func visitBlock(_ body: (_ document: Int, _ told: Int) -> Void) {
        if block.hasBits {
            block.visitBits(octets) { document, place in body(document, block.told(place, octets)) }
        } else {
            for place in 0..<block.count { body(block.document(place, octets), block.told(place, octets)) }
        }
    }

    /// Calls a closure with each document behind the open block.
    @inline(__always) mutating func visitDocuments(_ body: (_ document: Int) -> Void) {
        while openBlock() {
            if block.hasBits {
                block.visitBits(octets) { document, _ in body(document) }
            } else {
                for place in 0..<block.count { body(block.document(place, octets)) }
            }
        }
    }
}

// MARK: - Taking over documents

extension PostingCursor {
    /// Where the octets of the document's positions stand.
    mutating func positionRange() -> Range<Int> {
        let frequency = moveToPositions()
        var octet = positionPlace.octet
        Numbers.skip(frequency, octets, &octet)
        return positionPlace.octet..<octet
    }

    /// The next block as it stands, if it is a whole one and wholly before a document; the cursor is moved behind it.
    ///
    /// - Parameter isWanted: gets the document before the block and its last one.
    /// - Returns: the octets' place and the last document; nil where there is no such block.
    mutating func takeBlock(where isWanted: (_ before: Int, _ last: Int) -> Bool) -> (range: Range<Int>, last: Int)? {
        guard document == block.last, left >= PostingFormat.blockSize else { return nil }
        let next = PostingBlock(octets, at: block.end, before: block.last, left: left, termEnd: end)
        guard isWanted(block.last, next.last) else { return nil }
        let range = block.end..<next.end
        block = next
        left -= next.count
        knownPlace = next.count - 1
        document = next.last
        return (range, next.last)
    }
}
