package import Corpus

/// Terms in the order of their octets, numbered from 0: blocks of which each term tells what it has of the one before.
package struct TermDictionary: Sendable {
    /// Where each block begins among the octets.
    package let starts: Column<UInt32>
    package let octets: Column<UInt8>
    package let count: Int

    /// Terms in a block.
    static let blockSize = 16

    package init(starts: Column<UInt32>, octets: Column<UInt8>, count: Int) {
        self.starts = starts
        self.octets = octets
        self.count = count
    }

    package var byteCount: Int { starts.byteCount + octets.byteCount }

    /// The number of a term; nil where there is none.
    package func number(of term: [UInt8]) -> Int? {
        let block = max(0, firstBlock(notBefore: term, orAt: true) - 1)
        guard block < starts.count else { return nil }
        var place = Int(starts[block])
        // How many octets the terms passed so far have of this one.
        var matched = 0
        for number in block * Self.blockSize..<min(count, (block + 1) * Self.blockSize) {
            let shared = number.isMultiple(of: Self.blockSize) ? 0 : Numbers.read(octets, &place)
            let length = Numbers.read(octets, &place)
            defer { place += length }
            // What shares more with its predecessor than that did with the term is before the term as well.
            guard shared <= matched else { continue }
            guard shared == matched else { return nil }
            while matched < term.count, matched - shared < length, octets[place + matched - shared] == term[matched] {
                matched += 1
            }
            if matched - shared == length {
                if matched == term.count { return number }
            } else if matched == term.count || octets[place + matched - shared] > term[matched] {
                return nil
            }
        }
        return nil
    }

    /// The octets of a term.
    package func term(_ number: Int) -> [UInt8] {
        var reader = TermReader(self, block: number / Self.blockSize)
        while reader.number < number, reader.advance() {}
        return reader.octets
    }

    /// A reader that stands at the first term not before some octets, or behind the last one.
    package func reader(from octets: [UInt8]) -> TermReader {
        var reader = TermReader(self, block: max(0, firstBlock(notBefore: octets) - 1))
        while reader.number < count, reader.octets.lexicographicallyPrecedes(octets), reader.advance() {}
        return reader
    }

    /// The first block that does not begin before some octets, or with them.
    private func firstBlock(notBefore octets: [UInt8], orAt: Bool = false) -> Int {
        var (low, high) = (0, starts.count)
        while low < high {
            let middle = (low + high) / 2
            if isFirst(ofBlock: middle, before: octets, orAt: orAt) { low = middle + 1 } else { high = middle }
        }
        return low
    }

    private func isFirst(ofBlock block: Int, before other: [UInt8], orAt: Bool) -> Bool {
        var place = Int(starts[block])
        let length = Numbers.read(octets, &place)
        for offset in 0..<min(length, other.count) {
            let octet = octets[place + offset]
            if octet != other[offset] { return octet < other[offset] }
        }
        return length < other.count || orAt && length == other.count
    }

    /// Terms that grow, each behind all before.
    struct Builder {
        private var starts: [UInt32] = []
        private var octets: [UInt8] = []
        private var last: [UInt8] = []
        private(set) var count = 0

        mutating func append(_ term: [UInt8]) {
            if count.isMultiple(of: TermDictionary.blockSize) {
                starts.append(UInt32(clamping: octets.count))
                octets.append(number: term.count)
                octets.append(contentsOf: term)
            } else {
                var shared = 0
                while shared < last.count, shared < term.count, last[shared] == term[shared] { shared += 1 }
                octets.append(number: shared)
                octets.append(number: term.count - shared)
                octets.append(contentsOf: term[shared...])
            }
            last = term
            count += 1
        }

        func finished() -> TermDictionary {
            TermDictionary(starts: Column(starts), octets: Column(octets), count: count)
        }
    }
}

/// Goes through the terms of a dictionary.
package struct TermReader: Sendable {
    private let dictionary: TermDictionary
    private var place: Int
    /// Of the term; that of no term behind the last one.
    package private(set) var number: Int
    package private(set) var octets: [UInt8] = []
    /// How many octets it has of the term read before.
    package private(set) var shared = 0

    init(_ dictionary: TermDictionary, block: Int) {
        self.dictionary = dictionary
        number = block * TermDictionary.blockSize - 1
        place = block < dictionary.starts.count ? Int(dictionary.starts[block]) : 0
        _ = advance()
    }

    /// Reads the next term; false where there is none.
    package mutating func advance() -> Bool {
        number += 1
        guard number < dictionary.count else {
            number = dictionary.count
            octets.removeAll(keepingCapacity: true)
            return false
        }
        if number.isMultiple(of: TermDictionary.blockSize) {
            shared = 0
        } else {
            shared = min(octets.count, Numbers.read(dictionary.octets, &place))
        }
        let length = Numbers.read(dictionary.octets, &place)
        if shared < octets.count { octets.removeLast(octets.count - shared) }
        for offset in 0..<length { octets.append(dictionary.octets[place + offset]) }
        place += length
        return true
    }
}
