import Corpus
import Facts

/// Which units name things that articles can be compared by, and what each counts.
struct ComparableUnits: Sendable {
    /// What is counted, without what stands behind it, in order.
    private(set) var heads: [String] = []
    /// For each word of the articles, by its number, that of the head it has as a unit's key; below 0 for others.
    private var headNumbers: [Int32]

    /// - Parameters:
    ///   - facts: their claims' units are looked at, each once.
    ///   - threads: they do so.
    init(_ facts: FactColumns, threads: any BuildThreads) {
        headNumbers = Array(repeating: -1, count: facts.words.count)
        var isUnit = [Bool](repeating: false, count: facts.words.count)
        for row in facts.claims.values { isUnit[Int(row.unitKey)] = true }
        let units = isUnit.indices.filter { isUnit[$0] }
        let found = threads.inRuns(units.count, of: 256) { run in
            run.map { place in
                let key = facts.words[units[place]]
                return Self.isComparable(key) ? Self.head(of: key) : nil
            }
        }
        heads = Set(found.lazy.compactMap(\.self)).sorted()
        let numbers = Dictionary(uniqueKeysWithValues: zip(heads, Int32(0)...))
        for (unit, head) in zip(units, found) { headNumbers[unit] = head.flatMap { numbers[$0] } ?? -1 }
    }

    /// The number of what a claim counts; nil where that cannot be compared.
    func head(of claim: ClaimRow) -> Int? {
        let number = headNumbers[Int(claim.unitKey)]
        return claim.kind == .cardinal && number >= 0 ? Int(number) : nil
    }

    private static func head(of unitKey: String) -> String {
        unitKey.split(separator: " ").first.map(String.init) ?? ""
    }

    /// Whether a unit names things of which there is one number.
    private static func isComparable(_ unitKey: String) -> Bool {
        let words = SearchTerms.key(of: unitKey).split(separator: " ")
        return !words.isEmpty && words.allSatisfy { !isVague(singular(String($0))) }
    }

    /// Whether a word is a vague unit; a key may have lost more of its end.
    private static func isVague(_ word: String) -> Bool {
        vagueUnits.contains(word) || word.utf8.count >= 5 && vagueUnits.contains { $0.hasPrefix(word) }
    }

    /// The word without a plural's ending and a last *e*, which a key may keep or have lost: *mois* is *moi* to some
    /// stemmers.
    private static func singular(_ word: String) -> String {
        let word = word.hasSuffix("s") ? String(word.dropLast()) : word
        return word.hasSuffix("e") ? String(word.dropLast()) : word
    }

    /// Units of which an article may speak again and again and mean something else each time.
    private static let vagueUnits: Set<String> = Set(
        [
            "an", "annee", "centime", "ch", "cheval", "cylindre", "departement", "dirham", "dollar", "enfant", "euro",
            "exemplaire",
            "fois", "heure", "jour", "journee", "kilo", "kilometre", "km", "kw", "livre", "metre", "milliard",
            "million",
            "millimetre", "minute", "modele", "mois", "nm", "pays", "point", "pourcent", "rapport", "seconde",
            "semaine", "siecle", "tonne", "version", "kg", "litre", "personne", "homme", "femme", "fille", "garcon",
            "parent", "habitant", "pouce",
        ].map(singular))
}
