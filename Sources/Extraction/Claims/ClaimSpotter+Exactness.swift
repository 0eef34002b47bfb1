import Facts
import FrenchText
import Naming

/// How exact a number is said to be.
extension ClaimSpotter {
    /// The numbers that are claimed: of *jusqu’à 20 ou 30* the upper one alone, of *au moins 20 à 30* the lower one.
    func bounds(of number: Number, _ qualifier: Claim.Qualifier) -> (value: Double, upper: Double?) {
        guard let upper = number.upper else { return (number.value, nil) }
        switch qualifier {
        case .atMost, .lessThan: return (upper, nil)
        case .atLeast, .moreThan: return (number.value, nil)
        default: return (number.value, upper)
        }
    }

    /// How exact the words around a number say that it is; a range says it itself, where they set it no bound.
    func qualifier(of number: Number, unitEnd: Int) -> Claim.Qualifier {
        let said = saidExactness(of: number, unitEnd: unitEnd)
        guard number.upper != nil else { return said ?? number.exactness }
        return said.flatMap { [.atMost, .lessThan, .atLeast, .moreThan].contains($0) ? $0 : nil } ?? .between
    }

    /// How exact the words before the number and behind its unit say that it is.
    func saidExactness(of number: Number, unitEnd: Int) -> Claim.Qualifier? {
        let first = number.tokens.lowerBound
        let before = (max(0, first - 3)..<first).map { reading.tokens[$0].folded }
        let isDenied = before.count == 3 && ["pas", "guere"].contains(before[0])
        for words in [before.suffix(2), before.suffix(1), wordsOfExactness(behind: unitEnd)[...]] {
            guard let said = Self.exactness[words.joined(separator: " ")] else { continue }
            // *pas plus de 10*, *pas moins de 10*
            if isDenied, said == .moreThan { return .atMost }
            if isDenied, said == .lessThan { return .atLeast }
            return said
        }
        return nil
    }

    /// *12 morts au moins*, *12 morts environ*; not *au plus tard*, nor *au moins un* of what comes next.
    func wordsOfExactness(behind index: Int) -> [String] {
        guard let first = reading.token(index)?.folded, let second = reading.token(index + 1)?.folded else { return [] }
        if ["environ", "maximum", "minimum"].contains(first) { return [first] }
        guard first == "au", let next = reading.token(index + 2) else { return first == "au" ? [first, second] : [] }
        let opensOther =
            next.kind == .number || NumberWords.value(next.folded) != nil
            || ["un", "une", "tard", "tot", "vite", "pres"].contains(next.folded)
        return opensOther ? [] : [first, second]
    }

    static let exactness: [String: Claim.Qualifier] = [
        "plus de": .moreThan, "plus d'": .moreThan, "moins de": .lessThan, "moins d'": .lessThan,
        "au moins": .atLeast, "au minimum": .atLeast, "minimum de": .atLeast, "minimum d'": .atLeast,
        "au plus": .atMost, "au maximum": .atMost, "maximum de": .atMost, "maximum d'": .atMost,
        "jusqu' a": .atMost, "pres de": .almost, "pres d'": .almost, "presque": .almost,
        "maximum": .atMost, "minimum": .atLeast, "tout au": .atMost, "environ": .about, "quelque": .about,
        "quelques": .about, "autour de": .about, "autour d'": .about,
        "peu pres": .about,
    ]
}
