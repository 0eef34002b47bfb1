/// Numbers words from 0 in the order they are given, and finds a word's number again.
///
/// Every rule asks this of every word of a text, and the answer is nearly always no: one look into the slots tells, for
/// they hold the hashes themselves. An open-addressing table with linear probing, filled to one half at most. It never
/// changes, and is a class so that whoever holds a lexicon copies a reference and not its tables.
package final class WordIndex: Sendable {
    /// The words in the order of their numbers, each once.
    package let words: [String]
    /// A hash in the high half and the number of its word plus one in the low one, or 0.
    private let slots: [UInt64]

    package init(_ words: some Sequence<String>) {
        var distinct: [String] = []
        var known: Set<String> = []
        for word in words where known.insert(word).inserted { distinct.append(word) }
        self.words = distinct
        slots = Self.slots(for: distinct)
    }

    private static func slots(for words: [String]) -> [UInt64] {
        var slotCount = 8
        while slotCount < 2 * words.count { slotCount *= 2 }
        var slots = [UInt64](repeating: 0, count: slotCount)
        for (number, word) in words.enumerated() {
            let hash = Self.hash(word.utf8)
            var slot = Int(hash) & (slotCount - 1)
            while slots[slot] != 0 { slot = (slot + 1) & (slotCount - 1) }
            slots[slot] = UInt64(hash) << 32 | UInt64(number + 1)
        }
        return slots
    }

    package var count: Int { words.count }

    /// The number of a word, or nil where it is none of them.
    package func number(of word: String) -> Int? {
        number(of: word, hash: Self.hash(word.utf8))
    }

    /// The number of a token's folded word.
    package func number(ofFolded token: Token) -> Int? {
        number(of: token.folded, hash: token.foldedHash)
    }

    /// The number of a token's word in lower case, accents kept.
    package func number(ofLower token: Token) -> Int? {
        number(of: token.lower, hash: token.lowerHash)
    }

    @inline(__always)
    private func number(of word: String, hash: UInt32) -> Int? {
        var slot = Int(hash) & (slots.count - 1)
        while slots[slot] != 0 {
            if slots[slot] >> 32 == UInt64(hash) {
                let number = Int(slots[slot] & 0xFFFF_FFFF) - 1
                if words[number] == word { return number }
            }
            slot = (slot + 1) & (slots.count - 1)
        }
        return nil
    }

    /// FNV-1a, 32 bits (http://www.isthe.com/chongo/tech/comp/fnv/), its high bits folded into the low ones.
    ///
    /// Only words of lexicons are in a table, so that no text can choose words that fall together.
    static func hash(_ utf8: some Sequence<UInt8>) -> UInt32 {
        var hash: UInt32 = 2_166_136_261
        for octet in utf8 { hash = (hash ^ UInt32(octet)) &* 16_777_619 }
        return hash ^ (hash >> 15)
    }
}
