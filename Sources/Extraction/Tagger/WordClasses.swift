/// Classes of words that stand in like surroundings, learned from unlabelled news; finer and finer ones.
///
/// A table of 64-bit entries found by a word's hash: 24 bits that tell the word, then its classes. A word that is not
/// there has none.
package struct WordClasses: Sendable {
    /// The classes of one word, 0 where it has none.
    package struct Classes: Sendable, Hashable {
        /// One of at most 255.
        package let coarse: UInt64
        /// One of at most 255.
        package let middle: UInt64
        /// One of at most 65 535.
        package let fine: UInt64
        /// What the word mostly was where a first tagger read the same news, 0 where it said nothing; at most 255.
        package let habit: UInt64

        package static let none = Classes(coarse: 0, middle: 0, fine: 0, habit: 0)

        package init(coarse: UInt64, middle: UInt64, fine: UInt64, habit: UInt64) {
            self.coarse = coarse
            self.middle = middle
            self.fine = fine
            self.habit = habit
        }
    }

    /// Empty entries are 0.
    let entries: [UInt64]

    init(entries: [UInt64]) {
        self.entries = entries
    }

    /// A table of words, each by its ``key(_:)``.
    ///
    /// Two words that the table cannot tell apart keep the classes of the first.
    package init(_ words: [(key: UInt64, classes: Classes)]) {
        var entries = [UInt64](repeating: 0, count: max(8, words.count * 4 / 3))
        for (key, classes) in words {
            let tag = Self.tag(key)
            var slot = Self.slot(key, of: entries.count)
            while entries[slot] != 0, entries[slot] & Self.tagMask != tag { slot = (slot + 1) % entries.count }
            guard entries[slot] == 0 else { continue }
            entries[slot] =
                tag | (classes.coarse & 0xFF) << 24 | (classes.middle & 0xFF) << 32 | (classes.fine & 0xFFFF) << 40
                | (classes.habit & 0xFF) << 56
        }
        self.entries = entries
    }

    /// What finds a word: a hash of its scalars as they stand.
    package static func key(_ word: some Collection<Unicode.Scalar>) -> UInt64 {
        WordForm(ArraySlice(word)).exact
    }

    /// The classes of a word.
    package func classes(of key: UInt64) -> Classes {
        guard !entries.isEmpty else { return .none }
        let tag = Self.tag(key)
        var slot = Self.slot(key, of: entries.count)
        // A table of another's making may have no empty entry: no search goes round it.
        for _ in 0..<min(Self.longestSearch, entries.count) {
            let entry = entries[slot]
            guard entry != 0 else { return .none }
            if entry & Self.tagMask == tag {
                return Classes(
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
    private static func tag(_ key: UInt64) -> UInt64 {
        key >> 8 & 0xFF_FFFF | 1
    }

    private static func slot(_ key: UInt64, of count: Int) -> Int {
        Int(key.multipliedFullWidth(by: UInt64(count)).high)
    }
}
