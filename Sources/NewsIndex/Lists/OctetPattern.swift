import Corpus

/// Octets to look for, in time that is linear in those that are looked through, whatever they are.
///
/// Knuth, Morris and Pratt, *Fast Pattern Matching in Strings*, SIAM Journal on Computing 6 (2), 1977; where nothing of the
/// pattern is matched, the next place is looked for that has its rarest octets where they must be.
struct OctetPattern {
    private let octets: [UInt8]
    private let rarest: (one: Rare, other: Rare)
    /// For so many octets matched, how many of the pattern's first ones they end with, but for all of them.
    private let borders: [Int]

    /// Nil without octets.
    init?(_ octets: [UInt8]) {
        guard !octets.isEmpty else { return nil }
        var borders = [0, 0]
        for octet in octets.dropFirst() {
            var border = borders[borders.count - 1]
            while border > 0, octets[border] != octet { border = borders[border] }
            borders.append(octets[border] == octet ? border + 1 : 0)
        }
        self.octets = octets
        rarest = Self.rarest(of: octets)
        self.borders = borders
    }

    /// Where the pattern stands first from a position on.
    func firstMatch(in text: Column<UInt8>, from start: Int) -> Int? {
        var position = start
        var matched = 0
        while position < text.count {
            if matched == 0 {
                guard let next = candidate(in: text, from: position) else { return nil }
                position = next + 1
                matched = 1
            } else if text[position] == octets[matched] {
                position += 1
                matched += 1
            } else {
                matched = borders[matched]
                continue
            }
            if matched == octets.count { return position - matched }
        }
        return nil
    }

    /// The first place from a position on where the pattern's first octet stands, and its two rarest: 32 places at once.
    private func candidate(in text: Column<UInt8>, from start: Int) -> Int? {
        let (first, one, other) = (octets[0], rarest.one, rarest.other)
        return text.withSpan { text in
            // Read as vectors below, within its bounds.
            let bytes = unsafe text.bytes
            // Places behind it have no room for the pattern.
            let end = text.count - (octets.count - 1)
            var position = start
            while position + MemoryLayout<Octets>.size <= end {
                // Both loads end before `end + octets.count - 1`, the text's end; any octets are such vectors.
                let ones = unsafe bytes.unsafeLoadUnaligned(fromByteOffset: position + one.place, as: Octets.self)
                let others = unsafe bytes.unsafeLoadUnaligned(fromByteOffset: position + other.place, as: Octets.self)
                guard let place = Self.firstZero(of: (ones ^ one.octets) | (others ^ other.octets)) else {
                    position += MemoryLayout<Octets>.size
                    continue
                }
                position += place
                if text[position] == first { return position }
                position += 1
            }
            while position < end {
                if text[position] == first { return position }
                position += 1
            }
            return nil
        }
    }

    /// 32 octets.
    private typealias Octets = SIMD4<UInt64>

    /// An octet of the pattern: how far behind the first one it stands, and itself, 32 times.
    private struct Rare {
        let place: Int
        let octets: Octets

        init(_ place: Int, _ octet: UInt8) {
            self.place = place
            octets = Octets(repeating: 0x0101_0101_0101_0101 &* UInt64(octet))
        }
    }

    /// The folded letters of French, the most frequent first; others are rarer.
    private static let frequent = Array(" esaitnrulodcmpvgfbqh".utf8)

    /// Two places of the pattern whose octets are rare in texts; one, twice, where there is no other.
    private static func rarest(of octets: [UInt8]) -> (one: Rare, other: Rare) {
        let ordered = octets.indices.sorted { left, right in
            let ranks = [left, right].map { frequent.firstIndex(of: octets[$0]) ?? frequent.count }
            return ranks[0] > ranks[1]
        }
        let (one, other) = (ordered[0], ordered.count > 1 ? ordered[1] : ordered[0])
        return (Rare(one, octets[one]), Rare(other, octets[other]))
    }

    /// The place of the first octet that is 0; nil where none is.
    private static func firstZero(of octets: Octets) -> Int? {
        let ones = Octets(repeating: 0x0101_0101_0101_0101)
        // Exact up to the first 0, which borrows of those behind it (H. S. Warren, *Hacker's Delight*, 2nd edition, §6-1).
        let found = (octets &- ones) & ~octets & Octets(repeating: 0x8080_8080_8080_8080)
        if found[0] | found[1] | found[2] | found[3] == 0 { return nil }
        if found[0] != 0 { return found[0].trailingZeroBitCount / 8 }
        if found[1] != 0 { return 8 + found[1].trailingZeroBitCount / 8 }
        if found[2] != 0 { return 16 + found[2].trailingZeroBitCount / 8 }
        return 24 + found[3].trailingZeroBitCount / 8
    }
}
