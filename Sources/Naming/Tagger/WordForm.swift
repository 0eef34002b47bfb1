import FrenchText
import Grammar

/// A word as the tagger sees it: numbers made of its letters, its shape, its classes; no string.
package struct WordForm {
    /// A hash of the scalars as they stand.
    var exact: UInt64 = 0
    /// A hash of the lower-case scalars.
    var lower: UInt64 = 0
    /// Hashes of the first two, three and four lower-case scalars; of all where there are fewer.
    var openings = SIMD4<UInt64>()
    /// Hashes of the last two, three, four and five.
    var endings = SIMD4<UInt64>()
    /// The pattern of capitals, small letters, digits and marks, runs of one kind cut to two.
    var shape: UInt64 = 0
    /// What ``Token/kind`` and ``Token/letters`` say, in one number.
    var letterCase: UInt64 = 0
    /// What lexicons say of the word, a bit each.
    var traits: UInt64 = 0
    var classes = WordGroups.Groups.none

    /// What stands before a sentence's first word and behind its last.
    static let edge = WordForm(exact: 1, lower: 1, shape: 1)
}

extension WordForm {
    /// What finds the word in a table of groups.
    var number: UInt64 { exact & ~0xFF_FFFF | exact >> 8 & 0xFF_FFFF }

    /// That of a word by its scalars as they stand.
    package static func number(of word: some Collection<Unicode.Scalar>) -> UInt64 {
        WordForm(ArraySlice(word)).number
    }

    /// Reads the letters of a token.
    init(_ scalars: ArraySlice<Unicode.Scalar>) {
        var forward = Hash()
        var exact = Hash()
        var shape = Hash()
        var last: (kind: UInt64, count: Int) = (0, 0)
        var count = 0
        for scalar in scalars {
            let small = Self.lowered(scalar)
            exact.add(UInt64(scalar.value))
            forward.add(small)
            count += 1
            if (2...4).contains(count) { openings[count - 2] = forward.value }
            let kind = Self.kind(scalar, lowered: small)
            last = kind == last.kind ? (kind, last.count + 1) : (kind, 1)
            if last.count <= 2 { shape.add(kind) }
        }
        if count < 4 {
            for length in max(count, 1)...4 where length >= 2 { openings[length - 2] = forward.value }
        }
        self.exact = exact.value
        lower = forward.value
        self.shape = shape.value
        readEndings(scalars)
    }

    private mutating func readEndings(_ scalars: ArraySlice<Unicode.Scalar>) {
        var backward = Hash()
        var count = 0
        for scalar in scalars.suffix(5).reversed() {
            backward.add(Self.lowered(scalar))
            count += 1
            if count >= 2 { endings[count - 2] = backward.value }
        }
    }

    /// Small letters of Latin scripts without a look into Unicode's tables.
    @inline(__always)
    private static func lowered(_ scalar: Unicode.Scalar) -> UInt64 {
        let value = scalar.value
        if value < 0x80 { return UInt64((0x41...0x5A).contains(value) ? value | 0x20 : value) }
        switch value {
        case 0x2018, 0x2019: return 0x27
        case 0x201C...0x201E: return 0x22
        case 0x2010...0x2014: return 0x2D
        default: break
        }
        if value < 0x100 { return UInt64((0xC0...0xDE).contains(value) && value != 0xD7 ? value | 0x20 : value) }
        return UInt64(scalar.properties.lowercaseMapping.unicodeScalars.first?.value ?? value)
    }

    /// 1 for a capital, 2 for a small letter, 3 for a digit, else the mark itself.
    @inline(__always)
    private static func kind(_ scalar: Unicode.Scalar, lowered: UInt64) -> UInt64 {
        if lowered != UInt64(scalar.value), lowered >= 0x61 { return 1 }
        if (0x30...0x39).contains(lowered) { return 3 }
        return (0x61...0x7A).contains(lowered) || lowered >= 0xC0 && lowered < 0x2000 ? 2 : lowered
    }

    /// A running hash of numbers (FNV-1a over whole numbers, then mixed).
    struct Hash {
        private var state: UInt64 = 0xCBF2_9CE4_8422_2325

        @inline(__always)
        mutating func add(_ number: UInt64) {
            state = (state ^ number) &* 0x0000_0100_0000_01B3
        }

        /// Never 0, which stands for an absent word.
        var value: UInt64 {
            let mixed = (state ^ (state >> 29)) &* 0x9E37_79B9_7F4A_7C15
            return (mixed ^ (mixed >> 32)) | 1
        }
    }
}
