/// Numbers words from 0 in the order they are given, and finds a word's number again.
///
/// Every rule asks this of every word of a text, and the answer is nearly always no: one bit tells, of a filter so small
/// that the processor's nearest memory holds it. Behind it stands an open-addressing table with linear probing, filled to
/// one half at most, whose slots hold the hashes themselves. It never changes, and is a class so that whoever holds a
/// lexicon copies a reference and not its tables.
@usableFromInline package final class WordIndex: Sendable {
    /// The words in the order of their numbers, each once.
    package let words: [String]
    /// A bit for each hash, by its last bits; of a word that is not there it is 0 fifteen times of sixteen.
    @usableFromInline let filter: [UInt64]
    /// A hash in the high half and the number of its word plus one in the low one, or 0.
    private let slots: [UInt64]

    package init(_ words: some Sequence<String>) {
        let words = Array(words)
        var slotCount = 8
        while slotCount < 2 * words.count { slotCount *= 2 }
        var slots = [UInt64](repeating: 0, count: slotCount)
        var filter = [UInt64](repeating: 0, count: slotCount / 8)
        var distinct: [String] = []
        distinct.reserveCapacity(words.count)
        for word in words {
            let hash = Self.hash(word.utf8)
            guard case .free(let slot) = Self.find(word, hash, in: slots, of: distinct) else { continue }
            distinct.append(word)
            slots[slot] = UInt64(hash) << 32 | UInt64(distinct.count)
            filter[Int(hash >> 6) & (filter.count - 1)] |= 1 << UInt64(hash & 63)
        }
        self.words = distinct
        self.slots = slots
        self.filter = filter
    }

    private enum Place {
        case number(Int)
        /// The slot where a word would stand that has none.
        case free(Int)
    }

    @inline(__always)
    private static func find(_ word: String, _ hash: UInt32, in slots: [UInt64], of words: [String]) -> Place {
        var slot = Int(hash) & (slots.count - 1)
        while slots[slot] != 0 {
            if slots[slot] >> 32 == UInt64(hash) {
                let number = Int(slots[slot] & 0xFFFF_FFFF) - 1
                if words[number] == word { return .number(number) }
            }
            slot = (slot + 1) & (slots.count - 1)
        }
        return .free(slot)
    }

    package var count: Int { words.count }

    /// The number of a word, or nil where it is none of them.
    @usableFromInline package func number(of word: String) -> Int? {
        let hash = Self.hash(word.utf8)
        return mayHold(hash) ? number(of: word, hash: hash) : nil
    }

    /// The number of a token's folded word.
    @inlinable @inline(__always) package func number(ofFolded token: Token) -> Int? {
        mayHold(token.foldedHash) ? number(of: token.folded, hash: token.foldedHash) : nil
    }

    /// The number of the folded word of one of a text's tokens, which is read where it stands: no token is copied.
    @inlinable @inline(__always) package func number(ofFolded tokens: [Token], at index: Int) -> Int? {
        mayHold(tokens[index].foldedHash)
            ? number(of: tokens[index].folded, hash: tokens[index].foldedHash) : nil
    }

    /// The number of the word of one of a text's tokens in lower case.
    @inlinable @inline(__always) package func number(ofLower tokens: [Token], at index: Int) -> Int? {
        mayHold(tokens[index].lowerHash) ? number(of: tokens[index].lower, hash: tokens[index].lowerHash) : nil
    }

    /// The number of a token's word in lower case, accents kept.
    @inlinable @inline(__always) package func number(ofLower token: Token) -> Int? {
        mayHold(token.lowerHash) ? number(of: token.lower, hash: token.lowerHash) : nil
    }

    // In the callers: most questions are answered by this alone.
    @inlinable @inline(__always)
    func mayHold(_ hash: UInt32) -> Bool {
        filter[Int(hash >> 6) & (filter.count - 1)] >> UInt64(hash & 63) & 1 != 0
    }

    @usableFromInline
    func number(of word: String, hash: UInt32) -> Int? {
        guard case .number(let number) = Self.find(word, hash, in: slots, of: words) else { return nil }
        return number
    }

    /// FNV-1a, 32 bits (http://www.isthe.com/chongo/tech/comp/fnv/), its high bits folded into the low ones.
    ///
    /// Only words of lexicons are in a table, so that no text can choose words that fall together.
    package static func hash(_ utf8: some Sequence<UInt8>) -> UInt32 {
        finish(utf8.reduce(hashStart) { hash($0, adding: $1) })
    }

    static let hashStart: UInt32 = 2_166_136_261

    @inline(__always)
    static func hash(_ hash: UInt32, adding octet: UInt8) -> UInt32 { (hash ^ UInt32(octet)) &* 16_777_619 }

    @inline(__always)
    static func finish(_ hash: UInt32) -> UInt32 { hash ^ (hash >> 15) }
}
