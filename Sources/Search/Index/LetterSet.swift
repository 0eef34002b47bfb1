/// Which letters a folded word has, a bit each, some of them sharing one.
struct LetterSet: Sendable, Equatable {
    private let bits: UInt32

    init(_ folded: some Sequence<UInt8>) {
        bits = folded.reduce(0) { $0 | 1 &<< UInt32($1 & 31) }
    }

    /// Those of each term.
    static func all(of dictionary: TermDictionary) -> [LetterSet] {
        var sets: [LetterSet] = []
        sets.reserveCapacity(dictionary.count)
        var reader = TermReader(dictionary, block: 0)
        while reader.number < dictionary.count {
            sets.append(LetterSet(WordFolding.fold(reader.octets)))
            _ = reader.advance()
        }
        return sets
    }

    /// Whether two words can be so few edits apart: each changes two letters at most.
    @inline(__always) func isNear(_ other: LetterSet, edits: Int) -> Bool {
        var differing = bits ^ other.bits
        for _ in 0..<2 * edits { differing &= differing &- 1 }
        return differing == 0
    }
}
