import FrenchText

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
        guard !act.isDenied, let that = conjunction(behind: act, before: end), that + 1 < sentence.tokens.upperBound,
            let attribution = reported(act, conjunction: that, in: sentence, course)
        else { return }
        let clause = clause(from: that + 1, in: sentence, nextActs: acts.dropFirst(), spans)
        add(clause, attribution, spans, &course)
    }

    /// The *que* that a verb of speech governs: right behind it, or behind circumstances that no other verb breaks.
    private func conjunction(behind act: SpeechAct, before end: Int) -> Int? {
        var index = act.tokens.upperBound
        let isTurned = act.turned != nil
        guard index < end else { return nil }
        let first = reading.tokens[index]
        if first.lower == "que" || first.lower == "qu'" { return index }
        guard Self.circumstances.contains(first.lower) || isTurned || first.folded.hasSuffix("ment") else { return nil }
        while index < min(end, act.tokens.upperBound + Self.longestCircumstance) {
            let token = reading.tokens[index]
            if token.lower == "que" || token.lower == "qu'" { return index }
            guard !Self.breaks.contains(token.lower) else { return nil }
            index += 1
        }
        return nil
    }

    private func reported(
        _ act: SpeechAct, conjunction: Int, in sentence: Sentence, _ course: Course
    ) -> Attribution? {
        let floor = max(sentence.tokens.lowerBound, course.readUpTo)
        guard let attribution = introduced(by: act, before: conjunction, from: floor, course) else { return nil }
        // A clause that nobody says tells nothing: *il est précisé que*, *on estime que*.
        guard let speaker = attribution.speaker, reading.tokens[speaker.tokens.lowerBound].lower != "on" else {
            return nil
        }
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

    private func add(
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
        course.open = (attribution, content.upperBound)
    }

    // MARK: Selon

    /// Reads what stands around *selon*: *selon Awa Sarr, le port rouvre*; *le port rouvre, selon Awa Sarr*.
    func readAccordingTo(_ sentence: Sentence, _ spans: ArraySlice<QuotedSpan>, _ course: inout Course) {
        let range = max(sentence.tokens.lowerBound, course.readUpTo)..<max(sentence.tokens.upperBound, course.readUpTo)
        guard let selon = range.first(where: { reading.tokens[$0].lower == "selon" || isApres($0) }),
            !spans.contains(where: { $0.content.contains(selon) })
        else { return }
        let start = isApres(selon) ? selon - 1 : selon
        guard let speaker = speakers.source(at: selon + 1, before: sentence.tokens.upperBound) else { return }
        let attribution = Attribution(
            speaker: speaker, act: nil, rule: "quotation.selon", tokens: start..<speaker.tokens.upperBound)
        let opensSentence = start == sentence.tokens.lowerBound
        let clause: Range<Int>
        if opensSentence {
            guard
                let comma = (speaker.tokens.upperBound..<sentence.tokens.upperBound).first(where: {
                    reading.tokens[$0].lower == ","
                })
            else { return }
            clause = comma + 1..<sentence.tokens.upperBound
            // *Selon X, « … »* is read with its marks.
            if spans.contains(where: { $0.tokens.lowerBound == comma + 1 }) { return }
        } else {
            guard reading.token(start - 1)?.lower == ",", start - 1 > range.lowerBound else { return }
            let isLast = sentence.tokens.upperBound - speaker.tokens.upperBound <= 1
            // *Il s’agit, selon lui, de …*: what is said goes on behind.
            clause = range.lowerBound..<(isLast ? start - 1 : sentence.tokens.upperBound)
            if spans.contains(where: { $0.tokens.upperBound >= start - 1 && $0.tokens.lowerBound < start }) { return }
        }
        add(clause, attribution, spans, &course)
    }

    private static let longestCircumstance = 16
    private static let circumstances: WordSet = [
        ",", "à", "au", "aux", "dans", "sur", "lors", "devant", "en", "lundi", "mardi", "mercredi", "jeudi", "vendredi",
        "samedi", "dimanche", "hier", "ce", "auprès", "via", "par", "pour", "aussi", "ainsi", "encore", "de", "plus",
        "dès", "toutefois", "enfin", "aujourd'hui", "notamment",
    ]
    private static let breaks: WordSet = [
        ".", ";", ":", "qui", "dont", "où", "et", "mais", "a", "ont", "est", "sont", "«", "»", "“", "”", "\"",
    ]
}
