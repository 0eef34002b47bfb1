/// Tells French from English by their function words.
enum LanguageGuess {
    /// The language of a text's folded lines (``Lines/folded(_:)``): `fr`, `en`, or `und` where neither shows.
    static func language(ofFolded lines: [String]) -> String {
        let counts = lines.reduce(into: Counts()) { $0.add($1) }
        guard counts.french + counts.english > 0 else { return "und" }
        return counts.french >= counts.english ? "fr" : "en"
    }

    /// The language of one folded line, or nil where it is short or mixed.
    static func confidentLanguage(ofFolded line: String) -> String? {
        var counts = Counts()
        counts.add(line)
        guard counts.words >= 8, max(counts.french, counts.english) * 6 >= counts.words else { return nil }
        if counts.english > 3 * counts.french { return "en" }
        if counts.french > 3 * counts.english { return "fr" }
        return nil
    }

    private struct Counts {
        var words = 0
        var french = 0
        var english = 0

        mutating func add(_ folded: String) {
            for word in folded.unicodeScalars.split(whereSeparator: { !Self.isLetter($0) }) {
                words += 1
                guard word.count <= LanguageGuess.longest else { continue }
                let word = String(word)
                if LanguageGuess.french.contains(word) { french += 1 }
                if LanguageGuess.english.contains(word) { english += 1 }
            }
        }

        private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
            scalar.isASCII ? ("a"..."z").contains(scalar) : scalar.properties.isAlphabetic
        }
    }

    /// No function word is longer than this, in Unicode scalars.
    private static let longest = 6

    private static let french: Set<String> = [
        "le", "la", "les", "l", "d", "de", "des", "du", "et", "un", "une", "dans", "pour", "que", "qui", "est", "sur",
        "au", "aux", "avec", "par", "ce", "cette", "ses", "son", "sa", "qu", "il", "elle", "ont", "sont", "ne", "pas",
    ]
    private static let english: Set<String> = [
        "the", "of", "and", "to", "in", "is", "for", "that", "with", "our", "we", "are", "as", "by", "at", "from",
        "it", "this", "be", "where", "has", "have", "was", "were", "a", "your", "you",
    ]
}
