/// Numbers written out in French.
package enum NumberWords {
    /// The value of a folded word that is one number: *quarante-trois* is 43; nil for any other word.
    ///
    /// *un* and *une* are articles far more often than numbers, so they count inside compounds only.
    package static func value(_ folded: String) -> Int? {
        guard folded != "un", folded != "une" else { return nil }
        guard folded.utf8.contains(UInt8(ascii: "-")) else { return alone(folded) }
        guard let parts = parts(of: folded), let number = SpelledNumber.read(parts[...], from: 0),
            number.end == parts.count
        else { return nil }
        return number.value
    }

    /// The number that words with spaces between them make: *deux mille trois cents*, *vingt et un*, *cent un*.
    ///
    /// - Parameter words: folded; the number ends before the first that goes on with none.
    /// - Returns: its value, below a million, and how many of the words it takes; nil where the first is no number.
    package static func spelledOut(_ words: some Collection<String>) -> (value: Int, count: Int)? {
        guard let first = words.first, first == "mil" || value(first) != nil else { return nil }
        var parts: [String] = []
        // For each word, where its parts end.
        var ends: [Int] = []
        for word in words.prefix(longest) {
            guard let own = word == "et" ? ["et"] : self.parts(of: word) else { break }
            parts += own
            ends.append(parts.count)
        }
        let all = Array(words.prefix(ends.count + 1))
        // A number ends with a word, not inside of one: *cent dix-huit-trois* is 100.
        while let last = ends.last {
            guard let number = SpelledNumber.read(parts[..<last], from: 0) else { return nil }
            guard let index = ends.firstIndex(of: number.end) else {
                ends.removeLast(ends.count - (ends.firstIndex { $0 > number.end } ?? ends.count - 1))
                continue
            }
            if isArticle(at: index, in: all, isLast: index + 1 >= all.count) {
                ends.removeLast(ends.count - index)
                continue
            }
            return (number.value, index + 1)
        }
        return nil
    }

    /// Whether the *un* that a number would end with counts what comes next: *cent un jour*, but *cent un jours*.
    private static func isArticle(at index: Int, in words: [String], isLast: Bool) -> Bool {
        guard index > 0, ["un", "une"].contains(words[index]), words[index - 1] != "et" else { return false }
        guard !isLast, let next = words[index + 1].unicodeScalars.last else { return false }
        return next.properties.isAlphabetic && next != "s" && next != "x"
            && SpelledNumber.words[words[index + 1]] == nil
            && factors[words[index + 1]] == nil
    }

    /// The parts of a word that hyphens join, if each is a word of number.
    private static func parts(of word: String) -> [String]? {
        guard word.utf8.contains(UInt8(ascii: "-")) else { return SpelledNumber.words[word] == nil ? nil : [word] }
        // Most words with a hyphen are told by what stands before it.
        guard let hyphen = word.utf8.firstIndex(of: UInt8(ascii: "-")),
            SpelledNumber.words[String(word[..<hyphen])] != nil
        else { return nil }
        let parts = word.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
            .map { String(Substring($0)) }
        return parts.allSatisfy { $0 == "et" || SpelledNumber.words[$0] != nil } ? parts : nil
    }

    /// The value of a folded word of a million or more, as the spelling of 1990 joins it: *un-million-deux-cent-mille*.
    package static func great(_ folded: String) -> Double? {
        guard folded.utf8.contains(UInt8(ascii: "-")), folded.contains("milli") else { return nil }
        var total = 0.0
        var least = Double.infinity
        var run: [String] = []
        for part in folded.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false) {
            let word = String(Substring(part))
            guard let factor = factors[word], factor >= 1e6 else {
                run.append(word)
                continue
            }
            guard factor < least, let count = SpelledNumber.read(run[...], from: 0), count.end == run.count else {
                return nil
            }
            total += Double(count.value) * factor
            (least, run) = (factor, [])
        }
        guard least < .infinity else { return nil }
        if run.isEmpty { return total }
        guard let rest = SpelledNumber.read(run[...], from: 0), rest.end == run.count else { return nil }
        return total + Double(rest.value)
    }

    private static func alone(_ word: String) -> Int? {
        guard SpelledNumber.words[word] != nil else { return nil }
        return SpelledNumber.read([word], from: 0)?.value
    }

    /// What multiplies all that the words of a number say before it: 100 of *trois cents*, 100,000 of *trois cent mille*.
    ///
    /// - Parameter words: folded, those of one number.
    /// - Returns: nil where nothing does, or not the whole: *mille deux cents*.
    package static func multiplier(_ words: some Collection<String>) -> Double? {
        let parts = words.flatMap { $0.split(separator: "-").map(String.init) }
        let times = parts.drop { !multipliers.contains($0) }
        guard !times.isEmpty, times.count < parts.count, times.allSatisfy({ multipliers.contains($0) }) else {
            return nil
        }
        return times.reduce(1) { $0 * ($1 == "mille" ? 1000 : 100) }
    }

    /// Whether the word of one of a text's tokens may be a number, a rounded amount or an ordinal: nearly every word of a text is none.
    package static func mayBe(_ tokens: [Token], at index: Int) -> Bool {
        tokens[index].isHyphenated || simple.contains(folded: tokens, at: index)
            || tokens[index].folded.hasSuffix("ieme")
    }

    private static let simple = WordSet(
        rounded.words + SpelledNumber.words.words + ordinals.words)

    /// Rounded amounts: *une vingtaine* is about 20.
    package static let rounded: WordMap<Int> = [
        "huitaine": 8, "dizaine": 10, "dizaines": 10, "douzaine": 12, "douzaines": 12, "quinzaine": 15,
        "vingtaines": 20,
        "vingtaine": 20, "trentaine": 30, "trentaines": 30,
        "quarantaine": 40, "cinquantaine": 50, "soixantaine": 60, "septantaine": 70, "octantaine": 80,
        "nonantaine": 90, "centaine": 100, "centaines": 100, "millier": 1000,
        "milliers": 1000,
    ]

    /// *million* and its kin, as factors behind a number.
    package static let factors: WordMap<Double> = [
        "mille": 1e3, "million": 1e6, "millions": 1e6, "milliard": 1e9, "milliards": 1e9, "billion": 1e12,
        "billions": 1e12,
    ]

    /// Ordinals written out: *deuxième* is 2, *vingt et unième*’s hyphened form 21.
    package static func ordinal(_ folded: String) -> Int? {
        if let value = ordinals[folded] { return value }
        guard folded.hasSuffix("ieme") else { return nil }
        let stem = String(folded.dropLast(4))
        return value(stem) ?? value(stem + "e") ?? (stem.hasSuffix("neuv") ? value(stem.dropLast(1) + "f") : nil)
            ?? (stem.hasSuffix("cinqu") ? value(String(stem.dropLast(1))) : nil)
    }

    private static let multipliers: WordSet = ["cent", "cents", "mille"]
    /// No number below a million has more words: *neuf cent quatre vingt dix neuf mille neuf cent quatre vingt dix neuf*.
    private static let longest = 16
    private static let ordinals: WordMap<Int> = [
        "premier": 1, "premiere": 1, "second": 2, "seconde": 2, "deuxieme": 2, "troisieme": 3, "quatrieme": 4,
        "cinquieme": 5, "sixieme": 6, "septieme": 7, "huitieme": 8, "neuvieme": 9, "dixieme": 10,
    ]
}
