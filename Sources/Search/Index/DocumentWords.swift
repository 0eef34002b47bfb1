import Corpus

/// The words of one document, each with where it stands; any thread can make it.
package struct DocumentWords: Sendable {
    /// The octets of its words, each once, in the order in which they first stand.
    private(set) var octets: [UInt8] = []
    private(set) var ends: [UInt32] = []
    /// For each word a record: its frequency and flags as one number, then its positions as differences.
    private(set) var records: [UInt8] = []
    private(set) var recordEnds: [UInt32] = []
    /// How many places its words have.
    package private(set) var length = 0
    /// The positions of its title's words.
    private(set) var title = 0..<0
    /// Where every ``markDistance``-th word begins, in Unicode scalars.
    private(set) var marks: [UInt32] = []

    /// Of every so many words the place is noted.
    static let markDistance = 32

    /// Reads a document.
    ///
    /// - Parameters:
    ///   - scalars: its text.
    ///   - title: the part of it that is the title.
    ///   - names: the parts of it that are names, in any order.
    package init(_ scalars: [Unicode.Scalar], title: Range<Int>? = nil, names: [Range<Int>] = []) {
        var tokenizer = Tokenizer(scalars)
        var table = OctetTable()
        var flags: [UInt8] = []
        var counts: [UInt32] = []
        var stands: [(word: UInt32, position: UInt32)] = []
        var names = NameRanges(names)
        while tokenizer.advance() {
            let word = number(of: tokenizer.octets, &table)
            if word == counts.count {
                counts.append(0)
                flags.append(0)
            }
            counts[word] += 1
            let (start, position) = (tokenizer.range.lowerBound, tokenizer.position)
            if let title, title.contains(start) {
                flags[word] |= UInt8(PostingFormat.title)
                self.title = (self.title.isEmpty ? position : self.title.lowerBound)..<position + 1
            }
            if names.contains(start) { flags[word] |= UInt8(PostingFormat.name) }
            if position >= length {
                if position.isMultiple(of: Self.markDistance) { marks.append(UInt32(start)) }
                length = position + 1
            }
            stands.append((UInt32(word), UInt32(position)))
        }
        write(stands, counts, flags)
    }

    private mutating func number(of word: [UInt8], _ table: inout OctetTable) -> Int {
        let hash = word.octetHash
        let known = table.number(hash: hash) { number in
            let start = number == 0 ? 0 : Int(ends[number - 1])
            return Int(ends[number]) - start == word.count && octets[start..<start + word.count].elementsEqual(word)
        }
        if let known { return known }
        octets.append(contentsOf: word)
        ends.append(UInt32(octets.count))
        table.add(ends.count - 1, hash: hash)
        return ends.count - 1
    }

    /// Gathers the positions of each word.
    private mutating func write(
        _ stands: [(word: UInt32, position: UInt32)], _ counts: [UInt32], _ flags: [UInt8]
    ) {
        var next = [Int](repeating: 0, count: counts.count)
        var start = 0
        for word in counts.indices {
            next[word] = start
            start += Int(counts[word])
        }
        var positions = [UInt32](repeating: 0, count: stands.count)
        for stand in stands {
            positions[next[Int(stand.word)]] = stand.position
            next[Int(stand.word)] += 1
        }
        var place = 0
        for word in counts.indices {
            records.append(number: Int(counts[word]) << 2 | Int(flags[word]))
            var last = 0
            for _ in 0..<counts[word] {
                records.append(number: Int(positions[place]) - last)
                last = Int(positions[place])
                place += 1
            }
            recordEnds.append(UInt32(records.count))
        }
    }
}

/// Ranges that are asked about ascending places.
private struct NameRanges {
    private var ranges: [Range<Int>]
    private var next = 0
    private var end = 0

    init(_ ranges: [Range<Int>]) {
        self.ranges = ranges.sorted { $0.lowerBound < $1.lowerBound }
    }

    mutating func contains(_ place: Int) -> Bool {
        while next < ranges.count, ranges[next].lowerBound <= place {
            end = max(end, ranges[next].upperBound)
            next += 1
        }
        return place < end
    }
}
