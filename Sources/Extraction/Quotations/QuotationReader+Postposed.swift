import FrenchText
import Grammar
import Naming

/// What is said before the verb that tells so, in the article's own words.
extension QuotationReader {
    /// Reads a clause behind which its speaker stands: *Le port rouvre lundi, a annoncé le maire*, with marks inside or none.
    ///
    /// Words between marks alone (*« Le port rouvre », a dit le maire*) are read with their marks.
    func readPostposed(
        _ sentence: Sentence, _ acts: [SpeechAct], _ spans: ArraySlice<QuotedSpan>, _ course: inout Course
    ) {
        for act in acts.prefix(Self.mostActs) where reading.token(act.tokens.lowerBound - 1)?.lower == "," {
            let comma = act.tokens.lowerBound - 1
            let before = self.spans.partition { $0.tokens.lowerBound >= sentence.tokens.lowerBound }
            let quotedUpTo = before > 0 ? self.spans[before - 1].tokens.upperBound : 0
            var start = max(sentence.tokens.lowerBound, course.readUpTo, quotedUpTo)
            while start < comma, reading.tokens[start].kind == .punctuation, !opensSpan(start, spans) { start += 1 }
            guard start < comma, !act.isDenied(in: reading), !isQuotation(start..<comma, spans),
                let attribution = postposed(act, said: start, before: sentence.tokens.upperBound, course)
            else { continue }
            // *Rien de neuf, « que nous sachions », glisse X*: no more than the words between the marks.
            if let span = spans.first(where: { $0.tokens.upperBound == comma && $0.tokens.lowerBound >= start }),
                !hasClause(start..<span.tokens.lowerBound)
            {
                continue
            }
            // *Le bilan est bon : le port a rouvert, affirme X*.
            if let colon = (start..<comma).last(where: { reading.tokens[$0].lower == ":" }),
                hasClause(colon + 1..<comma)
            {
                start = colon + 1
            }
            if start == sentence.tokens.lowerBound { start = withoutSetting(start..<comma) }
            let end = attribution.tokens.upperBound
            // *Ni l’un ni l’autre, a-t-il dit, n’est venu*: what is said goes on behind the verb.
            let goesOn =
                end < sentence.tokens.upperBound && reading.tokens[end].lower == "," && !hasClause(start..<comma)
                && (act.turned != nil || start == sentence.tokens.lowerBound)
            guard goesOn || hasClause(start..<comma) else { continue }
            // *Officieusement, écrit X, le port rouvre*: the setting is none of it.
            if goesOn, act.turned == nil { start = end + 1 }
            add(start..<(goesOn ? sentence.tokens.upperBound : comma), attribution, spans, &course)
            course.readUpTo = max(course.readUpTo, end)
            return
        }
    }

    /// No sentence has more verbs of speech behind clauses.
    private static let mostActs = 8

    private func opensSpan(_ index: Int, _ spans: ArraySlice<QuotedSpan>) -> Bool {
        spans.contains { $0.tokens.lowerBound == index }
    }

    /// Whether words between marks take a whole range, or its end behind a colon.
    func isQuotation(_ range: Range<Int>, _ spans: ArraySlice<QuotedSpan>) -> Bool {
        spans.contains { span in
            span.tokens.upperBound <= range.upperBound
                && (span.tokens.upperBound..<range.upperBound).allSatisfy { reading.tokens[$0].kind == .punctuation }
                && (span.tokens.lowerBound <= range.lowerBound
                    || reading.token(span.tokens.lowerBound - 1).map { [":", "."].contains($0.lower) } == true)
        }
    }

    /// Where a clause starts behind what only says when and where: *Dans ce port, les quais sont vides*.
    func withoutSetting(_ range: Range<Int>) -> Int {
        guard let first = range.first, let comma = range.first(where: { reading.tokens[$0].lower == "," }),
            comma - first <= Self.longestSetting, reading.grammar.partOfSpeech(first) == .adposition,
            !hasClause(first..<comma), hasClause(comma + 1..<range.upperBound)
        else { return range.lowerBound }
        return comma + 1
    }

    private func postposed(
        _ act: SpeechAct, said start: Int, before limit: Int, _ course: Course
    ) -> Attribution? {
        let rule = "quotation.clause-before"
        if let turned = act.turned {
            let speaker = speaker(turned, of: act, said: start, before: limit, course)
            return Attribution(speaker: speaker, act: act, rule: rule, tokens: act.tokens)
        }
        guard act.part.isFinite || act.part == .participle || act.part == .reflexive,
            let next = reading.token(act.tokens.upperBound), !["que", "qu'", ":"].contains(next.lower),
            let speaker = speakers.behind(act, before: limit), speakers.isSource(speaker)
        else { return nil }
        return Attribution(
            speaker: speaker, act: act, rule: rule, tokens: act.tokens.lowerBound..<speaker.tokens.upperBound)
    }

    /// Whether a range holds a verb with its own subject that is no relative clause's.
    func hasClause(_ range: Range<Int>) -> Bool {
        range.contains { index in
            let relation = reading.grammar.relation(index)
            guard [.nominalSubject, .passiveSubject, .expletive].contains(relation),
                let verb = reading.grammar.head(index), range.contains(verb),
                reading.tokens[index].lower != "qui", reading.tokens[index].lower != "se"
            else { return false }
            return ![.relativeClause, .clausalModifier].contains(reading.grammar.relation(verb))
        }
    }
}
