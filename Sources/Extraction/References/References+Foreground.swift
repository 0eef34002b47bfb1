import Facts
import FrenchText
import Grammar
import Naming

/// Who stands in the foreground at a place of the text.
extension References {
    /// The person who stands in the foreground before a token.
    ///
    /// - Parameters:
    ///   - index: the place.
    ///   - gender: the gender that the words there have, if they tell it.
    ///   - isOther: who is certainly not meant.
    ///   - floor: the number of the first sentence to look at.
    /// - Returns: nil where nobody was spoken of.
    func foremost(
        before index: Int, gender: Gender? = nil, besides isOther: (Int) -> Bool = { _ in false }, floor: Int = 0
    ) -> Int? {
        foremost(before: index, gender: gender, floor: floor) { isOther($0) ? 0 : 1 }
    }

    /// The same where persons are not equally likely to be meant.
    func foremost(before index: Int, gender: Gender?, floor: Int = 0, likelihood: (Int) -> Double) -> Int? {
        let here = reading.text.sentenceOfToken[min(index, reading.tokens.count - 1)]
        let end = mentions.partition { $0.tokens.lowerBound >= index }
        var weights: [Int: Double] = [:]
        var best: (referent: Int, weight: Double)?
        for mention in mentions[max(0, end - Self.widest)..<end].reversed() {
            guard here - mention.sentence <= Self.reach, mention.sentence >= floor else { break }
            let likelihood = likelihood(mention.referent)
            let own = self.gender(of: mention.referent)
            guard likelihood > 0, gender == nil || own == nil || gender == own else { continue }
            var weight = likelihood * (mention.isQuoted ? 0.3 : mention.isSubject ? 1 : 0.55)
            for _ in mention.sentence..<here { weight *= 0.75 }
            if gender != nil, own == nil { weight *= gender == .feminine ? 0.5 : 0.8 }
            if mention.referent == main { weight *= 1.1 }
            // Several places add up a little: who is spoken of again and again is meant rather.
            let known = weights[mention.referent] ?? 0
            weight = max(known, weight) + 0.15 * min(known, weight)
            weights[mention.referent] = weight
            // Within a sentence the first subject goes before the last.
            if best.map({ weight >= $0.weight }) != false { best = (mention.referent, weight) }
        }
        return best?.referent
    }

    /// Who was named last before a token, outside of quotation marks.
    func last(before index: Int, _ gender: Gender, besides isOther: (Int) -> Bool) -> Int? {
        let end = mentions.partition { $0.tokens.lowerBound >= index }
        return mentions[..<end].suffix(Self.widest).last {
            !$0.isQuoted && !isOther($0.referent) && self.gender(of: $0.referent).map { $0 == gender } != false
        }?.referent
    }

    /// The last place before a token where somebody is the subject, outside of quotation marks.
    ///
    /// `isNewcomerToo` tells whether who comes in without a name there counts as well.
    func lastSubject(before index: Int, isNewcomerToo: Bool = false) -> Reference? {
        let end = mentions.partition { $0.tokens.lowerBound >= index }
        return mentions[..<end].suffix(Self.widest).last {
            ($0.isSubject || isNewcomerToo && $0.referent >= entities.entities.count) && !$0.isQuoted
        }
    }

    /// The last different persons in the foreground before a token, in text order: *les deux hommes*, *tous trois*.
    ///
    /// - Parameters:
    ///   - count: how many.
    ///   - index: the place.
    ///   - gender: that all of them have, where the words tell it.
    /// - Returns: so many, or none.
    func people(_ count: Int, before index: Int, gender: Gender? = nil) -> [Int] {
        let here = reading.text.sentenceOfToken[max(0, index - 1)]
        let line = reading.text.sentences[here].line
        let end = mentions.partition { $0.tokens.lowerBound >= index }
        var found: [Int] = []
        for mention in mentions[..<end].suffix(Self.widest).reversed() where !found.contains(mention.referent) {
            guard here - mention.sentence <= Self.near else { break }
            // In the paragraph itself anybody can be one of them, above it only who did something.
            let isSameLine = reading.text.sentences[mention.sentence].line == line
            let own = self.gender(of: mention.referent)
            guard mention.referent < entities.entities.count, gender == nil || own == nil || gender == own,
                isSameLine || mention.isSubject || ["avec", "par", "et"].contains(mention.opening)
            else { continue }
            found.append(mention.referent)
            if found.count == count { return found.reversed() }
        }
        return []
    }

    /// One of the last two persons: *le premier … le second*, *l’un … l’autre*.
    func ofPair(at phrase: Range<Int>) -> Int? {
        guard phrase.count == 2, let article = phrase.first, isOfPair(article + 1) else { return nil }
        let word = reading.tokens[article + 1].folded
        if Self.pairs[word] != nil { return people(2, before: article).first }
        // The first of the two tells before what place both stand.
        let first = (max(0, article - Self.longestPair)..<article).last {
            Self.pairs[reading.tokens[$0].folded] == word && hasArticle($0)
        }
        return people(2, before: first.map { $0 - 1 } ?? article).last
    }

    /// Whether a word behind an article is one of two, the other one near it, and no noun behind it.
    func isOfPair(_ index: Int) -> Bool {
        guard index > 0, let next = reading.token(index + 1),
            Self.pairWords.contains(folded: reading.tokens, at: index), reading.role(at: index) == nil,
            hasArticle(index)
        else { return false }
        let word = reading.tokens[index].folded
        let others = Self.pairs[word].map { [$0] } ?? Self.pairs.keys.filter { Self.pairs[$0] == word }
        let near = Self.pairs[word] == nil ? index - Self.longestPair..<index : index + 1..<index + Self.longestPair
        let isPaired = near.clamped(to: reading.tokens.indices).contains {
            others.contains(reading.tokens[$0].folded) && hasArticle($0)
        }
        return isPaired
            && (next.kind == .punctuation
                || ![.noun, .properNoun, .adjective, .adposition].contains(reading.grammar.partOfSpeech(index + 1)))
    }

    /// Whether *le*, *la* or *l’* stands before a word: *l’un*, not *un ami*.
    private func hasArticle(_ index: Int) -> Bool {
        reading.token(index - 1).map { ["le", "la", "l'"].contains($0.lower) } == true
    }

    /// The organization that *le quotidien*, *le syndicat* means: the last one named before that can be called so.
    func organization(meantBy phrase: Range<Int>) -> Int? {
        guard phrase.count >= 2, phrase.count <= 4, let article = phrase.first,
            Self.definite.contains(lower: reading.tokens, at: article),
            let kind = reading.lexicon.organizationDescriptions[folded: reading.tokens, at: article + 1]
        else { return nil }
        let end = entities.spans.partition { $0.tokens.lowerBound >= article }
        let named = entities.spans[..<end].suffix(Self.widest).filter { $0.name.type == .organization }
        let kinds = named.map { span in
            reading.lexicon.organizations.match(reading.tokens, at: span.tokens.lowerBound)?.meaning.kind
        }
        // One of that kind goes before one of whom nothing is known.
        let last = kinds.lastIndex { kind.isEmpty || $0 == kind } ?? kinds.lastIndex { $0 == nil }
        return last.map { named[$0].entity }
    }

    /// How many sentences up a person can stand whom a word means.
    private static let reach = 12
    private static let near = 4
    /// The words for two persons, the second by the first.
    private static let pairs = ["premier": "second", "premiere": "seconde", "un": "autre", "une": "autre"]
    private static let pairWords = WordSet(pairs.flatMap { [$0, $1] })
    /// How many tokens may stand between them.
    private static let longestPair = 60
}
