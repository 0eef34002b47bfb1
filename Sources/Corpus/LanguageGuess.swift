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
        private var word = Letters()

        mutating func add(_ folded: String) {
            for scalar in folded.unicodeScalars {
                if LanguageGuess.isLetter(scalar) { word.add(scalar) } else { endWord() }
            }
            endWord()
        }

        private mutating func endWord() {
            guard word.count > 0 else { return }
            words += 1
            if word.count <= Letters.most {
                switch LanguageGuess.functionWords[word.packed] {
                case .french: french += 1
                case .english: english += 1
                case nil: break
                }
            }
            word = Letters()
        }
    }

    /// The letters of a short word in one number, an octet each: no string is made of any word of a text.
    private struct Letters {
        private(set) var packed: UInt64 = 0
        private(set) var count = 0

        /// No function word has more.
        static let most = 6

        /// A letter beyond ASCII, which no function word has once it is folded, is 0xFF.
        mutating func add(_ scalar: Unicode.Scalar) {
            packed = packed << 8 | (scalar.isASCII ? UInt64(scalar.value) : 0xFF)
            count += 1
        }
    }

    private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isASCII ? ("a"..."z").contains(scalar) : scalar.properties.isAlphabetic
    }

    private enum Language {
        case french
        case english
    }

    /// The language of each function word, by its letters.
    private static let functionWords: [UInt64: Language] = {
        var languages: [UInt64: Language] = [:]
        for (words, language) in [(french, Language.french), (english, .english)] {
            for word in words {
                var letters = Letters()
                for scalar in word.unicodeScalars { letters.add(scalar) }
                languages[letters.packed] = language
            }
        }
        return languages
    }()

    // *a* is none of either's: folded, French *à* and *a* are written so as well.
    private static let french = [
        "le", "la", "les", "l", "d", "de", "des", "du", "et", "un", "une", "dans", "pour", "que", "qui", "est", "sur",
        "au", "aux", "avec", "par", "ce", "cette", "ses", "son", "sa", "qu", "il", "elle", "ont", "sont", "ne", "pas",
        "en", "ou", "mais", "plus", "se", "leur", "leurs", "nous", "vous", "ils", "elles", "ces", "c", "n", "j", "chez",
        "sans", "sous", "entre", "apres", "avant", "contre",
    ]
    private static let english = [
        "the", "of", "and", "to", "in", "is", "for", "that", "with", "our", "we", "are", "as", "by", "at", "from",
        "it", "this", "be", "where", "has", "have", "was", "were", "your", "you", "an", "or", "not", "but", "will",
    ]
}
