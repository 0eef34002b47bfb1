import Facts
import FrenchText
import Grammar
import Naming

/// What is said in the article's own words.
extension QuotationReader {
    /// Reads the clause behind *que* that a verb of speech governs, if there is one.
    ///
    /// `acts` are those of the sentence from this one on.
    func readClause(
        of act: SpeechAct, _ acts: ArraySlice<SpeechAct>, in sentence: Sentence, _ spans: ArraySlice<QuotedSpan>,
        _ course: inout Course
    ) {
        let end = acts.dropFirst().first?.tokens.lowerBound ?? sentence.tokens.upperBound
        let that = conjunction(behind: act, before: end)
        guard let start = that.map({ $0 + 1 }) ?? infinitive(behind: act), start < sentence.tokens.upperBound,
            !act.isDenied(in: reading), let attribution = reported(act, before: start, in: sentence, course)
        else { return }
        let clause = clause(from: start, in: sentence, nextActs: acts.dropFirst(), spans)
        add(clause, attribution, spans, &course)
    }

    /// *a dit avoir vu*, *affirme ne rien savoir*: the infinitive that is said, its negation first.
    private func infinitive(behind act: SpeechAct) -> Int? {
        let start = act.tokens.upperBound
        guard let next = reading.token(start), Self.openings.contains(lower: next), Self.asserting.contains(act.verb)
        else {
            return nil
        }
        return start
    }

    /// The *que* that a verb of speech governs: right behind it, or the one whose clause hangs on it.
    private func conjunction(behind act: SpeechAct, before end: Int) -> Int? {
        let behind = act.tokens.upperBound..<max(act.tokens.upperBound, end)
        return behind.first { index in
            guard ["que", "qu'"].contains(reading.tokens[index].lower) else { return false }
            guard index > act.tokens.upperBound else { return true }
            // *a précisé lundi à Lomé que*: nothing but when and where.
            let before = index - 1
            if reading.tokens[before].isCapitalized || NounPhrase.times.contains(folded: reading.tokens, at: before),
                !(act.tokens.upperBound..<index).contains(where: { reading.grammar.partOfSpeech($0) == .verb })
            {
                return true
            }
            guard let verb = reading.grammar.head(index), verb > index, let governor = reading.grammar.head(verb) else {
                return false
            }
            return act.tokens.contains(governor) && reading.grammar.relation(verb) != .relativeClause
                && !Self.breaks.contains(reading.tokens[index - 1].lower)
        }
    }

    private func reported(
        _ act: SpeechAct, before start: Int, in sentence: Sentence, _ course: Course
    ) -> Attribution? {
        let floor = max(sentence.tokens.lowerBound, course.readUpTo)
        guard let attribution = introduced(by: act, before: start, from: floor, course) else { return nil }
        // A clause that nobody says tells nothing: *il est précisé que*, *on estime que*, *tout indique que*.
        guard let speaker = attribution.speaker,
            !["on", "tout", "rien"].contains(reading.tokens[speaker.tokens.lowerBound].lower)
        else { return nil }
        return attribution
    }

    /// The clause from a token to the end of what is said.
    private func clause(
        from start: Int, in sentence: Sentence, nextActs: ArraySlice<SpeechAct>, _ spans: ArraySlice<QuotedSpan>
    ) -> Range<Int> {
        var end = sentence.tokens.upperBound
        // *que …, ajoutant que …*: the next verb of the same speaker opens another clause.
        if let next = nextActs.first(where: { act in
            reading.token(act.tokens.lowerBound - 1)?.lower == "," && [.gerund, .participle].contains(act.part)
                || act.turned != nil
        }), next.tokens.lowerBound - 1 > start {
            end = next.tokens.lowerBound - 1
        }
        if let last = lastOfClause(from: start, before: end) { end = last }
        if let semicolon = (start..<end).first(where: { reading.tokens[$0].lower == ";" }) { end = semicolon }
        if let selon = (start..<end).first(where: { reading.tokens[$0].lower == "selon" }),
            reading.token(selon - 1)?.lower == ",", selon - 1 > start
        {
            end = selon - 1
        }
        // Words between marks that start in the clause belong to it whole.
        for span in spans where span.tokens.lowerBound >= start && span.tokens.lowerBound < end {
            end = max(end, span.tokens.upperBound)
        }
        return start..<end
    }

    /// The end of the clause that *que* opens before a token, where a comma and another clause follow it.
    private func lastOfClause(from start: Int, before end: Int) -> Int? {
        guard let verb = reading.grammar.head(start - 1), verb >= start, verb < end else { return nil }
        var last = reading.grammar.subtree(verb).upperBound
        while last < end, reading.tokens[last].lower != "," { last += 1 }
        guard last < end, hasClause(start..<last), hasClause(last + 1..<end) else { return nil }
        return last
    }

    func add(
        _ clause: Range<Int>, _ attribution: Attribution, _ spans: ArraySlice<QuotedSpan>, _ course: inout Course
    ) {
        let inside = spans.filter { clause.contains($0.tokens.lowerBound) }
        var content = clause
        while let last = content.last, [".", ",", ";"].contains(reading.tokens[last].lower) {
            content = content.lowerBound..<last
        }
        while let first = content.first, reading.tokens[first].lower == "," {
            content = first + 1..<content.upperBound
        }
        // *a dit que « tout va bien*: a mark that nothing closes is none of the words said.
        if let open = inside.first(where: { $0.close == nil })?.open, open == content.lowerBound {
            content = open + 1..<max(open + 1, content.upperBound)
        }
        guard content.contains(where: { reading.tokens[$0].kind != .punctuation }) else { return }
        add(inside.isEmpty ? .indirect : .mixed, content, attribution, &course)
        course.readUpTo = max(course.readUpTo, content.upperBound)
        course.open = (attribution, max(content.upperBound, attribution.tokens.upperBound))
    }

    // MARK: Selon

    /// Reads what stands around *selon*: *selon Awa Sarr, le port rouvre*; *le port rouvre, selon Awa Sarr*.
    func readAccordingTo(_ sentence: Sentence, _ spans: ArraySlice<QuotedSpan>, _ course: inout Course) {
        let range = max(sentence.tokens.lowerBound, course.readUpTo)..<max(sentence.tokens.upperBound, course.readUpTo)
        if readRelative(in: sentence, spans, &course) { return }
        guard let words = range.lazy.compactMap({ accordingTo(at: $0, in: sentence) }).first,
            !spans.contains(where: { $0.content.contains(words.lowerBound) }),
            let speaker = speakers.source(at: words.upperBound, before: sentence.tokens.upperBound)
        else { return }
        let attribution = Attribution(
            speaker: speaker, act: nil, rule: "quotation.selon", tokens: words.lowerBound..<speaker.tokens.upperBound)
        let end = speaker.tokens.upperBound
        let clause: Range<Int>
        // *Toujours selon X, …*, *Mais à en croire X, …*.
        if words.lowerBound - sentence.tokens.lowerBound <= 1 {
            guard let comma = (end..<sentence.tokens.upperBound).first(where: { reading.tokens[$0].lower == "," })
            else {
                return
            }
            // *Pour la ministre, rien n’est réglé*, not *Pour le maire élu à Tours trois ans de prison*.
            if reading.tokens[words.lowerBound].lower == "pour", speaker.entity == nil || comma > end { return }
            clause = comma + 1..<sentence.tokens.upperBound
            // *Selon X, « … »* is read with its marks.
            if spans.contains(where: { $0.tokens.lowerBound == comma + 1 }) { return }
        } else {
            guard reading.token(words.lowerBound - 1)?.lower == ",", words.lowerBound - 1 > range.lowerBound else {
                return
            }
            let isLast = sentence.tokens.upperBound - end <= 1
            // *Il s’agit, selon lui, de …*: what is said goes on behind.
            let start = isLast ? withoutSetting(range.lowerBound..<words.lowerBound - 1) : range.lowerBound
            clause = start..<(isLast ? words.lowerBound - 1 : sentence.tokens.upperBound)
            if isLast, isQuotation(clause, spans) { return }
        }
        add(clause, attribution, spans, &course)
    }

    /// *X, selon qui le port rouvre*, *X, pour qui « tout est dit »*: who stands right before the relative.
    private func readRelative(
        in sentence: Sentence, _ spans: ArraySlice<QuotedSpan>, _ course: inout Course
    ) -> Bool {
        let whole = sentence.tokens.lowerBound + 1..<max(sentence.tokens.lowerBound + 1, sentence.tokens.upperBound)
        guard
            let words = whole.lazy.compactMap({ index -> Range<Int>? in
                let words = reading.tokens[index].lower == "pour" ? index..<index + 1 : speakers.accordingTo(at: index)
                let next = words.flatMap { reading.token($0.upperBound)?.lower } ?? ""
                return ["qui", "lequel", "laquelle"].contains(next) && reading.tokens[index - 1].lower == ","
                    ? words : nil
            }).first
        else { return false }
        let comma = words.lowerBound - 1
        let named = references.mentions(in: sentence.tokens.lowerBound..<comma).last.map {
            speakers.found($0.referent, at: $0.tokens)
        }
        guard let speaker = course.open.flatMap({ $0.end == comma ? $0.attribution.speaker : nil }) ?? named,
            words.upperBound + 1 < sentence.tokens.upperBound
        else { return false }
        let attribution = Attribution(
            speaker: speaker, act: nil, rule: "quotation.selon", tokens: words.lowerBound..<words.upperBound + 1)
        add(words.upperBound + 1..<sentence.tokens.upperBound, attribution, spans, &course)
        return true
    }

    /// *Comme le révèle X, le port rouvre*: the clause behind the comma.
    func readAs(_ sentence: Sentence, _ spans: ArraySlice<QuotedSpan>, _ course: inout Course) {
        let first = sentence.tokens.lowerBound
        guard reading.tokens[first].lower == "comme", ["le", "l'"].contains(reading.token(first + 1)?.lower),
            let verb = reading.token(first + 2),
            let form = reading.lexicon.speech.forms(of: verb).first(where: { $0.part.isFinite && $0.rest.isEmpty })
        else { return }
        let act = SpeechAct(
            tokens: first + 1..<first + 3, verb: form.verb, part: form.part, turned: nil, head: first + 2)
        guard let speaker = speakers.behind(act, before: sentence.tokens.upperBound),
            let comma = sentence.tokens.first(where: {
                $0 >= speaker.tokens.upperBound && reading.tokens[$0].lower == ","
            }), hasClause(comma + 1..<sentence.tokens.upperBound)
        else { return }
        let attribution = Attribution(
            speaker: speaker, act: act, rule: "quotation.comme", tokens: first..<speaker.tokens.upperBound)
        add(comma + 1..<sentence.tokens.upperBound, attribution, spans, &course)
    }

    /// *selon*, or *pour* where it opens the sentence.
    private func accordingTo(at index: Int, in sentence: Sentence) -> Range<Int>? {
        let isView = index == sentence.tokens.lowerBound && reading.tokens[index].lower == "pour"
        return isView ? index..<index + 1 : speakers.accordingTo(at: index)
    }

    /// What an infinitive that is said opens with, and the verbs that say one.
    static let openings: WordSet = ["avoir", "être", "n'", "ne"]
    private static let asserting = ReportWords.quotationReaderAsserting.set
    private static let breaks = ReportWords.quotationReaderBreaks.set
}
