import FrenchText
import Grammar
import Naming

/// Who said what stands between quotation marks.
extension QuotationReader {
    /// The attribution of a quoted span: behind it, before it, inside it, or that of the span before.
    func attribution(of span: QuotedSpan, in sentence: Sentence, _ acts: [SpeechAct], _ course: Course) -> Attribution?
    {
        behind(span, course) ?? before(span, in: sentence, acts, course) ?? inside(span, course)
            ?? continued(span, in: sentence, course) ?? told(span, in: sentence, course)
    }

    /// The end of the paragraph that a token stands in.
    private func paragraphEnd(_ index: Int) -> Int {
        let line = reading.sentence(of: index).line
        var sentence = reading.text.sentenceOfToken[index]
        while sentence + 1 < reading.text.sentences.count, reading.text.sentences[sentence + 1].line == line,
            reading.text.sentences[sentence + 1].tokens.lowerBound - index < Self.widest
        {
            sentence += 1
        }
        return reading.text.sentences[sentence].tokens.upperBound
    }

    // MARK: Behind

    /// *« … », a déclaré Awa Sarr*, *« … », dit-il*, *« … », selon le ministre*.
    private func behind(_ span: QuotedSpan, _ course: Course) -> Attribution? {
        guard let close = span.close else { return nil }
        var start = close + 1
        while let token = reading.token(start), token.lower == ">" || token.lower == "'" { start += 1 }
        if reading.token(start)?.lower == "," { start += 1 }
        guard let first = reading.token(start), reading.sentence(of: start).line == reading.sentence(of: close).line
        else { return nil }
        let limit = min(paragraphEnd(start), start + Self.widest)
        let words = first.lower == "pour" ? start..<start + 1 : speakers.accordingTo(at: start)
        if let words, let speaker = settled(speakers.behind(words.upperBound, before: limit), before: start, course),
            first.lower != "pour" || speaker.entity != nil
        {
            return Attribution(
                speaker: speaker, act: nil, rule: "quotation.selon-behind", tokens: start..<speaker.tokens.upperBound)
        }
        // *« … » – Awa Sarr, ministre*
        if ["-", "–", "—"].contains(first.lower), let name = references.mentions(in: start + 1..<limit).first,
            name.start <= start + 2, name.kind == .name
        {
            return Attribution(
                speaker: .init(tokens: name.tokens, entity: name.referent), act: nil, rule: "quotation.signature",
                tokens: start..<name.tokens.upperBound)
        }
        if first.lower == ":", let name = headlined(start + 1..<limit, behind: span) { return name }
        return turned(at: start, said: span.tokens.lowerBound, before: limit, course, rule: "quotation.verb-behind")
    }

    /// *« Vous êtes en forme » : quand Awa Sarr accueille son rival*: in a headline, who is named behind the colon.
    private func headlined(_ words: Range<Int>, behind span: QuotedSpan) -> Attribution? {
        let line = reading.sentence(of: span.tokens.lowerBound).line
        guard let name = references.mentions(in: words).first, name.start <= words.lowerBound + Self.longestVerb,
            reading.sentence(of: name.start).line == line,
            name.start <= words.lowerBound + 2
                || !(words.lowerBound..<name.start).contains(where: { reading.grammar.partOfSpeech($0) == .verb }),
            span.tokens.lowerBound - reading.sentence(of: span.tokens.lowerBound).tokens.lowerBound <= 3
        else { return nil }
        return Attribution(
            speaker: speakers.found(name.referent, at: name.tokens), act: nil, rule: "quotation.headline",
            tokens: words.lowerBound - 1..<name.tokens.upperBound)
    }

    /// A verb of speech with its subject behind it that starts at a token, an adverb before it passed over.
    private func turned(
        at start: Int, said first: Int, before limit: Int, _ course: Course, rule: String
    ) -> Attribution? {
        let window = start..<min(limit, start + Self.longestVerb)
        guard let act = SpeechAct.acts(in: window, of: reading).first,
            act.part.isFinite || act.part == .participle || act.part == .reflexive,
            act.tokens.lowerBound >= start, (start..<act.tokens.lowerBound).allSatisfy({ isAside(reading.tokens[$0]) }),
            !act.isDenied(in: reading)
        else { return nil }
        if let turned = act.turned {
            let speaker = speaker(turned, of: act, said: first, before: limit, course)
            return Attribution(speaker: speaker, act: act, rule: rule, tokens: act.tokens)
        }
        guard let speaker = speakers.behind(act, before: limit) else { return nil }
        return Attribution(
            speaker: speaker, act: act, rule: rule, tokens: act.tokens.lowerBound..<speaker.tokens.upperBound)
    }

    private func isAside(_ token: Token) -> Bool {
        token.isWord && token.letters == .lower
            && (token.folded.hasSuffix("ment") || Self.asides.contains(folded: token))
    }

    // MARK: Before

    /// *Awa Sarr a déclaré : « … »*, *selon elle, « … »*, *Awa Sarr : « … »*.
    private func before(_ span: QuotedSpan, in sentence: Sentence, _ acts: [SpeechAct], _ course: Course)
        -> Attribution?
    {
        guard let open = span.open else { return nil }
        var floor = max(sentence.tokens.lowerBound, course.readUpTo)
        var acts = acts
        // What leads to the words may stand on the line before them.
        if open == sentence.tokens.lowerBound, reading.token(open - 1)?.lower == ":" {
            let line = reading.sentence(of: open - 1).tokens
            floor = max(line.lowerBound, course.readUpTo)
            acts = SpeechAct.acts(in: line, of: reading)
        }
        guard open > floor else { return nil }
        if let act = acts.last(where: { $0.tokens.upperBound <= open && $0.tokens.lowerBound >= floor }),
            leads(act.tokens.upperBound..<open) || governs(act, span.content.lowerBound)
        {
            guard !isDenied(act, before: open) else { return nil }
            let attribution = introduced(by: act, before: open, from: floor, course)
            return isNaming(span, act, attribution?.speaker) ? nil : attribution
        }
        return accordingTo(before: open, from: floor) ?? label(before: open, from: floor)
    }

    /// *le projet dit « Grand Large »*: a thing says nothing, and what is behind is its name.
    private func isNaming(_ span: QuotedSpan, _ act: SpeechAct, _ speaker: SpeakerReader.Found?) -> Bool {
        act.verb == "dire" && span.open == act.tokens.upperBound
            && reading.tokens[span.content.lowerBound].letters == .capitalized
            && speaker.map { !speakers.isSource($0) && references.pronoun(at: $0.tokens.lowerBound) == nil } != false
    }

    /// Whether words that a verb of speech leads to were not said; *n’a pas précisé la date : « … »* tells what was.
    private func isDenied(_ act: SpeechAct, before open: Int) -> Bool {
        guard act.isDenied(in: reading), reading.token(open - 1)?.lower == ":" else { return act.isDenied(in: reading) }
        var index = act.tokens.upperBound
        while index < open, ["pas", "jamais", "plus", "rien"].contains(reading.tokens[index].lower) { index += 1 }
        return !Self.objects.contains(lower: reading.tokens, at: index)
    }

    /// *Selon Awa Sarr, « … »*, *Pour la ministre Awa Sarr, « c’est non »*: the words before the marks tell whose view it is.
    private func accordingTo(before open: Int, from floor: Int) -> Attribution? {
        let window = max(floor, open - Self.widest)..<open
        for index in window.reversed() {
            let isView =
                reading.tokens[index].lower == "pour" && reading.token(open - 1)?.lower == ","
                && (index == floor || [",", ";", "mais", "et"].contains(reading.tokens[index - 1].lower))
            guard let words = isView ? index..<index + 1 : speakers.accordingTo(at: index) else { continue }
            guard let speaker = speakers.behind(words.upperBound, before: open), !isView || speaker.entity != nil,
                isView || open - speaker.tokens.upperBound < 3
            else { return nil }
            return Attribution(
                speaker: speaker, act: nil, rule: isView ? "quotation.pour-before" : "quotation.selon-before",
                tokens: index..<speaker.tokens.upperBound)
        }
        return nil
    }

    /// *Rita Sonko (CGT) : « … »*, *Paul Ansel, délégué : « … »*, *Et de la présidente Rita Sonko : « … »*: no verb.
    private func label(before open: Int, from floor: Int) -> Attribution? {
        guard reading.token(open - 1)?.lower == ":", open - floor <= Self.widest,
            let name = references.mentions(in: floor..<open - 1).first, name.start - floor <= 3,
            !(floor..<open).contains(where: { reading.grammar.partOfSpeech($0) == .verb })
        else { return nil }
        return Attribution(
            speaker: speakers.found(name.referent, at: name.tokens), act: nil, rule: "quotation.label",
            tokens: name.tokens)
    }

    /// Whether what stands between a verb of speech and an opening mark leads from one to the other.
    private func leads(_ between: Range<Int>) -> Bool {
        guard let last = between.last else { return true }
        if reading.tokens[last].lower == ":" { return between.count <= Self.widest }
        return between.count <= Self.longestSetting
            && between.allSatisfy { ![".", ";", "»"].contains(reading.tokens[$0].lower) }
    }

    // MARK: Inside and further on

    /// *« Nous voulons, a-t-il dit, la paix »*: a turned verb between commas inside the words said.
    private func inside(_ span: QuotedSpan, _ course: Course) -> Attribution? {
        for index in span.content where reading.tokens[index].lower == "," {
            let limit = min(span.content.upperBound, index + Self.widest)
            let attribution = turned(
                at: index + 1, said: span.tokens.lowerBound, before: limit, course, rule: "quotation.verb-inside")
            if let attribution, attribution.tokens.lowerBound == index + 1 { return attribution }
            if span.close == nil, let words = speakers.accordingTo(at: index + 1),
                let speaker = speakers.source(at: words.upperBound, before: limit)
            {
                return Attribution(
                    speaker: speaker, act: nil, rule: "quotation.selon-behind",
                    tokens: words.lowerBound..<speaker.tokens.upperBound)
            }
        }
        return nil
    }

    /// A quotation that opens a sentence, in the paragraph of another, is of the same speaker.
    private func continued(_ span: QuotedSpan, in sentence: Sentence, _ course: Course) -> Attribution? {
        guard let open = course.open, open.attribution.speaker != nil else { return nil }
        let between = open.end..<max(open.end, span.tokens.lowerBound)
        guard between.count <= Self.longestSetting,
            reading.sentence(of: max(0, open.end - 1)).line == sentence.line,
            !between.contains(where: { reading.tokens[$0].kind != .punctuation && !isJoint(reading.tokens[$0]) })
        else { return nil }
        return Attribution(
            speaker: open.attribution.speaker, act: nil, rule: "quotation.continued", tokens: open.attribution.tokens)
    }

    /// A statement that nothing attributes: in a run it is its last speaker's where nobody else came up since.
    ///
    /// Else it is of whom stands in the foreground: *Awa Sarr sourit. « Tout va bien. »*, *Puis elle se reprend : « Non. »*
    private func told(_ span: QuotedSpan, in sentence: Sentence, _ course: Course) -> Attribution? {
        guard isStatement(span) else { return nil }
        let start = span.tokens.lowerBound
        let number = reading.text.sentenceOfToken[start]
        let newest = speakers.references.lastSubject(before: start)
        if let open = course.open, let speaker = open.attribution.speaker,
            number - reading.text.sentenceOfToken[max(0, open.end - 1)] <= Self.farthestRun,
            newest.map({ $0.tokens.lowerBound < open.end || $0.referent == speaker.entity }) != false
        {
            return Attribution(
                speaker: speaker, act: nil, rule: "quotation.continued", tokens: open.attribution.tokens)
        }
        guard let newest, number - newest.sentence <= Self.farthestRun else { return nil }
        let speaker = speakers.found(newest.referent, at: newest.tokens)
        return Attribution(speaker: speaker, act: nil, rule: "quotation.foreground", tokens: newest.tokens)
    }

    func isJoint(_ token: Token) -> Bool {
        ["et", "mais", "ou", "puis"].contains(token.lower)
    }

    /// How many sentences up the speaker of an unattributed statement stands at most.
    static let farthestRun = 2
    /// No attribution stands further from its words, in tokens.
    private static let widest = 40
    private static let longestVerb = 8
    /// How many tokens may stand between a verb and the words said without a colon.
    static let longestSetting = 12
    /// What opens the object of a verb of speech.
    private static let objects = ReportWords.quotationReaderObjects.set
    private static let asides = ReportWords.quotationReaderAsides.set
}
