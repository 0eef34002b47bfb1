import Corpus

/// From names to positions, without the names: those at a position are made again, and compared.
struct NameTable: Sendable {
    /// Ascending, with the position of each beside it.
    let hashes: Column<UInt64>
    let positions: Column<UInt32>

    /// Names positions.
    ///
    /// - Parameters:
    ///   - names: those of each position, in order.
    ///   - keepsFirst: whether a name of several positions names the first; else it names none.
    init(_ names: some Sequence<some Sequence<String>>, keepsFirst: Bool = true) {
        var entries: [Entry] = []
        for (position, own) in names.enumerated() {
            for name in own { entries.append((name.utf8.octetHash, UInt32(position))) }
        }
        self.init(entries, keepsFirst: keepsFirst)
    }

    /// Names each position by the text of a pool that stands there.
    init(_ names: TextPool) {
        self.init(
            names.indices.map { (names.texts[$0].octetHash, UInt32($0)) }, keepsFirst: true)
    }

    /// The hash of a name, and the position that it leads to.
    typealias Entry = (hash: UInt64, position: UInt32)

    init(_ entries: [Entry], keepsFirst: Bool) {
        let entries = entries.sorted { ($0.hash, $0.position) < ($1.hash, $1.position) }
        var kept: [Entry] = []
        var start = 0
        while start < entries.count {
            var end = start + 1
            while end < entries.count, entries[end].hash == entries[start].hash { end += 1 }
            if keepsFirst || entries[end - 1].position == entries[start].position { kept.append(entries[start]) }
            start = end
        }
        hashes = Column(kept.map(\.hash))
        positions = Column(kept.map(\.position))
    }

    init(hashes: Column<UInt64>, positions: Column<UInt32>) {
        self.hashes = hashes
        self.positions = positions
    }

    /// The position that a name may lead to; `isNamed` tells whether it is one of the position's names.
    func position(of name: String, where isNamed: (Int) -> Bool) -> Int? {
        let hash = name.utf8.octetHash
        var (low, high) = (0, hashes.count)
        while low < high {
            let middle = low + (high - low) / 2
            if hashes[middle] < hash { low = middle + 1 } else { high = middle }
        }
        guard low < hashes.count, hashes[low] == hash, isNamed(Int(positions[low])) else { return nil }
        return Int(positions[low])
    }

    var byteCount: Int { hashes.byteCount + positions.byteCount }
}
