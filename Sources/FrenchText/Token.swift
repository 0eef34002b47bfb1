/// A word, a number or a mark of a text.
@usableFromInline package struct Token: Sendable, Hashable {
    /// Unicode scalars of the text.
    @usableFromInline package let range: Range<Int>
    package let kind: Kind
    /// The token in lower case, apostrophes made straight; accents stay, so that *a* and *à* differ.
    @usableFromInline package let lower: String
    /// `lower` without accents, œ and æ spelled out.
    @usableFromInline package let folded: String
    /// The hashes of both forms by which a ``WordIndex`` finds them.
    @usableFromInline package let lowerHash: UInt32
    @usableFromInline package let foldedHash: UInt32
    package let letters: Case
    /// Whether it is a word, not a number, a mark or an elided word.
    package let isWord: Bool
    /// A word that starts with a capital letter.
    package let isCapitalized: Bool
    /// Whether white space stands before it.
    package let isSpaced: Bool

    /// Whether a hyphen stands in it: *Al-Raisi*, *dix-sept*.
    package let isHyphenated: Bool

    init(_ range: Range<Int>, _ kind: Kind, _ spelling: Spelling, isSpaced: Bool) {
        self.range = range
        self.kind = kind
        lower = spelling.lower
        folded = spelling.folded
        lowerHash = spelling.lowerHash
        foldedHash = spelling.foldedHash
        letters = spelling.letters
        isWord = kind == .word
        isCapitalized = kind == .word && (spelling.letters == .capitalized || spelling.letters == .upper)
        isHyphenated = spelling.isHyphenated
        self.isSpaced = isSpaced
    }

    /// What a token is; the models that ship hash its number.
    package enum Kind: UInt8, Sendable {
        /// Letters, with the hyphens and dots that belong inside: *Al-Raisi*, *A.Hammouchi*, *M.*, *aujourd'hui*.
        case word
        /// An elided word with its apostrophe: *l’*, *qu'*.
        case elision
        /// *43*, *1.500*, *1 500*, *3,5*.
        case number
        /// *93e*, *93ème*, *93ᵉ*, *1er*.
        case ordinal
        case punctuation
    }

    /// How its letters are written; the models that ship hash its number.
    package enum Case: UInt8, Sendable {
        case lower
        /// A capital first letter and at least one lower-case letter.
        case capitalized
        /// Two letters or more, all capitals.
        case upper
        /// No letter at all.
        case none
    }
}
