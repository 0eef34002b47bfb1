/// The forms of a word that the stemmer leaves apart: the plural behind a vowel (*amis*, *lois*, *Ferraris*), which it takes for a part
/// of the word, and the other gender of who does something (*directrice*, *chanteuse*).
enum WordKin {
    /// Folded forms that are the same word in another number or gender, as far as there are such words at all.
    ///
    /// - Parameter folded: a folded form.
    /// - Returns: the others; none of a short word, of a number, and of what only looks like a plural.
    static func forms(of folded: [UInt8]) -> [[UInt8]] {
        guard folded.allSatisfy({ (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) }) else { return [] }
        let single = single(folded)
        guard single.count >= shortest else { return [] }
        var forms = plurals(of: single)
        if folded != single { forms.append(single) }
        guard !forms.contains(where: particles.contains), !particles.contains(folded) else { return [] }
        for (ending, other) in genders where single.ends(with: ending) {
            let form = Array(single.dropLast(ending.count) + other)
            forms += [form, form + [s]]
        }
        return forms.filter { $0 != folded }
    }

    private static let shortest = 3
    private static let s = UInt8(ascii: "s")
    private static let x = UInt8(ascii: "x")
    private static let u = UInt8(ascii: "u")

    private static func single(_ folded: [UInt8]) -> [UInt8] {
        let isPlural = folded.last == s || folded.last == x && folded.dropLast().last == u
        return isPlural ? folded.dropLast() : folded
    }

    private static func plurals(of single: [UInt8]) -> [[UInt8]] {
        single.last == u ? [single + [s], single + [x]] : [single + [s]]
    }

    private static let genders: [(of: [UInt8], other: [UInt8])] = [
        ("teur", "trice"), ("trice", "teur"), ("eur", "euse"), ("euse", "eur"),
    ].map { (Array($0.utf8), Array($1.utf8)) }

    /// What ends with an *s* and is the plural of nothing, though there is a word without it.
    private static let particles: Set<[UInt8]> = Set(
        [
            "mais", "dans", "nous", "vous", "plus", "sous", "tous", "puis", "sans", "vers", "mois", "moins", "lors",
            "hors", "tres", "pres", "apres", "depuis", "toujours", "alors", "ailleurs", "jamais",
        ].map { Array($0.utf8) })
}

extension [UInt8] {
    fileprivate func ends(with ending: [UInt8]) -> Bool {
        count > ending.count && suffix(ending.count).elementsEqual(ending)
    }
}
