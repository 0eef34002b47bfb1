import Facts
import FrenchText
import Grammar
import Naming

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
            guard !dateTokens.contains(index), let number = numbers.number(at: index) ?? shareOfOne(at: index),
                let claim = claim(number, after: claims.last)
            else {
                index += 1
                continue
            }
            claims.append(claim)
            // The *cinq* of *deux trains sur cinq* counts nothing more.
            let isShare = claim.kind == .percentage && number.kind == .cardinal
            index =
                isShare
                ? max(number.tokens.upperBound, reading.token(startingAt: claim.evidence.range.upperBound))
                : number.tokens.upperBound
        }
        return claims
    }

    typealias Number = NumberReader.Number

    func claim(_ number: Number, after last: Claim?) -> Claim? {
        guard !isName(number), !isInsideName(number) else { return nil }
        let unit = unit(of: number)
        guard !isIdiom(number, unit) else { return nil }
        var end = max(unit.upperBound, number.tokens.upperBound)
        let half = unit.isEmpty ? 0 : half(behind: end)
        if half > 0 { end += 2 }
        guard !isAlways(number, unitEnd: end) else { return nil }
        let all = denominator(behind: end, of: number)
        if let all { end = all.tokens.upperBound }
        let kind = all == nil ? number.kind : .percentage
        let evidence = reading.evidence(number.tokens.lowerBound..<end, rule: "claim.\(kind.rawValue)")
        var counted = (unit: reading.text.string(ofTokens: unit), key: key(of: unit))
        let isNext = last.map { $0.kind == .percentage && $0.evidence.sentence == evidence.sentence } == true
        if unit.isEmpty, kind == .percentage, isNext, let last, !last.unit.isEmpty, !hasComplement(number),
            goesOn(number, from: last)
        {
            counted = (last.unit, last.unitKey)
        } else if unit.isEmpty, kind == .percentage, let whole = whole(of: number) {
            counted = (reading.text.string(ofTokens: whole), key(of: whole))
        } else if unit.isEmpty, kind == .percentage, let last, last.kind == .percentage,
            isElliptic(number) || last.evidence.sentence == evidence.sentence && !hasComplement(number)
        {
            counted = (last.unit, last.unitKey)
        } else if unit.isEmpty, kind != .percentage {
            guard let last, last.kind == number.kind, last.evidence.sentence == evidence.sentence,
                isElliptic(number) || isWhole(number, of: last)
            else { return nil }
            counted = (last.unit, last.unitKey)
        }
        let qualifier = qualifier(of: number, unitEnd: end)
        let bounds = bounds(of: number, qualifier)
        let frame = kind == .cardinal ? frame(of: unit) : ([], [])
        let share = all.map { 100 * number.value / $0.value }
        return Claim(
            value: share ?? bounds.value + half, upper: bounds.upper, qualifier: qualifier, kind: kind,
            unit: counted.unit,
            unitKey: counted.key, source: source(behind: end) ?? source(before: number) ?? source(around: evidence),
            frame: frame.0, narrowing: frame.1, evidence: evidence)
    }

    /// *214 postes sur 3.960*: all those of whom the claim before counts some.
    private func isWhole(_ number: Number, of last: Claim) -> Bool {
        let on = number.tokens.lowerBound - 1
        return reading.token(on)?.lower == "sur" && on > 0
            && reading.tokens[on - 1].range.upperBound == last.evidence.range.upperBound
    }

    /// Whether what a share is of stands behind it in words that name no unit: *30 % d’entre eux*.
    private func hasComplement(_ number: Number) -> Bool {
        guard let joint = reading.token(number.tokens.upperBound) else { return false }
        return ["de", "d'", "des", "du"].contains(joint.lower)
    }

    /// *12 blessés selon la police, 45 selon un syndicat*; *35 opérations, contre 22 en 2022*; *52 voix pour, 48 contre*: what is
    /// counted was said before.
    func isElliptic(_ number: Number) -> Bool {
        if let before = reading.token(number.tokens.lowerBound - 1), ["contre", "dont"].contains(before.lower) {
            return true
        }
        if let vote = reading.token(number.tokens.upperBound), ["contre", "pour"].contains(vote.lower) {
            // Not *50 pour 100.000*, *cinq pour vol*.
            let next = reading.token(number.tokens.upperBound + 1)?.lower
            return next.map { [",", ";", ".", ")", "et"].contains($0) } ?? true
        }
        return accordingTo(behind: number.tokens.upperBound) != nil
    }

    // MARK: Sources

    /// Whom a number rests on by the words right behind it: *selon la police*, *(d’après le parquet)*.
    func source(behind end: Int) -> Quotation.Speaker? {
        guard let start = accordingTo(behind: end) else { return nil }
        return speakers.source(behind: start, before: reading.sentence(of: start - 1).tokens.upperBound)
    }

    /// *Selon la police, 12 personnes ont été blessées*: what opens the sentence holds for all its numbers.
    func source(before number: Number) -> Quotation.Speaker? {
        let sentence = reading.sentence(of: number.tokens.lowerBound).tokens
        guard let first = sentence.first, let start = accordingTo(at: first),
            let source = speakers.source(behind: start, before: sentence.upperBound),
            source.range.upperBound <= reading.tokens[number.tokens.lowerBound].range.lowerBound
        else { return nil }
        return source
    }

    /// Who says the words that a number stands in.
    func source(around evidence: Evidence) -> Quotation.Speaker? {
        let behind = quotations.partition { $0.evidence.range.lowerBound > evidence.range.lowerBound }
        return quotations[..<behind].suffix(Self.deepest).last {
            $0.evidence.range.upperBound >= evidence.range.upperBound
        }?.speaker
    }

    /// The token behind *selon* or *d’après* where that stands behind a number and its unit, a comma or a parenthesis
    /// between them at most.
    func accordingTo(behind end: Int) -> Int? {
        var start = end
        if let mark = reading.token(start), [",", "("].contains(mark.lower) { start += 1 }
        guard reading.token(start) != nil,
            reading.text.sentenceOfToken[start] == reading.text.sentenceOfToken[end - 1]
        else { return nil }
        return accordingTo(at: start)
    }

    /// The token behind *selon* or *d’après* that starts at a token.
    func accordingTo(at index: Int) -> Int? {
        speakers.accordingTo(at: index)?.upperBound
    }
}
