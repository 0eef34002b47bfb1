/// Where the runs of words of an article begin, by their hashes.
struct ShinglePlaces: Sendable {
    let hashes: [UInt64]
    /// The first place of each hash, or below 0: open addressing, filled to one half at most.
    private var slots: [Int32]
    private let shift: UInt64
    /// For each place the next one of the same hash; below 0 behind the last.
    private var next: [Int32]

    /// A run that repeats in one article is looked for at its first places only.
    private static let mostPlaces = 8

    /// - Parameter hashes: one for each word that begins a run, in order.
    init(_ hashes: [UInt64]) {
        self.hashes = hashes
        var bits: UInt64 = 3
        while 1 << bits < 2 * hashes.count { bits += 1 }
        shift = 64 - bits
        slots = Array(repeating: -1, count: 1 << Int(bits))
        next = Array(repeating: -1, count: hashes.count)
        for index in hashes.indices.reversed() {
            let slot = slot(of: hashes[index])
            next[index] = slots[slot]
            slots[slot] = Int32(index)
        }
    }

    /// Whether a hash is that of a place.
    func hold(_ hash: UInt64) -> Bool { slots[slot(of: hash)] >= 0 }

    /// Calls a function with the first places of a hash, in order.
    func forEach(_ hash: UInt64, _ body: (Int) -> Void) {
        var place = slots[slot(of: hash)]
        for _ in 0..<Self.mostPlaces {
            guard place >= 0 else { return }
            body(Int(place))
            place = next[Int(place)]
        }
    }

    /// The slot that holds the first place of a hash, or would.
    private func slot(of hash: UInt64) -> Int {
        var slot = Int((hash &* 0x9E37_79B9_7F4A_7C15) >> shift)
        while slots[slot] >= 0, hashes[Int(slots[slot])] != hash { slot = (slot + 1) & (slots.count - 1) }
        return slot
    }
}
