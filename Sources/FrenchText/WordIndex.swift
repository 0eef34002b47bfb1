/// Numbers words from 0 in the order they are added, and finds a word's number again.
///
/// Every rule asks this of every word of a text, and the answer is nearly always no: length and first octet tell most of
/// the time, before anything is hashed. An open-addressing table with linear probing, filled to one half at most.
package struct WordIndex: Sendable {
    /// The words in the order of their numbers.
    package private(set) var words: [String] = []
    private var hashes: [UInt32] = []
    /// For each slot the number of its word plus one, or 0.
    private var slots: [UInt32] = Array(repeating: 0, count: 8)
    /// Which lengths in bytes there are, one bit each; the last stands for all longer ones.
    private var lengths: UInt64 = 0
    /// Which first octets there are, by their last six bits.
    private var openings: UInt64 = 0

    package init() {}

    package var count: Int { words.count }

    /// The number of a word, or nil where it was never added.
    package func number(of word: String) -> Int? {
        mayHold(word) ? number(of: word, hash: Self.hash(word.utf8)) : nil
    }

    /// The number of a token's folded word.
    package func number(ofFolded token: Token) -> Int? {
        mayHold(token.folded) ? number(of: token.folded, hash: token.hash) : nil
    }

    private func mayHold(_ word: String) -> Bool {
        lengths & Self.lengthBit(word.utf8.count) != 0 && openings & Self.openingBit(word.utf8.first) != 0
    }

    private func number(of word: String, hash: UInt32) -> Int? {
        var slot = Int(hash) & (slots.count - 1)
        while slots[slot] != 0 {
            let number = Int(slots[slot]) - 1
            if hashes[number] == hash, words[number] == word { return number }
            slot = (slot + 1) & (slots.count - 1)
        }
        return nil
    }

    /// Adds a word unless it is there.
    ///
    /// - Returns: its number.
    @discardableResult
    package mutating func add(_ word: String) -> Int {
        if let number = number(of: word) { return number }
        if (words.count + 1) * 2 > slots.count { grow() }
        let hash = Self.hash(word.utf8)
        words.append(word)
        hashes.append(hash)
        lengths |= Self.lengthBit(word.utf8.count)
        openings |= Self.openingBit(word.utf8.first)
        place(number: words.count - 1, hash)
        return words.count - 1
    }

    private mutating func grow() {
        slots = Array(repeating: 0, count: slots.count * 2)
        for (number, hash) in hashes.enumerated() { place(number: number, hash) }
    }

    private mutating func place(number: Int, _ hash: UInt32) {
        var slot = Int(hash) & (slots.count - 1)
        while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
        slots[slot] = UInt32(number + 1)
    }

    private static func lengthBit(_ length: Int) -> UInt64 { 1 << UInt64(min(length, 63)) }

    private static func openingBit(_ octet: UInt8?) -> UInt64 { 1 << UInt64((octet ?? 0) & 63) }

    /// FNV-1a, 32 bits (http://www.isthe.com/chongo/tech/comp/fnv/), its high bits folded into the low ones.
    ///
    /// Only words of lexicons are in a table, so that no text can choose words that fall together.
    static func hash(_ utf8: String.UTF8View) -> UInt32 {
        var hash: UInt32 = 2_166_136_261
        for octet in utf8 { hash = (hash ^ UInt32(octet)) &* 16_777_619 }
        return hash ^ (hash >> 15)
    }
}
