/// Groups of words that stand in like surroundings, learned from unlabelled news; finer and finer ones.
///
/// A table of 64-bit entries found by a word's number: 24 bits that tell the word, then its groups. A word that is not
/// there has none.
package struct WordGroups: Sendable {
    /// The groups of one word, 0 where it has none.
    package struct Groups: Sendable, Hashable {
        /// One of at most 255.
        package let coarse: UInt64
        /// One of at most 255.
        package let middle: UInt64
        /// One of at most 65 535.
        package let fine: UInt64
        /// The tag that a first tagger gave the word most often in the same news, and 1; above 31 where it was sure.
        package let habit: UInt64

        package static let none = Groups(coarse: 0, middle: 0, fine: 0, habit: 0)

        package init(coarse: UInt64, middle: UInt64, fine: UInt64, habit: UInt64) {
            self.coarse = coarse
            self.middle = middle
            self.fine = fine
            self.habit = habit
        }
    }

    /// Empty entries are 0.
    package let entries: [UInt64]

    package static let none = WordGroups(entries: [])

    /// A table as a file holds it.
    package init(entries: [UInt64]) {
        self.entries = entries
    }

    /// A table of words, each by its number (``WordParts/word``); the first of those that it cannot tell apart stays.
    package init(_ words: [(word: UInt64, groups: Groups)]) {
        var entries = [UInt64](repeating: 0, count: max(8, words.count * 4 / 3))
        for (word, groups) in words {
            let tag = Self.tag(word)
            var slot = Self.slot(word, of: entries.count)
            while entries[slot] != 0, entries[slot] & Self.tagMask != tag { slot = (slot + 1) % entries.count }
            guard entries[slot] == 0 else { continue }
            entries[slot] =
                tag | (groups.coarse & 0xFF) << 24 | (groups.middle & 0xFF) << 32 | (groups.fine & 0xFFFF) << 40
                | (groups.habit & 0xFF) << 56
        }
        self.entries = entries
    }

    /// The groups of a word.
    package func groups(of word: UInt64) -> Groups {
        guard !entries.isEmpty else { return .none }
        let tag = Self.tag(word)
        var slot = Self.slot(word, of: entries.count)
        // A table of another's making may have no empty entry: no search goes round it.
        for _ in 0..<min(Self.longestSearch, entries.count) {
            let entry = entries[slot]
            guard entry != 0 else { return .none }
            if entry & Self.tagMask == tag {
                return Groups(
                    coarse: entry >> 24 & 0xFF, middle: entry >> 32 & 0xFF, fine: entry >> 40 & 0xFFFF,
                    habit: entry >> 56)
            }
            slot = slot + 1 == entries.count ? 0 : slot + 1
        }
        return .none
    }

    private static let longestSearch = 64
    private static let tagMask: UInt64 = 0xFF_FFFF

    /// Never 0, so that no entry looks empty.
    private static func tag(_ word: UInt64) -> UInt64 {
        word & 0xFF_FFFF | 1
    }

    private static func slot(_ word: UInt64, of count: Int) -> Int {
        Int(word.multipliedFullWidth(by: UInt64(count)).high)
    }
}
