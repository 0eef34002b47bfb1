import Corpus

/// Finds the pairs of articles that have fingerprints in common: no others share a passage.
struct CopyCandidates: Sendable {
    let fingerprints: Lists<UInt64>
    let known: KnownCopies?
    let threads: any BuildThreads

    /// Two articles, the first one first.
    struct Pair: BitwiseCopyable, Comparable, Sendable {
        private let key: UInt64

        init(_ left: UInt32, _ right: UInt32, isKnown: Bool) {
            key = UInt64(left) << 32 | UInt64(right) << 1 | (isKnown ? 0 : 1)
        }

        var left: Int { Int(key >> 32) }
        var right: Int { Int(key >> 1 & 0x7FFF_FFFF) }
        /// Whether it was known before what they share.
        var isKnown: Bool { key & 1 == 0 }

        func isSame(_ other: Pair) -> Bool { key >> 1 == other.key >> 1 }
        static func < (one: Pair, other: Pair) -> Bool { one.key < other.key }
    }

    private struct Entry: BitwiseCopyable {
        let hash: UInt64
        let article: UInt32
    }

    /// The pairs, ordered by their articles.
    func pairs() -> [Pair] {
        let parts = sharedEntries()
        var chunks = [[Pair]](repeating: [], count: fingerprints.count / Self.chunk + 1)
        for pairs in threads.map(parts.count, { pairs(of: parts[$0]) }) {
            for pair in pairs { chunks[pair.left / Self.chunk].append(pair) }
        }
        let found = chunks
        return threads.map(found.count) { Self.distinct(found[$0].sorted()) }.flatMap(\.self)
    }

    /// The fingerprints that more than one article may have, in parts by their value.
    ///
    /// Nearly all are of one article only: two bits each tell most of those, and only what is left is sorted.
    private func sharedEntries() -> [[Entry]] {
        var once = [UInt64](repeating: 0, count: 1024)
        while once.count * 8 < fingerprints.values.count { once += once }
        var again = once
        let last = once.count - 1
        // A fingerprint is the least of several: its first digits are often 0, and no others are.
        let place = { (hash: UInt64) in
            (word: Int(hash >> 22) & last, bit: UInt64(1) << (hash >> 16 & 63))
        }
        fingerprints.values.withSpan { hashes in
            for index in hashes.indices {
                let (word, bit) = place(hashes[index])
                again[word] |= once[word] & bit
                once[word] |= bit
            }
        }
        var parts = [[Entry]](repeating: [], count: Self.parts)
        for article in 0..<fingerprints.count {
            for index in fingerprints.range(of: article) {
                let hash = fingerprints.values[index]
                let (word, bit) = place(hash)
                guard again[word] & bit != 0 else { continue }
                let part = Int(truncatingIfNeeded: hash) & (Self.parts - 1)
                parts[part].append(Entry(hash: hash, article: UInt32(article)))
            }
        }
        return parts
    }

    /// The pairs that share one of some fingerprints; those that share several, again and again.
    ///
    /// A fingerprint of very many articles is a formula (*Cet article est réservé…*), and proves nothing.
    private func pairs(of entries: [Entry]) -> [Pair] {
        let entries = entries.sorted { ($0.hash, $0.article) < ($1.hash, $1.article) }
        var pairs: [Pair] = []
        var sharers: [UInt32] = []
        for (index, entry) in entries.enumerated() {
            if sharers.last != entry.article { sharers.append(entry.article) }
            guard index + 1 == entries.count || entries[index + 1].hash != entry.hash else { continue }
            if sharers.count > 1, sharers.count <= Self.mostSharers { addPairs(of: sharers, to: &pairs) }
            sharers.removeAll(keepingCapacity: true)
        }
        return pairs
    }

    private func addPairs(of sharers: [UInt32], to pairs: inout [Pair]) {
        let old = known.map { known in sharers.map { known.unchanged[Int($0)] } } ?? []
        // If all that are gone had had this fingerprint, it still would have been of few: its articles were compared.
        let wasOfFew = known.map { known in old.count { $0 } + known.lostCount <= Self.mostSharers } ?? false
        for left in sharers.indices {
            for right in left + 1..<sharers.count {
                let isKnown = wasOfFew && old[left] && old[right]
                pairs.append(Pair(sharers[left], sharers[right], isKnown: isKnown))
            }
        }
    }

    /// The first of each pair; one that is known comes before the same one that is not.
    private static func distinct(_ pairs: [Pair]) -> [Pair] {
        var distinct: [Pair] = []
        for pair in pairs where distinct.last.map({ !$0.isSame(pair) }) ?? true { distinct.append(pair) }
        return distinct
    }

    /// A fingerprint of more articles is a formula.
    static let mostSharers = 60
    /// A power of two.
    private static let parts = 64
    /// Pairs are sorted by so many of their first articles at once.
    private static let chunk = 512
}
