import FrenchText

/// Finds the numbers that an article states about something countable.
struct ClaimSpotter {
    let reading: Reading
    /// Tokens that dates occupy.
    let dateTokens: TokenSet
    let speakers: SpeakerReader

    /// The claims in text order.
    func spot() -> [Claim] {
        let numbers = NumberReader(reading: reading)
        var claims: [Claim] = []
        var index = 0
        while index < reading.tokens.count {
            guard !dateTokens.contains(index), let number = numbers.number(at: index),
                let claim = claim(number, after: claims.last)
            else {
                index += 1
                continue
            }
            claims.append(claim)
            index = number.tokens.upperBound
        }
        return claims
    }

    private typealias Number = NumberReader.Number

    private func claim(_ number: Number, after last: Claim?) -> Claim? {
        guard !isName(number) else { return nil }
        let unit = unit(behind: number)
        guard !isIdiom(number, unit) else { return nil }
        let end = max(unit.upperBound, number.tokens.upperBound)
        let evidence = reading.evidence(number.tokens.lowerBound..<end, rule: "claim.\(number.kind.rawValue)")
        var counted = (unit: reading.text.string(ofTokens: unit), key: key(of: unit))
        if unit.isEmpty, number.kind != .percentage {
            guard let last, last.kind == number.kind, last.evidence.sentence == evidence.sentence, isElliptic(number)
            else { return nil }
            counted = (last.unit, last.unitKey)
        }
        let qualifier = qualifier(of: number, unitEnd: end)
        let bounds = bounds(of: number, qualifier)
        return Claim(
            value: bounds.value, upper: bounds.upper, qualifier: qualifier, kind: number.kind, unit: counted.unit,
            unitKey: counted.key, source: source(behind: end) ?? source(before: number), evidence: evidence)
    }

    /// The noun with its first adjective, in a form that is the same for comparable claims.
    private func key(of unit: Range<Int>) -> String {
        unit.map { reading.tokens[$0] }.filter { $0.isWord && !Self.fillers.contains(folded: $0) }
            .prefix(2).map { Stemmer.stem($0.folded) }.joined(separator: " ")
    }

    /// *12 blessés selon la police, 45 selon un syndicat*; *35 opérations, contre 22 en 2022*: what is counted was said before.
    private func isElliptic(_ number: Number) -> Bool {
        if let before = reading.token(number.tokens.lowerBound - 1), ["contre", "dont"].contains(before.lower) {
            return true
        }
        return accordingTo(behind: number.tokens.upperBound) != nil
    }

    // MARK: Sources

    /// Whom a number rests on by the words right behind it: *selon la police*, *(d’après le parquet)*.
    private func source(behind end: Int) -> Quotation.Speaker? {
        guard let start = accordingTo(behind: end) else { return nil }
        return speakers.source(behind: start, before: reading.sentence(of: start - 1).tokens.upperBound)
    }

    /// *Selon la police, 12 personnes ont été blessées*: what opens the sentence holds for all its numbers.
    private func source(before number: Number) -> Quotation.Speaker? {
        let sentence = reading.sentence(of: number.tokens.lowerBound).tokens
        guard let first = sentence.first, let start = accordingTo(at: first),
            let source = speakers.source(behind: start, before: sentence.upperBound),
            source.range.upperBound <= reading.tokens[number.tokens.lowerBound].range.lowerBound
        else { return nil }
        return source
    }

    /// The token behind *selon* or *d’après* where that stands behind a number and its unit, a comma or a parenthesis
    /// between them at most.
    private func accordingTo(behind end: Int) -> Int? {
        var start = end
        if let mark = reading.token(start), [",", "("].contains(mark.lower) { start += 1 }
        guard reading.token(start) != nil,
            reading.text.sentenceOfToken[start] == reading.text.sentenceOfToken[end - 1]
        else { return nil }
        return accordingTo(at: start)
    }

    /// The token behind *selon* or *d’après* that starts at a token.
    private func accordingTo(at index: Int) -> Int? {
        if reading.tokens[index].lower == "selon" { return index + 1 }
        return reading.tokens[index].lower == "d'" && reading.token(index + 1)?.lower == "après" ? index + 2 : nil
    }

    // MARK: What is counted

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
        // *49.3*, *12/03*: figures behind a mark and others.
        if !reading.tokens[number.tokens.lowerBound].isSpaced, let mark = reading.token(number.tokens.lowerBound - 1),
            !mark.isSpaced, Self.joiningMarks.contains(mark.lower)
        {
            return true
        }
        // *18h30*, *3x*: letters glued to the figures make something else of them.
        if let next = reading.token(number.tokens.upperBound), next.isWord, !next.isSpaced { return true }
        let token = reading.tokens[number.tokens.lowerBound]
        return token.kind == .number && token.range.count == 4 && (1900...2100).contains(number.value)
    }

    /// *au premier plan*, *la première fois*, *aux quatre coins*, *à 18 heures*: nothing is counted.
    private func isIdiom(_ number: Number, _ unit: Range<Int>) -> Bool {
        guard number.kind != .ordinal else { return number.value == 1 }
        return unit.first.map { Self.idioms.contains(folded: reading.tokens, at: $0) } ?? false
    }

    /// The noun behind the number with its adjectives and one complement, as tokens; empty where none follows.
    private func unit(behind number: Number) -> Range<Int> {
        var start = number.tokens.upperBound
        if number.isNoun, let joint = reading.token(start), ["de", "d'", "des", "du"].contains(joint.lower) {
            start += 1
        }
        var end = start
        var complements = 1
        while end - start < Self.longestUnit, let token = reading.token(end), !dateTokens.contains(end),
            end == start
                ? reading.sentence(of: number.tokens.lowerBound).tokens.contains(end) : reading.adjoins(end - 1, end)
        {
            if token.isWord, !Self.stops.contains(token.lower), end > start || NumberWords.value(token.folded) == nil,
                end == start || agrees(token, number, isNearNoun: complements == 1 && start + 1 == end)
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

    /// Whether a word can go on with the unit: right behind a plural noun stands its adjective, in the plural too; further on
    /// a word in *-ent* is a verb (*vingt-deux pays participent*, *deux pays constitue*).
    private func agrees(_ token: Token, _ number: Number, isNearNoun: Bool) -> Bool {
        guard number.kind == .cardinal, max(number.value, number.upper ?? 0) >= 2, token.letters == .lower else {
            return true
        }
        if isNearNoun, !["s", "x", "z"].contains(where: token.lower.hasSuffix) { return false }
        return !token.folded.hasSuffix("ent") || token.folded.hasSuffix("ment")
    }

    // MARK: Exactness

    /// The numbers that are claimed: of *jusqu’à 20 ou 30* the upper one alone, of *au moins 20 à 30* the lower one.
    private func bounds(of number: Number, _ qualifier: Claim.Qualifier) -> (value: Double, upper: Double?) {
        guard let upper = number.upper else { return (number.value, nil) }
        switch qualifier {
        case .atMost, .lessThan: return (upper, nil)
        case .atLeast, .moreThan: return (number.value, nil)
        default: return (number.value, upper)
        }
    }

    /// How exact the words around a number say that it is; a range says it itself, where they set it no bound.
    private func qualifier(of number: Number, unitEnd: Int) -> Claim.Qualifier {
        let said = saidExactness(of: number, unitEnd: unitEnd)
        guard number.upper != nil else { return said ?? number.exactness }
        return said.flatMap { [.atMost, .lessThan, .atLeast, .moreThan].contains($0) ? $0 : nil } ?? .between
    }

    /// How exact the words before the number and behind its unit say that it is.
    private func saidExactness(of number: Number, unitEnd: Int) -> Claim.Qualifier? {
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
    private func wordsOfExactness(behind index: Int) -> [String] {
        guard let first = reading.token(index)?.folded, let second = reading.token(index + 1)?.folded else { return [] }
        if first == "environ" { return [first] }
        guard first == "au", let next = reading.token(index + 2) else { return first == "au" ? [first, second] : [] }
        let opensOther =
            next.kind == .number || NumberWords.value(next.folded) != nil
            || ["un", "une", "tard", "tot", "vite", "pres"].contains(next.folded)
        return opensOther ? [] : [first, second]
    }

    private static let exactness: [String: Claim.Qualifier] = [
        "plus de": .moreThan, "plus d'": .moreThan, "moins de": .lessThan, "moins d'": .lessThan,
        "au moins": .atLeast, "au minimum": .atLeast, "minimum de": .atLeast, "minimum d'": .atLeast,
        "au plus": .atMost, "au maximum": .atMost, "maximum de": .atMost, "maximum d'": .atMost,
        "jusqu' a": .atMost, "pres de": .almost, "pres d'": .almost, "presque": .almost,
        "environ": .about, "quelque": .about, "quelques": .about, "autour de": .about, "autour d'": .about,
        "peu pres": .about,
    ]
    /// No unit is longer than this many tokens.
    private static let longestUnit = 7
    private static let joiningMarks: WordSet = [".", "/", ":", "-", "_", "@", "#"]
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
        "depuis", "un", "une", "quand", "lorsque", "ne", "n'", "plus", "moins", "durant", "y", "où", "après", "avant",
        "soit",
        "selon", "comme", "il",
        "elle", "ils", "elles", "venus", "venues", "réunis", "réunies", "présents", "présentes", "ayant",
    ]
}
