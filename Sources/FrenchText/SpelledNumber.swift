/// The grammar of French numbers below a million, over single words: *neuf cent quatre vingt quinze*.
///
/// Each rule takes the longest number that starts at a word: *cent deux cents* is 102, and what follows another number.
enum SpelledNumber {
    /// Thousands and what is below them.
    static func read(_ words: ArraySlice<String>, from start: Int) -> (value: Int, end: Int)? {
        if start < words.endIndex, words[start] == "zero" { return (0, start + 1) }
        var (value, index) = (0, start)
        if let thousands = hundreds(words, from: start) { (value, index) = thousands }
        guard index < words.endIndex, thousand.contains(words[index]), value < 1000 else {
            return index == start ? nil : (value, index)
        }
        let isOld = words[index] == "mil"
        value = max(1, value) * 1000
        index += 1
        if let rest = hundreds(words, from: index), rest.value < 1000 { return (value + rest.value, rest.end) }
        // *mil* alone is a grain.
        guard !isOld else { return nil }
        // *mille et un*
        if index + 1 < words.endIndex, words[index] == "et", ["un", "une"].contains(words[index + 1]) {
            return (value + 1, index + 2)
        }
        return (value, index)
    }

    /// *deux cent un*, *cent*, *onze cents*.
    private static func hundreds(_ words: ArraySlice<String>, from start: Int) -> (value: Int, end: Int)? {
        var (value, index) = (1, start)
        if let count = tens(words, from: start) {
            guard (2...19).contains(count.value), count.end < words.endIndex, hundred.contains(words[count.end]) else {
                return count
            }
            (value, index) = count
        }
        guard index < words.endIndex, hundred.contains(words[index]) else { return nil }
        let rest = tens(words, from: index + 1)
        // *cent dix-sept cents*: the number ends where the next one starts.
        return (100 * value + (rest?.value ?? 0), rest?.end ?? index + 1)
    }

    /// What is below a hundred: *soixante et onze*, *quatre vingt dix neuf*, *nonante*.
    private static func tens(_ words: ArraySlice<String>, from start: Int) -> (value: Int, end: Int)? {
        guard start < words.endIndex, let first = self.words[words[start]], first > 0, first < 100 else { return nil }
        var (value, index) = (first, start + 1)
        if first == 4, index < words.endIndex, ["vingt", "vingts"].contains(words[index]) {
            (value, index) = (80, index + 1)
        }
        guard value >= 20 else { return teens(words, from: start) }
        let isLong = value == 60 || value == 80
        // *vingt et un*, *soixante et onze*
        if index + 1 < words.endIndex, words[index] == "et", let unit = self.words[words[index + 1]],
            unit == 1 || unit == 11 && isLong
        {
            return (value + unit, index + 2)
        }
        guard let rest = teens(words, from: index), rest.value < (isLong ? 20 : 10) else { return (value, index) }
        return (value + rest.value, rest.end)
    }

    /// 1 to 19: *dix-sept* is two words.
    private static func teens(_ words: ArraySlice<String>, from start: Int) -> (value: Int, end: Int)? {
        guard start < words.endIndex, let first = self.words[words[start]], (1..<20).contains(first) else { return nil }
        if first == 10, start + 1 < words.endIndex, let unit = self.words[words[start + 1]], (7...9).contains(unit) {
            return (10 + unit, start + 2)
        }
        return (first, start + 1)
    }

    private static let hundred: Set<String> = ["cent", "cents"]
    private static let thousand: Set<String> = ["mille", "mil"]

    /// The words that numbers are made of.
    static let words: WordMap<Int> = [
        "zero": 0, "un": 1, "une": 1, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6, "sept": 7, "huit": 8,
        "neuf": 9, "dix": 10, "onze": 11, "douze": 12, "treize": 13, "quatorze": 14, "quinze": 15, "seize": 16,
        "vingt": 20, "vingts": 20, "trente": 30, "quarante": 40, "cinquante": 50, "soixante": 60, "septante": 70,
        "huitante": 80, "octante": 80, "nonante": 90, "cent": 100, "cents": 100, "mille": 1000, "mil": 1000,
    ]
}
