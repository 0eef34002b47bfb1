/// Words that lose their last vowel before a vowel: *l’Assemblée*, *qu'il*.
enum Elision {
    /// Whether the letters before an apostrophe are an elided word that the next letter continues as a new one.
    ///
    /// - Parameters:
    ///   - letters: the letters before the apostrophe.
    ///   - next: the scalar behind the apostrophe.
    /// - Returns: true for *l’Assemblée*, false for *aujourd’hui* and *N'Djamena*.
    static func isElided(_ letters: ArraySlice<Unicode.Scalar>, before next: Unicode.Scalar) -> Bool {
        guard letters.count <= longest,
            LetterCase.of(next).isLetter || next == "«" || next.properties.numericType != nil
        else { return false }
        let word = Folding.fold(letters)
        guard words.contains(word) else { return false }
        // N'Djamena, M'Bappé and O'Brien are names: French elides ne, me and te before lower-case words only.
        let isCapital = letters.count == 1 && letters.first.map { LetterCase.of($0).isUppercase } == true
        return !(isCapital && ["n", "m", "t"].contains(word) && LetterCase.of(next).isUppercase)
    }

    /// No elided word has more letters.
    private static let longest = 7
    private static let words: WordSet = [
        "l", "d", "c", "j", "m", "n", "s", "t", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu", "quelqu", "presqu",
    ]
}
