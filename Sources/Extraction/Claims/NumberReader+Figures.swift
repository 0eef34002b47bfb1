import Facts
import FrenchText
import Naming

/// Figures, and what stands behind figures or words and multiplies them: millions, shares, money.
extension NumberReader {
    /// *1 500*, *16’157*, *2.5 millions*.
    func figures(at index: Int) -> Number? {
        guard let value = Self.value(of: reading.tokens[index]) else { return nil }
        if let decimal = pointed(at: index) {
            return cardinal(index..<index + 3, decimal)
        }
        return cardinal(index..<index + 1, value)
    }

    /// *2.5 millions*, *1.25 %*: a decimal point, where what follows tells that it is no mark.
    private func pointed(at index: Int) -> Double? {
        guard let dot = reading.token(index + 1), dot.lower == ".", !dot.isSpaced,
            reading.tokens[index].range.count <= 3,
            let decimals = reading.token(index + 2), decimals.kind == .number, !decimals.isSpaced,
            decimals.range.count <= 2, decimals.lower.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
            let next = reading.token(index + 3)
        else { return nil }
        let isAmount =
            next.lower == "%" || Self.isCurrency(next) || (NumberWords.factors[next.folded] ?? 0) >= 1e6
            || Self.abbreviations[next.folded] != nil && Self.isMoney(reading.token(index + 4))
        return isAmount ? Double(reading.tokens[index].lower + "." + decimals.lower) : nil
    }

    /// A number with what multiplies it (*3 millions*), repeats it (*quarante-trois (43)*) or makes it a share (*12 %*).
    func cardinal(_ tokens: Range<Int>, _ value: Double?) -> Number? {
        guard var value else { return nil }
        var end = tokens.upperBound
        var factor = 1.0
        if let (multiplied, times, behind) = scaled(value, behind: end) {
            (value, factor, end) = (multiplied, times, behind)
        } else if isInSentence(end), let times = NumberWords.rounded[reading.tokens[end].folded] {
            // *deux dizaines*, *trois milliers*
            return multiplied(
                Number(
                    tokens: tokens.lowerBound..<end + 1, value: value * Double(times), kind: .cardinal,
                    exactness: .about, factor: Double(times)))
        }
        if let (times, behind) = abbreviation(at: end) { (value, factor, end) = (value * times, times, behind) }
        if reading.token(end)?.lower == "(", let inner = reading.token(end + 1), inner.kind == .number,
            Self.value(of: inner) == value, reading.token(end + 2)?.lower == ")"
        {
            end += 3
        }
        if let mark = reading.token(end), mark.lower == "%" || mark.folded == "pourcent" {
            return Number(tokens: tokens.lowerBound..<end + 1, value: value, kind: .percentage)
        }
        if reading.token(end)?.folded == "pour", let cent = reading.token(end + 1),
            cent.folded == "cent" || cent.lower == "100"
        {
            return Number(tokens: tokens.lowerBound..<end + 2, value: value, kind: .percentage)
        }
        return Number(tokens: tokens.lowerBound..<end, value: value, kind: .cardinal, factor: factor)
    }

    /// *3 millions*, *un milliard deux cent millions trois mille*, *un million et demi*: the number that what stands behind
    /// the first part makes, what its last word multiplies by, and its end.
    private func scaled(_ value: Double, behind start: Int) -> (value: Double, factor: Double, end: Int)? {
        guard isInSentence(start), let first = NumberWords.factors[reading.tokens[start].folded] else { return nil }
        var (value, times, end) = (value * first, first, start + 1)
        var factor = first
        // *mille milliards*, *3 mille milliards*
        if isInSentence(end), let next = NumberWords.factors[reading.tokens[end].folded], next > times, next >= 1e6 {
            (value, times, factor) = (value * next, next, times * next)
            end += 1
        }
        // *un million et demi*
        if reading.token(end)?.lower == "et", ["demi", "demie"].contains(reading.token(end + 1)?.lower ?? "") {
            return (value + times / 2, factor, end + 2)
        }
        while let (rest, scale, behind) = rest(at: end, below: times) {
            (value, end, factor) = (value + rest, behind, 1)
            guard scale > 1 else { break }
            times = scale
        }
        return (value, factor, end)
    }

    /// Whether a token stands in the sentence of the one before it.
    private func isInSentence(_ index: Int) -> Bool {
        index < reading.tokens.count && reading.text.sentenceOfToken[index] == reading.text.sentenceOfToken[index - 1]
    }

    /// The part of a number that goes on behind millions: *deux cent mille* of *un million deux cent mille*.
    private func rest(at index: Int, below times: Double) -> (value: Double, scale: Double, end: Int)? {
        guard times >= 1e6, let token = reading.token(index), reading.adjoins(index - 1, index) else { return nil }
        let bound = reading.sentence(of: index - 1).tokens.upperBound
        guard index < bound else { return nil }
        var part: (value: Double, end: Int)?
        if token.kind == .number, token.range.count > 3, let value = Self.value(of: token) {
            part = (value, index + 1)
        } else if token.lower == "un" {
            part = one(behindMillions: index, bound)
        } else if token.isWord, token.letters != .upper, NumberWords.mayBe(reading.tokens, at: index) {
            let words = reading.tokens[index..<min(index + Self.longest, bound)]
            part = NumberWords.spelledOut(words.lazy.map(\.folded)).map { (Double($0.value), index + $0.count) }
        }
        guard let part, part.value < times else { return nil }
        if let scale = reading.token(part.end).flatMap({ NumberWords.factors[$0.folded] }), scale >= 1e6 {
            return part.value * scale < times ? (part.value * scale, scale, part.end + 1) : nil
        }
        return (part.value, 1, part.end)
    }

    /// *un milliard un million*, *un million un habitants*: there *un* is no article.
    private func one(behindMillions index: Int, _ bound: Int) -> (value: Double, end: Int)? {
        guard index + 1 < bound, let next = reading.token(index + 1), next.isWord else { return (1, index + 1) }
        let counts = NumberWords.factors[next.folded] != nil || next.folded.hasSuffix("s")
        return counts ? (1, index + 1) : nil
    }

    /// *12 M€*, *14 k€*, *3 Mds d’euros*: letters before the sign or the name of a currency.
    private func abbreviation(at index: Int) -> (times: Double, end: Int)? {
        guard let letters = reading.token(index), let times = Self.abbreviations[letters.folded] else { return nil }
        let next = reading.token(index + 1)
        if Self.isMoney(next) { return (times, index + 1) }
        guard let next, ["d'", "de"].contains(next.lower), Self.isMoney(reading.token(index + 2)) else { return nil }
        return (times, index + 2)
    }

    /// *une trentaine de milliers*, *des centaines de millions*: a rounded number that *de* joins to a greater one.
    func multiplied(_ number: Number) -> Number {
        let end = number.tokens.upperBound
        guard let joint = reading.token(end), ["de", "d'"].contains(joint.lower), let noun = reading.token(end + 1),
            let factor = noun.folded == "milliers" ? 1e3 : NumberWords.factors[noun.folded],
            factor > number.value || factor >= 1e6
        else { return number }
        return Number(
            tokens: number.tokens.lowerBound..<end + 2, value: number.value * factor, kind: .cardinal,
            exactness: number.exactness, factor: number.factor * factor)
    }

    // MARK: Money

    /// Whether a token is the sign of a currency.
    static func isCurrency(_ token: Token) -> Bool { CurrencySign.stem(of: token.lower) != nil }

    private static func isMoney(_ token: Token?) -> Bool {
        token.map { isCurrency($0) || moneys.contains(folded: $0) } ?? false
    }

    private static let moneys = ReportWords.numberReaderMoneys.set
    private static let abbreviations: [String: Double] = [
        "k": 1e3, "m": 1e6, "mio": 1e6, "md": 1e9, "mds": 1e9, "mrd": 1e9, "mia": 1e9,
    ]

    /// What figures say: marks between groups of three left out, the comma being that of decimals.
    static func value(of token: Token) -> Double? {
        var digits = ""
        for scalar in token.lower.unicodeScalars {
            if ("0"..."9").contains(scalar) { digits.unicodeScalars.append(scalar) }
            if scalar == "," { digits += "." }
        }
        return Double(digits)
    }
}
