import FrenchText

/// A person's name in parts, made comparable across spellings.
package struct PersonName: Sendable, Hashable {
    /// Folded parts in order, articles of Arabic names left out: `ahmed`, `nasser`, `raisi`.
    package let parts: [String]

    /// Reads a name as it stands in a text: *A.Nasser Al-Raisi*.
    package init(_ surface: String) {
        var parts: [String] = []
        for word in Folding.fold(surface).split(whereSeparator: { " .-'\u{A0}\u{202F}".contains($0) }) {
            let word = String(word)
            if !Self.articles.contains(word) { parts.append(word) }
        }
        self.parts = parts
    }

    package var familyName: String? { parts.last }

    /// Whether the name gives no more than a family name or initials before it.
    package var isShort: Bool { parts.count < 2 || parts.dropLast().allSatisfy { $0.utf8.count == 1 } }

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
        let (short, long) = parts.count < other.parts.count ? (self, other) : (other, self)
        return short.shortens(long)
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
        guard let family = parts.last, let otherFamily = other.parts.last, family.utf8.count > 1,
            otherFamily.utf8.count > 1
        else { return nil }
        guard parts.count >= 2 else { return hasVariant ? ("transliteration", 0.6) : nil }
        return hasInitial ? ("initials", hasVariant ? 0.7 : 0.85) : ("transliteration", 0.8)
    }

    /// *A. Raisi* or *Ahmed Raisi* for *Ahmed Nasser Al-Raisi*; a family name alone for a full name.
    private func shortens(_ long: PersonName) -> (rule: String, score: Double)? {
        guard let family = parts.last, let longFamily = long.parts.last, family.utf8.count > 1 else { return nil }
        guard family == longFamily || Self.soundsAlike(family, longFamily) else { return nil }
        if parts.count == 1 { return ("family-name", 0.5) }
        let isSuffix = zip(parts.reversed(), long.parts.reversed()).allSatisfy { Self.agree($0, $1) }
        if isSuffix { return ("shortened-name", 0.75) }
        guard let first = parts.first, let longFirst = long.parts.first, Self.agree(first, longFirst) else {
            return nil
        }
        let inner = long.parts.dropFirst()
        guard parts.dropFirst().allSatisfy({ part in inner.contains { Self.agree(part, $0) } }) else { return nil }
        return first.utf8.count == 1 ? ("initials", 0.7) : ("shortened-name", 0.75)
    }

    private static func agree(_ left: String, _ right: String) -> Bool {
        left == right || isInitial(left, of: right) || isInitial(right, of: left) || soundsAlike(left, right)
    }

    private static func isInitial(_ letter: String, of word: String) -> Bool {
        letter.utf8.count == 1 && word.utf8.count > 1 && word.utf8.first == letter.utf8.first
    }

    /// Whether two spellings are one name heard or transliterated twice: *Nasser*, *Naser*; *Urquisa*, *Urquiza*.
    static func soundsAlike(_ left: String, _ right: String) -> Bool {
        guard min(left.utf8.count, right.utf8.count) >= 4 else { return false }
        return skeleton(left) == skeleton(right)
    }

    /// The sound of a name, roughly, as French and English write Arabic, Slavic and Romance names.
    static func skeleton(_ folded: String) -> String {
        var sound = folded
        for (spelling, heard) in spellings { sound = sound.replacing(spelling, with: heard) }
        var skeleton = ""
        for character in sound where skeleton.last != character { skeleton.append(character) }
        return skeleton
    }

    private static let spellings: [(String, String)] = [
        ("tch", "c"), ("sch", "X"), ("ch", "X"), ("sh", "X"), ("ph", "f"), ("gh", "g"), ("kh", "k"), ("dj", "j"),
        ("ck", "k"), ("qu", "k"), ("q", "k"), ("ce", "se"), ("ci", "si"), ("cy", "si"), ("c", "k"), ("z", "s"),
        ("ou", "u"), ("oo", "u"), ("w", "u"), ("o", "u"), ("ei", "i"), ("ai", "i"), ("ee", "i"), ("y", "i"), ("e", "i"),
        ("v", "f"), ("h", ""),
    ]

    private static let articles: Set<String> = ["al", "el", "ul", "ar", "as", "ad", "an", "at", "l"]
}
