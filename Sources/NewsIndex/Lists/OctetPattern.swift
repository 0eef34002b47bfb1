import Corpus

/// Octets to look for, in time that is linear in those that are looked through, whatever they are.
///
/// Knuth, Morris and Pratt, *Fast Pattern Matching in Strings*, SIAM Journal on Computing 6 (2), 1977; where nothing of the
/// pattern is matched, the next place is looked for that has its first octet and, as far behind as it must be, its last one.
struct OctetPattern {
    private let octets: [UInt8]
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

    /// The first place from a position on that has the pattern's first octet and its last one: 32 places are looked at at once.
    private func candidate(in text: Column<UInt8>, from start: Int) -> Int? {
        let distance = octets.count - 1
        let (first, last) = (octets[0], octets[distance])
        let (ones, highs) = (Octets(repeating: 0x0101_0101_0101_0101), Octets(repeating: 0x8080_8080_8080_8080))
        let (firsts, lasts) = (ones &* UInt64(first), ones &* UInt64(last))
        return text.withSpan { text in
            // Read as vectors below, within its bounds.
            let octets = unsafe text.bytes
            // Places behind it have no room for the pattern.
            let end = text.count - distance
            var position = start
            while position + MemoryLayout<Octets>.size <= end {
                // Both loads end before `end + distance`, the text's end; any octets are such vectors.
                let beginnings = unsafe octets.unsafeLoadUnaligned(fromByteOffset: position, as: Octets.self)
                let endings = unsafe octets.unsafeLoadUnaligned(fromByteOffset: position + distance, as: Octets.self)
                let other = (beginnings ^ firsts) | (endings ^ lasts)
                // Not 0 where an octet of `other` is: H. S. Warren, *Hacker's Delight*, 2nd edition, §6-1.
                let found = (other &- ones) & ~other & highs
                if found[0] | found[1] | found[2] | found[3] != 0 { break }
                position += MemoryLayout<Octets>.size
            }
            while position < end {
                if text[position] == first, text[position + distance] == last { return position }
                position += 1
            }
            return nil
        }
    }

    /// 32 octets.
    private typealias Octets = SIMD4<UInt64>
}
