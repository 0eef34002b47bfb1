import Corpus

/// Inverts documents, one after the other; those that another index has are taken from it.
package struct SearchIndexBuilder: Sendable {
    private var table = OctetTable()
    private var octets: [UInt8] = []
    private var ends: [UInt32] = []
    /// For each word of each document its number, and where its record begins.
    private var words: [UInt32] = []
    private var recordStarts: [UInt32] = []
    private var records: [UInt8] = []
    /// For each document that was read the number of words behind it, and its own number.
    private var read: [(wordEnd: Int, document: UInt32)] = []
    private var lengths: [UInt32] = []
    private var titles: [UInt32] = []
    private var markStarts: [UInt32] = [0]
    private var marks: [UInt32] = []
    /// The documents that were taken from another index: its numbers of them, ascending, and the new ones.
    private var taken: [(former: Int, new: Int)] = []

    package init() {}

    /// Of what was read.
    package var octetCount: Int { records.count }

    /// Adds the next document.
    package mutating func append(_ document: DocumentWords) {
        var (start, recordStart) = (0, 0)
        for place in document.ends.indices {
            let end = Int(document.ends[place])
            words.append(number(of: document.octets[start..<end]))
            recordStarts.append(UInt32(clamping: records.count + recordStart))
            (start, recordStart) = (end, Int(document.recordEnds[place]))
        }
        records.append(contentsOf: document.records)
        read.append((words.count, UInt32(lengths.count)))
        lengths.append(UInt32(document.length))
        titles.append(UInt32(document.title.lowerBound))
        titles.append(UInt32(document.title.upperBound))
        marks.append(contentsOf: document.marks)
        markStarts.append(UInt32(clamping: marks.count))
    }

    private mutating func number(of word: ArraySlice<UInt8>) -> UInt32 {
        let hash = word.octetHash
        let known = table.number(hash: hash) { number in
            let start = number == 0 ? 0 : Int(ends[number - 1])
            return Int(ends[number]) - start == word.count && octets[start..<start + word.count].elementsEqual(word)
        }
        if let known { return UInt32(known) }
        octets.append(contentsOf: word)
        ends.append(UInt32(clamping: octets.count))
        table.add(ends.count - 1, hash: hash)
        return UInt32(ends.count - 1)
    }

    /// Adds the next document, which another index has; its number there is greater than those of all taken before.
    package mutating func append(_ document: Int, of former: SearchIndex) {
        taken.append((document, lengths.count))
        lengths.append(former.lengths[document])
        titles.append(former.titles[2 * document])
        titles.append(former.titles[2 * document + 1])
        for place in Int(former.markStarts[document])..<Int(former.markStarts[document + 1]) {
            marks.append(former.marks[place])
        }
        markStarts.append(UInt32(clamping: marks.count))
    }

    /// The index of all documents; `former` is the one that documents were taken from, nil where none were.
    package consuming func index(former: SearchIndex? = nil) -> SearchIndex {
        var merger = SearchIndexMerger(taken.isEmpty ? nil : former, taken: taken)
        var counts = [Int](repeating: 0, count: ends.count + 1)
        for word in words { counts[Int(word) + 1] += 1 }
        for word in 0..<ends.count { counts[word + 1] += counts[word] }
        let places = scattered(counts)
        for (number, word) in sortedWords() {
            merger.add(word, (counts[number]..<counts[number + 1]).lazy.map { places[$0] }, records)
        }
        return merger.finished(
            lengths: Column(lengths), titles: Column(titles), markStarts: Column(markStarts), marks: Column(marks))
    }

    /// The places of all records, those of a word together and ascending: its document above, where it begins below.
    private func scattered(_ counts: [Int]) -> [UInt64] {
        var next = counts
        var places = [UInt64](repeating: 0, count: words.count)
        var place = 0
        for (end, document) in read {
            while place < end {
                let word = Int(words[place])
                places[next[word]] = UInt64(document) << 32 | UInt64(recordStarts[place])
                next[word] += 1
                place += 1
            }
        }
        return places
    }

    /// The words in the order of their octets.
    private func sortedWords() -> [(number: Int, word: [UInt8])] {
        var keys: [(key: UInt64, number: UInt32)] = []
        keys.reserveCapacity(ends.count)
        for number in ends.indices {
            var key: UInt64 = 0
            for (offset, octet) in self.word(number).prefix(8).enumerated() {
                key |= UInt64(octet) << UInt64(56 - 8 * offset)
            }
            keys.append((key, UInt32(number)))
        }
        keys.sort { left, right in
            left.key != right.key
                ? left.key < right.key
                : word(Int(left.number)).lexicographicallyPrecedes(word(Int(right.number)))
        }
        return keys.map { (Int($0.number), Array(word(Int($0.number)))) }
    }

    private func word(_ number: Int) -> ArraySlice<UInt8> {
        octets[(number == 0 ? 0 : Int(ends[number - 1]))..<Int(ends[number])]
    }
}
