import Corpus

/// A block of documents as it stands among the octets: see ``PostingFormat``.
struct PostingBlock {
    let count: Int
    /// The document before its first one, in the block before.
    let before: Int
    let last: Int
    /// The flags of any of its documents.
    let flags: Int
    /// How many bits a document's frequency and flags take.
    let toldWidth: Int
    /// Whether the documents are told by a bit each of the numbers behind the block before, as where they stand close.
    let hasBits: Bool
    /// Where the documents begin.
    private let start: Int
    private let documents: PackedNumbers
    private let told: PackedNumbers
    /// Where the positions begin, and where the next block does.
    let positions: Int
    let end: Int

    /// - Parameters:
    ///   - octets: of the postings.
    ///   - place: where the block begins.
    ///   - before: the last document of the block before.
    ///   - left: how many documents there are from it on.
    ///   - termEnd: where the term's postings end.
    @inline(__always) init(_ octets: Column<UInt8>, at place: Int, before: Int, left: Int, termEnd: Int) {
        var place = place
        let distance = Numbers.read(octets, &place)
        let widths = Int(octets[place])
        place += 1
        let isWhole = left >= PostingFormat.blockSize
        count = isWhole ? PostingFormat.blockSize : left
        let positionCount = isWhole ? Numbers.read(octets, &place) : 0
        self.before = before
        last = before &+ distance
        flags = widths & PostingFormat.flags
        toldWidth = widths &>> PostingFormat.flagWidth
        let width = PackedNumbers.width(of: distance &- 1)
        let bits = PostingFormat.documentBits(count, distance: distance)
        hasBits = bits == distance
        start = place
        documents = PackedNumbers(at: place, width: width)
        place &+= (bits &+ 7) &>> 3
        told = PackedNumbers(at: place, width: toldWidth)
        positions = place &+ PackedNumbers.octetCount(count, width: toldWidth)
        end = isWhole ? positions &+ positionCount : termEnd
    }

    /// What stands before the first block, without a document.
    init(before place: Int) {
        (count, before, last, flags, toldWidth, start, positions, end) = (0, -1, -1, 0, 0, place, place, place)
        hasBits = false
        documents = PackedNumbers(at: place, width: 0)
        told = documents
    }

    /// How often the document at a place holds the term, and its flags below.
    @inline(__always) func told(_ place: Int, _ octets: Column<UInt8>) -> Int {
        told(place, octets) &+ 1 &<< PostingFormat.flagWidth
    }
}

extension PostingBlock {
    /// How often the documents at some places hold the term.
    @inline(__always) func frequencies(of places: Range<Int>, _ octets: Column<UInt8>) -> Int {
        guard toldWidth > PostingFormat.flagWidth else { return places.count }
        return places.count &+ told.sum(of: places, without: PostingFormat.flagWidth, octets)
    }
}

// MARK: - Documents by their places

extension PostingBlock {
    /// The document at a place, where none has a bit.
    @inline(__always) func document(_ place: Int, _ octets: Column<UInt8>) -> Int {
        place == count &- 1 ? last : before &+ 1 &+ documents(place, octets)
    }

    /// The place of the first document from a place on that is not before another, which is not behind the last one.
    @inline(__always) func place(notBefore wanted: Int, from first: Int, _ octets: Column<UInt8>) -> Int {
        let offset = wanted &- before &- 1
        var low = first
        var size = count &- 1 &- first
        // Often it is the next one.
        if size > 1, documents(first &+ 1, octets) >= offset {
            return documents(first, octets) >= offset ? first : first &+ 1
        }
        while size > 0 {
            let half = size &>> 1
            let isBefore = documents(low &+ half, octets) < offset
            low = isBefore ? low &+ half &+ 1 : low
            size = isBefore ? size &- half &- 1 : half
        }
        return low
    }
}

// MARK: - Documents by bits

extension PostingBlock {
    /// The first document with a bit that is not before another, which is not behind the last one.
    @inline(__always) func document(notBefore wanted: Int, _ octets: Column<UInt8>) -> Int {
        let bit = wanted &- before &- 1
        var octet = start &+ bit &>> 3
        var word = octets.word(at: octet) &>> UInt64(truncatingIfNeeded: bit & 7)
        if word != 0 { return min(wanted &+ word.trailingZeroBitCount, last) }
        // Behind the bits there is something else; the last document comes before it.
        var first = before &+ 1 &+ (octet &- start &+ 8) &<< 3
        while first <= last {
            octet &+= 8
            word = octets.word(at: octet)
            if word != 0 { return min(first &+ word.trailingZeroBitCount, last) }
            first &+= 64
        }
        return last
    }

    /// How many documents have a bit before a word of the bits.
    struct Rank {
        var word = 0
        var count = 0
    }

    /// The place of a document with a bit; it is not before the rank, which goes on to it.
    @inline(__always) func place(of document: Int, _ octets: Column<UInt8>, _ rank: inout Rank) -> Int {
        let bit = document &- before &- 1
        while rank.word < bit &>> 6 {
            rank.count &+= octets.word(at: start &+ rank.word &<< 3).nonzeroBitCount
            rank.word &+= 1
        }
        let rest = octets.word(at: start &+ rank.word &<< 3) & (1 &<< UInt64(truncatingIfNeeded: bit & 63) &- 1)
        return rank.count &+ rest.nonzeroBitCount
    }

    /// Calls a closure with each document that has a bit, and with its place.
    @inline(__always) func visitBits(_ octets: Column<UInt8>, _ body: (_ document: Int, _ place: Int) -> Void) {
        var first = before &+ 1
        var octet = start
        var place = 0
        while place < count {
            var word = octets.word(at: octet)
            while word != 0, place < count {
                body(first &+ word.trailingZeroBitCount, place)
                word &= word &- 1
                place &+= 1
            }
            first &+= 64
            octet &+= 8
        }
    }
}
