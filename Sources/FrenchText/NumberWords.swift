/// Numbers written out in French.
package enum NumberWords {
    /// The value of a folded word that is one number: *quarante-trois* is 43; nil for any other word.
    ///
    /// *un* and *une* are articles far more often than numbers, so they count inside compounds only.
    package static func value(_ folded: String) -> Int? {
        guard folded != "un", folded != "une" else { return nil }
        guard let hyphen = folded.utf8.firstIndex(of: UInt8(ascii: "-")) else { return value(of: [folded]) }
        // Most words with a hyphen are told by what stands before it.
        let opening = String(folded[..<hyphen])
        guard units[opening] != nil || multipliers.contains(opening) else { return nil }
        return value(of: folded.utf8.split(separator: UInt8(ascii: "-")).map { String(Substring($0)) })
    }

    /// The number that words with spaces between them make: *deux mille trois cents*, *vingt et un*.
    ///
    /// - Parameter words: folded; the number ends before the first that goes on with none.
    /// - Returns: its value and how many of the words it takes, or nil where the first is no number.
    package static func spelledOut(_ words: some Collection<String>) -> (value: Int, count: Int)? {
        guard let first = words.first, value(first) != nil else { return nil }
        let words = Array(words)
        var count = 1
        while count < words.count {
            if words[count] == "et", count + 1 < words.count, ["un", "une", "onze"].contains(words[count + 1]),
                isTens(words[count - 1])
            {
                count += 2
            } else if goesOn(words[count - 1], with: words[count]) {
                count += 1
            } else {
                break
            }
        }
        let parts = words.prefix(count).flatMap { $0.split(separator: "-").map(String.init) }
        return value(of: parts).map { ($0, count) }
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

    /// Whether a number word can stand right behind another in one number: *deux cents*, *mille deux*, *soixante dix*.
    private static func goesOn(_ word: String, with next: String) -> Bool {
        guard let value = value(next) else { return false }
        // *cent mille*, *mille cent*; nothing is a thousand thousands.
        if multipliers.contains(next) { return !multipliers.contains(word) || (next == "mille") != (word == "mille") }
        return multipliers.contains(word) || isTens(word) && value < 20
    }

    private static func isTens(_ word: String) -> Bool {
        value(word).map { [20, 30, 40, 50, 60, 80].contains($0) } == true
    }

    private static func value(of parts: [String]) -> Int? {
        var total = 0
        var current = 0
        for part in parts where part != "et" {
            if let unit = units[part] {
                // *quatre-vingts*: four times twenty; *soixante-dix*: sixty and ten.
                current += unit == 20 && current % 100 == 4 ? 76 : unit
            } else if part == "cent" || part == "cents" {
                // Nothing is a hundred hundreds.
                guard current < 100 else { return nil }
                current = max(1, current) * 100
            } else if part == "mille" {
                total += max(1, current) * 1000
                current = 0
            } else {
                return nil
            }
        }
        return total + current > 0 ? total + current : nil
    }

    /// Whether the word of one of a text's tokens may be a number, a rounded amount or an ordinal: nearly every word of a text is none.
    package static func mayBe(_ tokens: [Token], at index: Int) -> Bool {
        tokens[index].isHyphenated || simple.contains(folded: tokens, at: index)
            || tokens[index].folded.hasSuffix("ieme")
    }

    private static let simple = WordSet(
        rounded.words + units.words + ordinals.words + multipliers.words)

    /// Rounded amounts: *une vingtaine* is about 20.
    package static let rounded: WordMap<Int> = [
        "dizaine": 10, "dizaines": 10, "douzaine": 12, "douzaines": 12, "quinzaine": 15, "vingtaines": 20,
        "vingtaine": 20, "trentaine": 30,
        "quarantaine": 40, "cinquantaine": 50, "soixantaine": 60, "centaine": 100, "centaines": 100, "millier": 1000,
        "milliers": 1000,
    ]

    /// *million* and its kin, as factors behind a number.
    package static let factors: WordMap<Double> = [
        "mille": 1e3, "million": 1e6, "millions": 1e6, "milliard": 1e9, "milliards": 1e9,
    ]

    /// Ordinals written out: *deuxième* is 2.
    package static func ordinal(_ folded: String) -> Int? {
        if let value = ordinals[folded] { return value }
        guard folded.hasSuffix("ieme") else { return nil }
        let stem = String(folded.dropLast(4))
        return value(stem) ?? value(stem + "e") ?? (stem.hasSuffix("neuv") ? value(stem.dropLast(1) + "f") : nil)
            ?? (stem.hasSuffix("cinqu") ? value(String(stem.dropLast(1))) : nil)
    }

    private static let multipliers: WordSet = ["cent", "cents", "mille"]

    private static let units: WordMap<Int> = [
        "un": 1, "une": 1, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6, "sept": 7, "huit": 8, "neuf": 9,
        "dix": 10, "onze": 11, "douze": 12, "treize": 13, "quatorze": 14, "quinze": 15, "seize": 16, "vingt": 20,
        "vingts": 20, "trente": 30, "quarante": 40, "cinquante": 50, "soixante": 60, "septante": 70, "huitante": 80,
        "octante": 80, "nonante": 90,
    ]
    private static let ordinals: WordMap<Int> = [
        "premier": 1, "premiere": 1, "second": 2, "seconde": 2, "deuxieme": 2, "troisieme": 3, "quatrieme": 4,
        "cinquieme": 5, "sixieme": 6, "septieme": 7, "huitieme": 8, "neuvieme": 9, "dixieme": 10,
    ]
}
