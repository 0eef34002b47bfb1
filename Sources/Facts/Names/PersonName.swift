import FrenchText

/// A person's name in parts, made comparable across spellings.
package struct PersonName: Sendable, Hashable {
    /// Parts in order, articles of Arabic names left out: `ahmed`, `nasser`, `raisi`.
    package let parts: [Part]

    /// How many parts the first word has: 2 for *Jean-Luc*, 1 for *Jean* and for initials.
    private let compound: Int

    /// One word of a name.
    package struct Part: Sendable, Hashable {
        /// Folded.
        package let text: String
        /// How it sounds; computed once, for a corpus compares every name with many.
        package let sound: String

        package var isInitial: Bool { text.utf8.count == 1 }
    }

    /// Reads a name as it stands in a text: *A.Nasser Al-Raisi*.
    package init(_ surface: String) {
        let folded = Folding.fold(surface)
        parts = Self.words(of: folded).map { Part(text: $0, sound: NameSound.of($0)) }
        let first = folded.unicodeScalars.prefix { !$0.properties.isWhitespace }
        let compound =
            first.contains("-") && !first.contains(".")
            ? Self.words(of: String(String.UnicodeScalarView(first))).count : 1
        self.compound = compound
    }

    /// Whether a single word is the given name that this full name begins with: *Johnny* of *Johnny Hallyday*, no part of
    /// *François-Xavier*.
    package func begins(with word: PersonName) -> Bool {
        word.parts.count == 1 && !isShort && compound == 1 && word.parts.first == parts.first
    }

    private static func words(of folded: String) -> [String] {
        let octets = folded.utf8
        let words: [String] =
            octets.allSatisfy { $0 < 0x80 }
            ? octets.split(whereSeparator: isGap).map { String(decoding: $0, as: UTF8.self) }
            : folded.unicodeScalars.split { $0.properties.isWhitespace || ".-'".unicodeScalars.contains($0) }
                .map { String(String.UnicodeScalarView($0)) }
        return words.filter { !articles.contains($0) }
    }

    /// Whether an octet of ASCII stands between words.
    private static func isGap(_ octet: UInt8) -> Bool {
        switch octet {
        case 0x09...0x0D, 0x20, UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "'"): true
        default: false
        }
    }

    /// Whether another name of as many parts differs by one slip of the pen in one of them.
    ///
    /// A letter is more, less or other, or two changed places. The feminine of a name (*Michel*, *Michèle*) is another name.
    package func isSlip(_ other: PersonName) -> Bool {
        guard parts.count == other.parts.count, parts.count >= 2 else { return false }
        let differing = zip(parts, other.parts).filter { $0.text != $1.text }
        guard differing.count == 1, let (left, right) = differing.first,
            min(left.text.utf8.count, right.text.utf8.count) >= Self.leastSlipped
        else { return false }
        return Self.differByOne(Array(left.text.utf8), Array(right.text.utf8))
    }

    /// In a shorter word one letter makes another name.
    private static let leastSlipped = 5

    private static func differByOne(_ left: [UInt8], _ right: [UInt8]) -> Bool {
        let (short, long) = left.count < right.count ? (left, right) : (right, left)
        guard long.count - short.count <= 1, short.first == long.first else { return false }
        let start = zip(short, long).prefix { $0 == $1 }.count
        if short.count < long.count {
            // A last *e* makes a woman's name of a man's.
            return start < short.count && short[start...] == long[(start + 1)...]
                || start == short.count && long.last != UInt8(ascii: "e")
        }
        guard start + 1 < short.count else { return false }
        return short[(start + 1)...] == long[(start + 1)...]
            || short[start] == long[start + 1] && short[start + 1] == long[start]
                && short[(start + 2)...] == long[(start + 2)...]
    }

    /// Whether the name gives no more than a family name or initials before it.
    package var isShort: Bool { parts.count < 2 || parts.dropLast().allSatisfy(\.isInitial) }

    /// How a shorter or differently spelled name can mean the same person.
    ///
    /// - Returns: the rule's name and a score from 0 to 1, or nil where the names do not agree.
    package func match(_ other: PersonName) -> (rule: String, score: Double)? {
        guard !parts.isEmpty, !other.parts.isEmpty else { return nil }
        if parts == other.parts { return ("same-name", 1) }
        if parts.count == other.parts.count, let match = pairwise(other) { return match }
        if parts.count == other.parts.count, parts.count >= 2, parts == other.parts.reversed() {
            return ("swapped-order", 0.9)
        }
        if parts.count != other.parts.count, sameWhenJoined(other) { return ("joined-parts", 0.75) }
        let (short, long) = parts.count < other.parts.count ? (self, other) : (other, self)
        return short.shortens(long)
    }

    /// *Abdelkader Bensalah* and *Abdelqader Ben Salah*: one name, its parts written together or apart.
    private func sameWhenJoined(_ other: PersonName) -> Bool {
        guard parts.count >= 2, other.parts.count >= 2, !(parts + other.parts).contains(where: \.isInitial) else {
            return false
        }
        return parts.map(\.sound).joined() == other.parts.map(\.sound).joined()
    }

    /// Names of equal length, part by part: initials, then spelling.
    private func pairwise(_ other: PersonName) -> (rule: String, score: Double)? {
        var hasInitial = false
        var hasVariant = false
        for (left, right) in zip(parts, other.parts) where left != right {
            if Self.isInitial(left, of: right) || Self.isInitial(right, of: left) {
                hasInitial = true
            } else if Self.soundsAlike(left, right) {
                hasVariant = true
            } else {
                return nil
            }
        }
        // Initials alone prove nothing unless the family name stands written out.
        guard let family = parts.last, let otherFamily = other.parts.last, !family.isInitial,
            !otherFamily.isInitial
        else { return nil }
        guard parts.count >= 2 else { return hasVariant ? ("transliteration", 0.6) : nil }
        return hasInitial ? ("initials", hasVariant ? 0.7 : 0.85) : ("transliteration", 0.8)
    }

    /// Whether this is a short form: *Ahmed Raisi* for *Ahmed Nasser Al-Raisi*, a family name for a full name.
    private func shortens(_ long: PersonName) -> (rule: String, score: Double)? {
        // *Alain Delon* is no short form of *Alain-Fabien Delon*: a double given name is one.
        if parts.count > 1, long.compound > 1 || compound > 1, compound != long.compound { return nil }
        guard let family = parts.last, let longFamily = long.parts.last, !family.isInitial else { return nil }
        guard family == longFamily || Self.soundsAlike(family, longFamily) else { return nil }
        if parts.count == 1 { return ("family-name", 0.5) }
        let isSuffix = zip(parts.reversed(), long.parts.reversed()).allSatisfy { Self.agree($0, $1) }
        if isSuffix { return ("shortened-name", 0.75) }
        guard let first = parts.first, let longFirst = long.parts.first, Self.agree(first, longFirst) else {
            return nil
        }
        let inner = long.parts.dropFirst()
        // *George W. Bush* is not *George H. W. Bush*.
        let (own, theirs) = (parts.dropFirst().filter(\.isInitial), inner.filter(\.isInitial))
        if !own.isEmpty, own != theirs { return nil }
        guard parts.dropFirst().allSatisfy({ part in inner.contains { Self.agree(part, $0) } }) else { return nil }
        return first.isInitial ? ("initials", 0.7) : ("shortened-name", 0.75)
    }

    private static func agree(_ left: Part, _ right: Part) -> Bool {
        left == right || isInitial(left, of: right) || isInitial(right, of: left) || soundsAlike(left, right)
    }

    private static func isInitial(_ letter: Part, of word: Part) -> Bool {
        letter.isInitial && !word.isInitial && word.text.utf8.first == letter.text.utf8.first
    }

    /// Whether two spellings are one name heard or transliterated twice: *Nasser*, *Naser*; *Urquisa*, *Urquiza*.
    private static func soundsAlike(_ left: Part, _ right: Part) -> Bool {
        min(left.text.utf8.count, right.text.utf8.count) >= 4 && left.sound == right.sound
    }

    private static let articles: WordSet = ["al", "el", "ul", "ar", "as", "ad", "an", "at", "l", "ach", "ash", "ech"]
}
