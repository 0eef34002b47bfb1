import Corpus

/// What has names or words of one kind, found by what these begin with, the most frequent first.
///
/// The keys are folded as names are compared. Each place of them where somebody may begin to type is a word here; words are
/// ordered by what stands from there to the key's end, so that all that begin with some octets stand behind one another (Manber
/// and Myers, *Suffix arrays*, SIAM Journal on Computing 22, 1993, of words only).
struct CompletionTable: Sendable {
    /// The keys' octets, each key ended by a line feed, which none of them has.
    let keys: Lists<UInt8>
    /// Of each key what it is of.
    let rows: Column<Row>
    /// Where words begin among the octets.
    let words: Column<UInt32>
    /// The greatest weight of each ``breadth`` words, then of each so many of these, and so on up to one of all.
    let peaks: Column<UInt32>

    struct Row: BitwiseCopyable, Sendable {
        /// The number of the thing.
        let item: UInt32
        /// Which of its spellings the key is of, as whoever made the table numbers them.
        let spelling: UInt32
        /// What comes first has most.
        let weight: UInt32
    }

    /// A key with what it is of.
    struct Entry: Sendable {
        let key: [UInt8]
        let row: Row
    }

    static let end = UInt8(ascii: "\n")
    /// What parts words; the end of a key comes before it, and every letter behind it.
    static let space = UInt8(ascii: " ")
    static let breadth = 16
    /// A longer key is cut: nobody types so far.
    private static let longestKey = 240

    /// Makes a table.
    ///
    /// - Parameters:
    ///   - entries: in the order of their items.
    ///   - isInside: whether somebody may begin with a word inside a key, too.
    init(_ entries: [Entry], isInside: Bool = true) {
        var keys = Lists<UInt8>.Builder()
        var starts: [UInt32] = []
        for entry in entries {
            let first = keys.values.count
            for (place, octet) in entry.key.prefix(Self.longestKey).enumerated() {
                let begins = place == 0 || isInside && entry.key[place - 1] == Self.space
                if begins, place == 0 || SmallWords.isLarge(entry.key[place...]) {
                    starts.append(UInt32(first + place))
                }
                keys.add(octet)
            }
            keys.add(Self.end)
            keys.endList()
        }
        self.keys = keys.finished()
        rows = Column(entries.map(\.row))
        words = Column(Self.ordered(starts, in: self.keys.values))
        peaks = Column(Self.peaks(of: words, self.keys, rows))
    }

    init(_ walk: inout ColumnWalk, of known: CompletionTable?) throws(DamagedIndex) {
        keys = try walk.lists(known?.keys)
        rows = try walk.column(known?.rows)
        words = try walk.column(known?.words)
        peaks = try walk.column(known?.peaks)
        guard rows.count == keys.count, words.allSatisfy({ Int($0) < keys.values.count }),
            keys.values.isEmpty || keys.values.last == Self.end, peaks.count == Self.peakCount(of: words.count)
        else { throw .disordered }
    }

    var byteCount: Int { keys.byteCount + rows.byteCount + words.byteCount + peaks.byteCount }

    /// The key that a word stands in.
    func key(ofWord word: Int) -> Int { keys.list(of: Int(words[word])) }

    func weight(ofWord word: Int) -> UInt32 { rows[key(ofWord: word)].weight }
}

// MARK: - Making one

extension CompletionTable {
    /// A place with the eight octets that stand there, the first one above; behind the key's end there are none.
    private struct Start {
        let beginning: UInt64
        let place: UInt32

        init(_ place: UInt32, in octets: Swift.Span<UInt8>) {
            var beginning: UInt64 = 0
            var count = 0
            while count < 8 {
                let octet = octets[Int(place) + count]
                beginning |= UInt64(octet) << UInt64(56 - 8 * count)
                count += 1
                if octet == CompletionTable.end { break }
            }
            self.beginning = beginning
            self.place = place
        }

        /// Whether the key goes on behind these octets.
        var goesOn: Bool { beginning & 0xFF > UInt64(CompletionTable.end) }
    }

    private static func ordered(_ places: [UInt32], in octets: Column<UInt8>) -> [UInt32] {
        octets.withSpan { octets in
            var starts: [Start] = []
            starts.reserveCapacity(places.count)
            for place in places { starts.append(Start(place, in: octets)) }
            starts.sort { one, other in
                if one.beginning != other.beginning { return one.beginning < other.beginning }
                guard one.goesOn else { return one.place < other.place }
                var (left, right) = (Int(one.place) + 8, Int(other.place) + 8)
                while octets[left] == octets[right], octets[left] != end { (left, right) = (left + 1, right + 1) }
                return octets[left] != octets[right] ? octets[left] < octets[right] : one.place < other.place
            }
            return starts.map(\.place)
        }
    }

    private static func peaks(of words: Column<UInt32>, _ keys: Lists<UInt8>, _ rows: Column<Row>) -> [UInt32] {
        var level = words.map { rows[keys.list(of: Int($0))].weight }
        var peaks: [UInt32] = []
        while level.count > 1 {
            level = stride(from: 0, to: level.count, by: breadth).map { start in
                level[start..<min(level.count, start + breadth)].reduce(0, max)
            }
            peaks += level
        }
        return peaks
    }

    private static func peakCount(of words: Int) -> Int {
        var (count, level) = (0, words)
        while level > 1 {
            level = (level + breadth - 1) / breadth
            count += level
        }
        return count
    }
}
