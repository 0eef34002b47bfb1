import FrenchText
import Grammar

/// Finds the numbers that an article states about something countable.
struct ClaimSpotter {
    let reading: Reading
    /// Tokens that dates occupy.
    let dateTokens: TokenSet
    let speakers: SpeakerReader
    /// What is said, in text order: a number inside rests on who says it.
    let quotations: [Quotation]

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

    typealias Number = NumberReader.Number

    private func claim(_ number: Number, after last: Claim?) -> Claim? {
        guard !isName(number), !isInsideName(number) else { return nil }
        let unit = unit(behind: number)
        guard !isIdiom(number, unit) else { return nil }
        var end = max(unit.upperBound, number.tokens.upperBound)
        let all = denominator(behind: end, of: number)
        if let all { end = all.tokens.upperBound }
        let kind = all == nil ? number.kind : .percentage
        let evidence = reading.evidence(number.tokens.lowerBound..<end, rule: "claim.\(kind.rawValue)")
        var counted = (unit: reading.text.string(ofTokens: unit), key: key(of: unit))
        if unit.isEmpty, kind == .percentage, let whole = whole(of: number) {
            counted = (reading.text.string(ofTokens: whole), key(of: whole))
        } else if unit.isEmpty, kind == .percentage, isElliptic(number), let last, last.kind == .percentage {
            counted = (last.unit, last.unitKey)
        } else if unit.isEmpty, kind != .percentage {
            guard let last, last.kind == number.kind, last.evidence.sentence == evidence.sentence, isElliptic(number)
            else { return nil }
            counted = (last.unit, last.unitKey)
        }
        let qualifier = qualifier(of: number, unitEnd: end)
        let bounds = bounds(of: number, qualifier)
        let share = all.map { 100 * number.value / $0.value }
        return Claim(
            value: share ?? bounds.value, upper: bounds.upper, qualifier: qualifier, kind: kind, unit: counted.unit,
            unitKey: counted.key, source: source(behind: end) ?? source(before: number) ?? source(around: evidence),
            evidence: evidence)
    }

    /// What a share without a complement is of: the subject of its verb, *Les ventes ont chuté de 12 %*.
    private func whole(of number: Number) -> Range<Int>? {
        let sign = number.tokens.upperBound - 1
        // Without a verb its sentence needs no tree.
        guard reading.grammar.hasVerb(inSentenceOf: sign), let verb = reading.grammar.head(sign),
            reading.grammar.partOfSpeech(verb) == .verb,
            let subject = reading.grammar.dependents(verb).first(where: { index in
                [.nominalSubject, .passiveSubject].contains(reading.grammar.relation(index)) && index < verb
                    && reading.grammar.partOfSpeech(index) == .noun
            })
        else { return nil }
        let phrase = NounPhrase(of: subject, in: reading).tokens
        return subject..<min(phrase.upperBound, subject + Self.longestUnit)
    }

    /// *2 trains sur cinq*, *neuf sur dix*: the number behind *sur* that makes a share of the one before it.
    private func denominator(behind end: Int, of number: Number) -> Number? {
        guard number.kind == .cardinal, number.upper == nil, reading.token(end)?.lower == "sur",
            let whole = NumberReader(reading: reading).number(at: end + 1), whole.kind == .cardinal,
            whole.upper == nil, whole.value > number.value, whole.value <= 100_000,
            reading.sentence(of: end).tokens.contains(whole.tokens.lowerBound)
        else { return nil }
        // *3 élus sur 40 communes* are no share of anything: another noun is counted there.
        return self.unit(behind: whole).isEmpty ? whole : nil
    }

    /// The noun with its first adjective, in a form that is the same for comparable claims.
    private func key(of unit: Range<Int>) -> String {
        if let sign = unit.first.flatMap({ NumberReader.currencies[reading.tokens[$0].lower] }) { return sign }
        return unit.map { reading.tokens[$0] }.filter { $0.isWord && !Self.fillers.contains(folded: $0) }
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

    /// Who says the words that a number stands in.
    private func source(around evidence: Evidence) -> Quotation.Speaker? {
        let behind = quotations.partition { $0.evidence.range.lowerBound > evidence.range.lowerBound }
        return quotations[..<behind].suffix(Self.deepest).last {
            $0.evidence.range.upperBound >= evidence.range.upperBound
        }?.speaker
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
        speakers.accordingTo(at: index)?.upperBound
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

    /// *Dix pour cent*, *Mille Miglia*, *Force 5*: a number in a title or a name of several words.
    private func isInsideName(_ number: Number) -> Bool {
        guard number.kind != .ordinal else { return false }
        let first = number.tokens.lowerBound
        let token = reading.tokens[first]
        // A capital that no sentence opens with.
        if token.letters == .capitalized, !reading.opensSentence(first) { return true }
        return [EntityType.person, .organization].contains { type in
            speakers.entities.spans(type, in: max(0, first - Self.longestUnit)..<first + Self.longestUnit).contains {
                $0.tokens.contains(first) && $0.tokens.count > number.tokens.count
            }
        }
    }

    /// *au premier plan*, *la première fois*, *aux quatre coins*, *à 18 heures*: nothing is counted.
    private func isIdiom(_ number: Number, _ unit: Range<Int>) -> Bool {
        guard number.kind != .ordinal else { return number.value == 1 }
        return unit.first.map { Self.idioms.contains(folded: reading.tokens, at: $0) } ?? false
    }

    /// The counted noun behind the number with its modifiers, as tokens; empty where none follows.
    ///
    /// The tree tells what is none: verbs, adverbs, pronouns and what a preposition other than *de* brings.
    private func unit(behind number: Number) -> Range<Int> {
        var start = number.tokens.upperBound
        if let sign = reading.token(start), NumberReader.isCurrency(sign) { return start..<start + 1 }
        // *(51 %) des cas*: the complement stands behind the bracket.
        if number.kind == .percentage, reading.token(start)?.lower == ")" { start += 1 }
        if number.isNoun, let joint = reading.token(start), Self.joints.contains(joint.lower) { start += 1 }
        while number.kind == .percentage, let article = reading.token(start),
            ["la", "l'", "les"].contains(article.lower)
        {
            start += 1
        }
        var end = start
        var complements = 1
        let sentence = reading.sentence(of: number.tokens.lowerBound).tokens
        while end - start < Self.longestUnit, sentence.contains(end), let token = reading.token(end),
            !dateTokens.contains(end), end == start || reading.adjoins(end - 1, end) || isGlued(end)
        {
            if isCounted(end, isFirst: end == start) || isGlued(end) {
                end += 1
            } else if Self.joints.contains(token.lower), complements > 0, end > start {
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

    /// *km/h*, *euros/mois*: a stroke joins two words to one unit.
    private func isGlued(_ index: Int) -> Bool {
        guard let token = reading.token(index), !token.isSpaced else { return false }
        return token.lower == "/" && reading.token(index + 1).map { $0.isWord && !$0.isSpaced } == true
            || token.isWord && reading.token(index - 1)?.lower == "/"
    }

    /// Whether a token belongs to what is counted.
    private func isCounted(_ index: Int, isFirst: Bool) -> Bool {
        let token = reading.tokens[index]
        guard token.isWord, !Self.stops.contains(token.lower) else { return false }
        if isFirst, NumberWords.value(token.folded) != nil { return false }
        if !isFirst, NumberWords.value(token.folded) != nil || isDescribed(index) { return true }
        // *deux pays constituent*: behind a noun a word in *-ent* is a verb.
        if !isFirst, token.folded.hasSuffix("ent"), !token.folded.hasSuffix("ment") { return false }
        switch reading.grammar.partOfSpeech(index) {
        case .noun, .properNoun, .adjective, .numeral, .other: return true
        // *vingt délégués*: a noun by its place though it ends as a participle.
        case .verb where isFirst: return token.lower.hasSuffix("és") || token.lower.hasSuffix("ées")
        case .verb:
            return reading.grammar.relation(index) == .clausalModifier && !token.folded.hasSuffix("ant")
        default: return isFirst && ["autres", "autre"].contains(token.lower)
        }
    }

    /// *deux importants sites*: whether a noun is one that the word before it describes.
    private func isDescribed(_ index: Int) -> Bool {
        reading.grammar.partOfSpeech(index - 1) == .adjective && reading.grammar.head(index - 1) == index
            && reading.grammar.relation(index - 1) == .adjectivalModifier
    }

    /// How many quotations may stand one inside the other.
    private static let deepest = 3
    /// No unit is longer than this many tokens.
    private static let longestUnit = 7
    private static let joiningMarks: WordSet = [".", "/", ":", "-", "_", "@", "#"]
    private static let connectors: WordSet = ["de", "d'", "des", "du", "la", "l'", "/"]
    private static let joints: WordSet = ["de", "d'", "des", "du"]
    private static let idioms: WordSet = ["coins", "heures", "h", "heure", "fois", "tiers", "quart", "quarts"]
    private static let fillers: WordSet = ["de", "des", "du", "la", "le", "autres", "nouveaux", "nouvelles"]
    private static let numbering: WordSet = [
        "numero", "n°", "no", "article", "chapitre", "page", "canal", "route", "chaine",
    ]
    private static let stops: WordSet = [
        "a", "en", "ce", "cette", "un", "une", "le", "la", "les", "plus", "moins", "selon", "issus", "issues", "venus",
        "venues", "réunis", "réunies", "présents", "présentes", "ayant", "contre", "dont", "soit", "il", "elle",
        "maximum", "minimum", "environ", "chacun", "chacune", "actuellement",
    ]
}
