import FrenchText

/// Finds the numbers that an article states about something countable.
struct ClaimSpotter {
    let reading: Reading
    /// Tokens that dates occupy.
    let dateTokens: TokenSet

    func spot() -> [Claim] {
        var claims: [Claim] = []
        var index = 0
        while index < reading.tokens.count {
            guard !dateTokens.contains(index), let number = number(at: index), let claim = claim(number) else {
                index += 1
                continue
            }
            claims.append(claim)
            index = number.tokens.upperBound
        }
        return claims
    }

    private struct Number {
        let tokens: Range<Int>
        let value: Double
        let kind: Claim.Kind
        /// Whether the words themselves round: *une vingtaine*.
        let isRounded: Bool
    }

    // MARK: Numbers

    private func number(at index: Int) -> Number? {
        let token = reading.tokens[index]
        switch token.kind {
        case .number: return cardinal(index..<index + 1, Self.value(of: token))
        case .ordinal:
            return Double(token.folded.prefix { $0.isNumber }).map {
                Number(tokens: index..<index + 1, value: $0, kind: .ordinal, isRounded: false)
            }
        case .word where token.letters != .upper && NumberWords.mayBe(token):
            if let rounded = NumberWords.rounded[token.folded] {
                let before = reading.token(index - 1)
                let start = before.map { ["une", "un", "des", "la"].contains($0.lower) } == true ? index - 1 : index
                return Number(tokens: start..<index + 1, value: Double(rounded), kind: .cardinal, isRounded: true)
            }
            let words = reading.tokens[
                index..<min(index + Self.longestNumber, reading.sentence(of: index).tokens.upperBound)]
            if let (value, count) = NumberWords.spelledOut(words.lazy.map(\.folded)) {
                return cardinal(index..<index + count, Double(value))
            }
            return NumberWords.ordinal(token.folded).map {
                Number(tokens: index..<index + 1, value: Double($0), kind: .ordinal, isRounded: false)
            }
        default: return nil
        }
    }

    /// A number with what multiplies it (*3 millions*), repeats it (*quarante-trois (43)*) or makes it a share (*12 %*).
    private func cardinal(_ tokens: Range<Int>, _ value: Double?) -> Number? {
        guard var value else { return nil }
        var end = tokens.upperBound
        if let factor = reading.token(end).flatMap({ NumberWords.factors[$0.folded] }) {
            value *= factor
            end += 1
        } else if reading.tokens[tokens.lowerBound].isWord, let word = reading.token(end),
            let written = spelled(value, word)
        {
            // *quatre cents*, *deux mille*
            value = written
            end += 1
        }
        if reading.token(end)?.lower == "(", let inner = reading.token(end + 1), inner.kind == .number,
            Self.value(of: inner) == value, reading.token(end + 2)?.lower == ")"
        {
            end += 3
        }
        if let mark = reading.token(end), mark.lower == "%" || mark.folded == "pourcent" {
            return Number(tokens: tokens.lowerBound..<end + 1, value: value, kind: .percentage, isRounded: false)
        }
        if reading.token(end)?.folded == "pour", reading.token(end + 1)?.folded == "cent" {
            return Number(tokens: tokens.lowerBound..<end + 2, value: value, kind: .percentage, isRounded: false)
        }
        return Number(tokens: tokens.lowerBound..<end, value: value, kind: .cardinal, isRounded: false)
    }

    /// A number in words with the hundreds behind it.
    private func spelled(_ value: Double, _ word: Token) -> Double? {
        (2...9).contains(value) && ["cent", "cents"].contains(word.folded) ? value * 100 : nil
    }

    private static func value(of token: Token) -> Double? {
        let digits = token.lower.unicodeScalars.filter { ("0"..."9").contains($0) || $0 == "," }
        return Double(String(String.UnicodeScalarView(digits)).replacing(",", with: "."))
    }

    // MARK: Claims

    private func claim(_ number: Number) -> Claim? {
        guard !isName(number) else { return nil }
        let unit = unit(behind: number)
        guard !unit.isEmpty || number.kind == .percentage, !isIdiom(number, unit) else { return nil }
        let evidence = reading.evidence(
            number.tokens.lowerBound..<max(unit.upperBound, number.tokens.upperBound),
            rule: "claim.\(number.kind.rawValue)")
        let key = unit.map { reading.tokens[$0] }.filter { $0.isWord && !Self.fillers.contains(folded: $0) }
            .prefix(2).map { Stemmer.stem($0.folded) }.joined(separator: " ")
        return Claim(
            value: number.value, qualifier: qualifier(of: number), kind: number.kind,
            unit: reading.text.string(ofTokens: unit), unitKey: key, evidence: evidence)
    }

    /// *numéro 1*, *article 49*, *G20*: part of a name, no amount; a bare year neither.
    private func isName(_ number: Number) -> Bool {
        if let before = reading.token(number.tokens.lowerBound - 1) {
            if Self.numbering.contains(folded: before) { return true }
            if before.isCapitalized, reading.adjoins(number.tokens.lowerBound - 1, number.tokens.lowerBound),
                !reading.opensSentence(number.tokens.lowerBound - 1), number.kind == .cardinal
            {
                return true
            }
        }
        // *18h30*, *3x*: letters glued to the figures make something else of them.
        if let next = reading.token(number.tokens.upperBound), next.isWord, !next.isSpaced { return true }
        let token = reading.tokens[number.tokens.lowerBound]
        return token.kind == .number && token.range.count == 4 && (1900...2100).contains(number.value)
    }

    /// *au premier plan*, *la première fois*, *aux quatre coins*, *à 18 heures*: nothing is counted.
    private func isIdiom(_ number: Number, _ unit: Range<Int>) -> Bool {
        guard number.kind != .ordinal else { return number.value == 1 }
        return unit.first.map { Self.idioms.contains(folded: reading.tokens[$0]) } ?? false
    }

    /// The noun behind the number with its adjectives and one complement, as tokens; empty where none follows.
    private func unit(behind number: Number) -> Range<Int> {
        var start = number.tokens.upperBound
        if number.isRounded || number.kind == .percentage || number.value >= 1e6, let joint = reading.token(start),
            ["de", "d'", "des", "du"].contains(joint.lower)
        {
            start += 1
        }
        var end = start
        var complements = 1
        while end - start < Self.longestUnit, let token = reading.token(end),
            end == start
                ? reading.sentence(of: number.tokens.lowerBound).tokens.contains(end) : reading.adjoins(end - 1, end)
        {
            if token.isWord, !Self.stops.contains(token.lower), end > start || NumberWords.value(token.folded) == nil,
                end == start || !isPluralVerb(token, number)
            {
                end += 1
            } else if ["de", "d'", "des", "du"].contains(token.lower), complements > 0, end > start {
                complements -= 1
                end += 1
                while let article = reading.token(end), ["la", "l'"].contains(article.lower) { end += 1 }
            } else {
                break
            }
        }
        while end > start, Self.connectors.contains(reading.tokens[end - 1].lower) { end -= 1 }
        return start..<end
    }

    /// *vingt-deux pays participent*: behind a plural noun a word in *-ent* is its verb.
    private func isPluralVerb(_ token: Token, _ number: Number) -> Bool {
        number.value >= 2 && token.letters == .lower && token.folded.hasSuffix("ent") && !token.folded.hasSuffix("ment")
    }

    private func qualifier(of number: Number) -> Claim.Qualifier {
        let first = number.tokens.lowerBound
        let words = (max(0, first - 3)..<first).map { reading.tokens[$0].folded }
        let phrase = words.suffix(2).joined(separator: " ")
        if ["plus de", "plus d'", "au moins"].contains(phrase) { return .moreThan }
        if ["moins de", "moins d'", "au plus"].contains(phrase) { return .lessThan }
        if ["pres de", "pres d'"].contains(phrase) { return .almost }
        let last = words.last ?? ""
        return number.isRounded || ["environ", "quelque", "quelques"].contains(last) ? .about : .exactly
    }

    /// No number is written with more words.
    private static let longestNumber = 8
    /// No unit is longer than this many tokens.
    private static let longestUnit = 7
    private static let connectors: WordSet = ["de", "d'", "des", "du", "la", "l'"]
    private static let idioms: WordSet = ["coins", "heures", "h", "heure", "fois"]
    private static let fillers: WordSet = ["de", "des", "du", "la", "le", "autres", "nouveaux", "nouvelles"]
    private static let numbering: WordSet = [
        "numero", "n°", "no", "article", "chapitre", "page", "canal", "route", "chaine",
    ]
    private static let stops: WordSet = [
        "a", "à", "au", "aux", "ont", "est", "sont", "sera", "seront", "était", "étaient", "avait", "avec", "par",
        "pour",
        "dans", "en", "sur", "qui", "que", "dont", "et", "ou", "lors", "se", "s'", "issus", "issues", "ce", "cette",
        "contre", "entre", "de", "du", "des", "d'", "la", "le", "l'", "les", "chez", "vers", "sans", "sous", "mais",
        "depuis", "quand", "lorsque", "ne", "n'", "plus", "moins", "durant", "y", "où", "après", "avant", "soit",
        "selon", "comme", "il",
        "elle", "ils", "elles", "venus", "venues", "réunis", "réunies", "présents", "présentes", "ayant",
    ]
}
