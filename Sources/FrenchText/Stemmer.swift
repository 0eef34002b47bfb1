/// A light stemmer for French: gender and number off, nothing else.
package enum Stemmer {
    /// The stem of a folded word.
    ///
    /// After J. Savoy, *A stemming procedure and stopword list for general French corpora*, JASIS 50(10), 1999: the minimal
    /// variant. Words of fewer than six letters stay as they are, save a plural *s*, which goes first: *homme* and *hommes* have
    /// one stem.
    package static func stem(_ folded: String) -> String {
        var letters = Array(folded.unicodeScalars)
        if letters.count >= 4, letters.last == "s" { letters.removeLast() }
        guard letters.count >= 6 else { return string(letters) }
        if letters.last == "x" {
            letters.removeLast()
            if letters.suffix(2) == ["a", "u"] { letters[letters.count - 1] = "l" }
            return string(letters)
        }
        for ending in ["r", "e"] as [Unicode.Scalar] where letters.last == ending { letters.removeLast() }
        if letters.count >= 2, letters[letters.count - 1] == letters[letters.count - 2] { letters.removeLast() }
        return string(letters)
    }

    private static func string(_ letters: [Unicode.Scalar]) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: letters)
        return String(view)
    }
}
