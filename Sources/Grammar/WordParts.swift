package import FrenchText

/// A word as tagger and parser see it: numbers made of its letters, hashed once; no string.
package struct WordParts: Sendable {
    /// The word in lower case; a number by its kind and length.
    package var word: UInt64
    /// Its last two, three and four characters; all where there are fewer.
    var endings: (two: UInt64, three: UInt64, four: UInt64)
    /// Its first two characters.
    var opening: UInt64
    /// Its kind, its capitals, its hyphens.
    var shape: UInt64

    var groups: WordGroups.Groups

    /// What stands before a sentence's first word and behind its last.
    static let edge = WordParts()

    private init() {
        word = 1
        endings = (1, 1, 1)
        opening = 1
        shape = 1
        groups = .none
    }

    package init(_ token: Token, groups: WordGroups) {
        let octets = token.lower.utf8.span
        let count = octets.count
        if token.kind == .number || token.kind == .ordinal {
            let first = count > 0 ? UInt64(octets[0]) : 0
            let isYear = count == 4 && (first == 0x31 || first == 0x32)
            word = Self.mixed(UInt64(min(count, 8)) << 8 | (isYear ? 1 : 0) | (token.kind == .number ? 2 : 4))
        } else {
            word = Self.mixed(UInt64(token.lowerHash) | 1 << 40)
        }
        var hash: UInt64 = 0
        var characters = 0
        var ends: (UInt64, UInt64, UInt64) = (0, 0, 0)
        var place = count
        while place > 0, characters < 4 {
            place -= 1
            let octet = octets[place]
            hash = (hash ^ UInt64(octet)) &* 0x0000_0100_0000_01B3 &+ 0x55
            guard octet & 0xC0 != 0x80 else { continue }
            characters += 1
            if characters <= 2 { ends.0 = hash }
            if characters <= 3 { ends.1 = hash }
            ends.2 = hash
        }
        endings = (Self.mixed(ends.0), Self.mixed(ends.1), Self.mixed(ends.2))
        var start: UInt64 = 0
        for octet in 0..<min(count, 2) { start = start << 8 | UInt64(octets[octet]) }
        opening = Self.mixed(start | 1 << 41)
        let kind = UInt64(token.kind.rawValue)
        let letters = UInt64(token.letters.rawValue)
        self.groups = groups.groups(of: word)
        shape = Self.mixed(kind << 8 | letters << 4 | (token.isHyphenated ? 1 : 0) | 1 << 42)
    }

    @inline(__always)
    private static func mixed(_ number: UInt64) -> UInt64 {
        let spread = (number ^ (number >> 29)) &* 0xBF58_476D_1CE4_E5B9
        return spread ^ (spread >> 32)
    }
}
