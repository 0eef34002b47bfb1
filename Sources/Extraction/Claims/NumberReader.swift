import Facts
import FrenchText
import Naming

/// Reads numbers as French writes them: in figures and words, multiplied, rounded, repeated, from one to another.
struct NumberReader {
    let reading: Reading

    /// A number as a text writes it.
    struct Number {
        let tokens: Range<Int>
        /// The number told; of a range the lower one.
        let value: Double
        /// The upper number of a range: 15 for *entre 10 et 15*; else nil.
        var upper: Double?
        let kind: Claim.Kind
        /// What the words themselves say of its exactness: *une vingtaine*, *des dizaines*.
        var exactness = Claim.Qualifier.exactly
        /// What a word behind the figures multiplies them by: 1,000,000 for *3 millions*.
        var factor = 1.0
        /// Whether the words are a noun: *un demi-millier de*.
        var isCollective = false

        /// Whether what is counted follows behind *de*: *une vingtaine de*, *3 millions de*, *12 % des*.
        var isNoun: Bool {
            exactness != .exactly || kind == .percentage || factor >= 1e6 || value >= 1e6 || isCollective
        }
    }

    /// The number or range of numbers that starts at a token, with the words that belong to it.
    func number(at index: Int) -> Number? {
        guard let first = single(at: index) else { return nil }
        let number = range(from: first) ?? first
        return number.value <= Self.greatest && number.upper.map { $0 <= Self.greatest } != false ? number : nil
    }

    // MARK: Ranges

    /// *entre 10 et 15*, *20 à 30*, *deux ou trois*; not *est passé de 10 à 15*, nor a score, *3 à 1*.
    private func range(from first: Number) -> Number? {
        guard first.kind != .ordinal, let joint = reading.token(first.tokens.upperBound),
            reading.token(first.tokens.upperBound + 1) != nil
        else { return nil }
        let start = first.tokens.lowerBound
        let before = reading.token(start - 1)?.lower
        switch joint.lower {
        case "et": guard before == "entre" else { return nil }
        case "à": guard !isMove(before: start), !isScore(before: start) else { return nil }
        case "ou": break
        default: return nil
        }
        guard let last = single(at: first.tokens.upperBound + 1), last.kind == first.kind || last.kind == .percentage,
            reading.sentence(of: start).tokens.contains(last.tokens.lowerBound)
        else { return nil }
        let lower = first.value * sharedFactor(first, last)
        guard lower < last.value else { return nil }
        return Number(
            tokens: (before == "entre" ? start - 1 : start)..<last.tokens.upperBound, value: lower, upper: last.value,
            kind: last.kind, exactness: last.exactness, factor: last.factor)
    }

    /// *entre 1,2 et 1,5 million*, *40 à 50.000*, *deux à trois cents*: what multiplies the upper number serves both.
    private func sharedFactor(_ first: Number, _ last: Number) -> Double {
        guard first.factor == 1, first.kind == .cardinal else { return 1 }
        if let times = multiplier(of: last), first.value < last.value / last.factor / times,
            first.value >= 2 || times >= 1000
        {
            return times * last.factor
        }
        if last.factor > 1 { return first.value < last.value / last.factor ? last.factor : 1 }
        return first.value < 1000 && last.value.remainder(dividingBy: 1000) == 0 && first.value * 1000 < last.value
            ? 1000 : 1
    }

    /// What multiplies a number in its own words: 100 in *trois cents*.
    private func multiplier(of number: Number) -> Double? {
        let words = reading.tokens[number.tokens].lazy.map(\.folded).prefix {
            NumberWords.value($0) != nil || ["et", "un", "une"].contains($0)
        }
        return NumberWords.multiplier(Array(words))
    }

    /// *passé de 10 à 15*, *portée de 3 à 5*: from one number to the next, none between is meant.
    private func isMove(before index: Int) -> Bool {
        guard let joint = reading.token(index - 1), ["de", "d'"].contains(joint.lower) else { return false }
        return (max(0, index - Self.reach)..<index).contains { Self.moves.contains(folded: reading.tokens, at: $0) }
    }

    /// *battu 1 à 3*, *un score de 1 à 3*: two numbers, of two sides.
    private func isScore(before index: Int) -> Bool {
        (max(0, index - Self.reach)..<index).contains { Self.scores.contains(folded: reading.tokens, at: $0) }
    }

    // MARK: One number

    private func single(at index: Int) -> Number? {
        guard reading.tokens.indices.contains(index) else { return nil }
        switch reading.tokens[index].kind {
        case .number: return figures(at: index)
        case .ordinal:
            return Double(reading.tokens[index].folded.prefix { $0.isNumber }).map {
                Number(tokens: index..<index + 1, value: $0, kind: .ordinal)
            }
        case .word where reading.tokens[index].letters != .upper && NumberWords.mayBe(reading.tokens, at: index):
            return spelledOut(at: index)
        default: return nil
        }
    }

    private func spelledOut(at index: Int) -> Number? {
        let token = reading.tokens[index]
        // *zero* is no French word.
        if token.lower == "zero" { return nil }
        if token.lower == "un" || token.lower == "une" { return one(at: index) }
        if let rounded = NumberWords.rounded[token.folded] {
            let isPlural = token.folded.hasSuffix("s")
            let before = reading.token(index - 1).map { Self.determiners.contains($0.lower) } == true
            return multiplied(
                Number(
                    tokens: (before ? index - 1 : index)..<index + 1, value: Double(rounded), kind: .cardinal,
                    exactness: isPlural ? .moreThan : .about))
        }
        if token.isHyphenated, let value = NumberWords.great(token.folded) { return cardinal(index..<index + 1, value) }
        let words = reading.tokens[
            index..<min(index + Self.longest, reading.sentence(of: index).tokens.upperBound)]
        if let (value, count) = NumberWords.spelledOut(words.lazy.map(\.folded)) {
            return cardinal(index..<index + count, Double(value))
        }
        return NumberWords.ordinal(token.folded).map {
            Number(tokens: index..<index + 1, value: Double($0), kind: .ordinal)
        }
    }

    /// *un million*, *un milliard et demi*, *un demi-million*, *une dizaine*, *entre un et deux*, *un à deux*; *un* alone is
    /// an article.
    private func one(at index: Int) -> Number? {
        guard let noun = reading.token(index + 1) else { return nil }
        if NumberWords.rounded[noun.folded] != nil { return spelledOut(at: index + 1) }
        if noun.lower == "et" && reading.token(index - 1)?.lower == "entre" || opensRange(index) {
            return Number(tokens: index..<index + 1, value: 1, kind: .cardinal)
        }
        if let factor = NumberWords.factors[noun.folded], factor >= 1e6 { return cardinal(index..<index + 1, 1) }
        guard let half = whole(ofHalf: noun) else { return nil }
        return Number(
            tokens: index..<index + 2, value: half / 2, kind: .cardinal,
            exactness: half < 1000 ? .about : .exactly, factor: half < 1000 ? 1 : half, isCollective: true)
    }

    /// What a word is the half of: 12 for *demi-douzaine*.
    private func whole(ofHalf word: Token) -> Double? {
        guard word.folded.hasPrefix("demi-") else { return nil }
        let whole = String(word.folded.dropFirst(5))
        return (NumberWords.factors[whole] ?? NumberWords.rounded[whole].map(Double.init)).flatMap { $0 > 8 ? $0 : nil }
    }

    /// *un à deux milliards*, *une ou deux autres*: a small number in words follows; not *l’un à deux pas*.
    private func opensRange(_ index: Int) -> Bool {
        guard let joint = reading.token(index + 1), ["à", "ou"].contains(joint.lower),
            let next = reading.token(index + 2), next.isWord,
            reading.token(index - 1).map({ ["l'", "quelqu'"].contains($0.lower) }) != true
        else { return false }
        return NumberWords.value(next.folded).map { (2...10).contains($0) } == true
    }

    /// No number is written with more words.
    static let longest = 18
    /// How many tokens before *de* may tell that something moves from one number to another.
    private static let reach = 5
    private static let determiners: WordSet = ["une", "un", "des", "la", "plusieurs", "quelques"]
    /// What newspapers count stays far below; a text of a thousand digits counts nothing.
    private static let greatest = 1e15
    private static let scores = ReportWords.numberReaderScores.set
    private static let moves = ReportWords.numberReaderMoves.set
}
