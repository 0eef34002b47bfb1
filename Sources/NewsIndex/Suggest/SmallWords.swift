/// Words inside names and headlines that nobody begins with.
enum SmallWords {
    private static let all: Set<String> = [
        "a", "al", "au", "aux", "avec", "bin", "ce", "ces", "cette", "d", "dans", "de", "del", "della", "der", "des",
        "di", "du",
        "el", "elle", "en", "est", "et", "il", "l", "la", "le", "les", "leur", "mais", "ne", "of", "on", "ont", "ou",
        "par",
        "pas", "plus", "pour", "qu", "que", "qui", "s", "sa", "se", "ses", "son", "sont", "sur", "the", "un", "une",
        "van",
        "von", "y",
    ]

    /// Their octets in one number: none has more than eight.
    private static let packed: Set<UInt64> = Set(all.map { packed(Array($0.utf8)[...]) })

    /// Whether the word that some octets of a key begin with is none of them.
    static func isLarge(_ octets: ArraySlice<UInt8>) -> Bool {
        let word = octets.prefix { $0 > CompletionTable.space }
        return word.count > 8 || !packed.contains(packed(word))
    }

    private static func packed(_ word: ArraySlice<UInt8>) -> UInt64 {
        word.reduce(0) { $0 << 8 | UInt64($1) }
    }
}
