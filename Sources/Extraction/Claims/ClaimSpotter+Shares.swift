import Facts
import FrenchText
import Grammar
import Naming

/// What a share is of.
extension ClaimSpotter {
    /// What a share without a complement is of: the subject of its verb, *Les ventes ont chuté de 12 %*, or the noun that
    /// it measures, *une progression des ventes de 12 %*.
    func whole(of number: Number) -> Range<Int>? {
        let sign = number.tokens.upperBound - 1
        let noun = measured(by: number)
        if let noun, noun.count > 1 { return noun }
        // Without a verb its sentence needs no tree.
        guard reading.grammar.hasVerb(inSentenceOf: sign) || hasCopula(before: sign) else { return noun }
        guard let mover = mover(of: sign, by: number) else { return noun }
        return mover.lowerBound < number.tokens.lowerBound
            ? mover.lowerBound..<min(mover.upperBound, number.tokens.lowerBound) : mover
    }

    /// *La part est de 40 %*: a verb of which the tree makes none.
    private func hasCopula(before sign: Int) -> Bool {
        (max(reading.sentence(of: sign).tokens.lowerBound, sign - Self.longestUnit)..<sign).contains {
            Self.copulas.contains(lower: reading.tokens[$0])
        }
    }

    /// Whether no verb stands between a share and the claim before it: *30 % des voix, le député 22 %*.
    func goesOn(_ number: Number, from last: Claim) -> Bool {
        let start = reading.token(startingAt: last.evidence.range.upperBound)
        let first = number.tokens.lowerBound
        guard start <= first, reading.tokens.indices.contains(start) else { return false }
        return (start..<first).allSatisfy { reading.grammar.partOfSpeech($0) != .verb }
    }

    /// The subject of the verb that a share stands with.
    private func mover(of sign: Int, by number: Number) -> Range<Int>? {
        var verb = reading.grammar.partOfSpeech(sign) == .verb ? nil : reading.grammar.head(sign)
        // *La part est de 12 %*: the number itself is what is said of its subject.
        if let subject = subject(of: sign, before: sign) { return phrase(subject) }
        // *Les ventes sont en hausse de 12 %*
        if let noun = verb, reading.grammar.partOfSpeech(noun) == .noun, let subject = subject(of: noun, before: noun) {
            return phrase(subject)
        }
        for _ in 0..<Self.highestVerb {
            guard let at = verb, reading.grammar.partOfSpeech(at) == .verb else { return nil }
            if let subject = subject(of: at, before: at) { return phrase(subject) }
            // *vont baisser*, *l’indice, chutant de*: who does it stands with the verb or the noun above.
            let relation = reading.grammar.relation(at)
            verb = reading.grammar.head(at)
            if relation == .clausalModifier, let noun = verb { return isWhole(noun) ? phrase(noun) : nil }
            guard [.openComplement, .conjunct].contains(relation) else { return nil }
        }
        return nil
    }

    private func subject(of verb: Int, before limit: Int) -> Int? {
        reading.grammar.dependents(verb).first { index in
            [.nominalSubject, .passiveSubject].contains(reading.grammar.relation(index)) && index < limit
                && isWhole(index, isMoved: ["de", "d'"].contains(reading.token(limit + 1)?.lower))
        }
    }

    /// Whether something may be what a share is of; a name only where it moves by it: *Orvex recule de 2 %*.
    private func isWhole(_ index: Int, isMoved: Bool = false) -> Bool {
        let kind = reading.grammar.partOfSpeech(index)
        return reading.tokens[index].isWord && (kind == .noun || isMoved && kind == .properNoun)
            && NumberWords.value(reading.tokens[index].folded) == nil
    }

    private func phrase(_ head: Int) -> Range<Int> {
        head..<min(NounPhrase(of: head, in: reading).tokens.upperBound, head + Self.longestUnit)
    }

    /// *un taux de chômage de 8 %*, *une hausse de plus de 12 %*: a noun of measure before *de*.
    private func measured(by number: Number) -> Range<Int>? {
        let first = number.tokens.lowerBound
        let lowest = max(reading.sentence(of: first).tokens.lowerBound, first - Self.longestUnit)
        var end = first
        // *de plus de*, *d’environ*
        while end > lowest, Self.approaches.contains(lower: reading.tokens[end - 1]) { end -= 1 }
        guard end < first, ["de", "d'", "à"].contains(reading.tokens[end].lower) else { return nil }
        guard let noun = (lowest..<end).last(where: { Self.measures.contains(lower: reading.tokens, at: $0) }),
            (noun + 1..<end).allSatisfy({ reading.adjoins($0 - 1, $0) && isOfMeasure($0) })
        else { return nil }
        return noun..<(noun + 1 < end ? end : noun + 1)
    }

    /// Whether a token may stand between a noun of measure and its number: complements, no verb.
    private func isOfMeasure(_ index: Int) -> Bool {
        let token = reading.tokens[index]
        if token.kind == .elision { return token.lower == "d'" || token.lower == "l'" }
        return token.isWord && !Self.copulas.contains(lower: token)
            && ![.verb, .adverb].contains(reading.grammar.partOfSpeech(index))
    }

    /// *2 trains sur cinq*, *neuf sur dix*: the number behind *sur* that makes a share of the one before it.
    func denominator(behind end: Int, of number: Number) -> Number? {
        guard number.kind == .cardinal, number.upper == nil, reading.token(end)?.lower == "sur",
            let whole = NumberReader(reading: reading).number(at: end + 1), whole.kind == .cardinal,
            whole.upper == nil, whole.value > number.value, whole.value <= 20 || [100, 1000].contains(whole.value),
            reading.sentence(of: end).tokens.contains(whole.tokens.lowerBound)
        else { return nil }
        // *3 élus sur 40 communes* are no share of anything: another noun is counted there.
        guard let next = self.unit(behind: whole).first else { return whole }
        // *quatre Français sur dix prêts à partir*
        return whole.value <= 10 && [.adjective, .verb].contains(reading.grammar.partOfSpeech(next)) ? whole : nil
    }

    /// *un Français sur deux*: *un* is a number where a share is told.
    func shareOfOne(at index: Int) -> Number? {
        guard ["un", "une"].contains(reading.tokens[index].lower) else { return nil }
        let bound = min(index + Self.longestShare, reading.sentence(of: index).tokens.upperBound)
        guard let on = (index + 1..<max(index + 1, bound)).first(where: { reading.tokens[$0].lower == "sur" }) else {
            return nil
        }
        let one = Number(tokens: index..<index + 1, value: 1, kind: .cardinal)
        guard max(unit(behind: one).upperBound, index + 1) == on, let whole = denominator(behind: on, of: one),
            whole.value <= 1000
        else { return nil }
        return one
    }

    /// *7 jours sur 7*, *24 heures sur 24*: always.
    func isAlways(_ number: Number, unitEnd end: Int) -> Bool {
        guard reading.token(end)?.lower == "sur", let whole = NumberReader(reading: reading).number(at: end + 1) else {
            return false
        }
        return whole.value == number.value && [7.0, 24, 365].contains(whole.value)
    }

    /// How many verbs may stand between a share and the noun that it is of.
    private static let highestVerb = 3
    /// *un … sur deux* has so many tokens before its *sur*.
    private static let longestShare = 6
    private static let copulas: WordSet = ["est", "sont", "était", "étaient", "sera", "seront", "fut"]
    private static let approaches = ReportWords.claimSpotterApproaches.set
    private static let measures = ReportWords.claimSpotterSharesMeasures.set
}
