import FrenchText

/// Who said what stands between quotation marks.
extension QuotationReader {
    /// The attribution of a quoted span: behind it, before it, inside it, or that of the span before.
    func attribution(of span: QuotedSpan, in sentence: Sentence, _ acts: [SpeechAct], _ course: Course) -> Attribution?
    {
        behind(span, course) ?? before(span, in: sentence, acts, course) ?? inside(span, course)
            ?? continued(span, in: sentence, course)
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
        if first.lower == "selon", let speaker = speakers.behind(start + 1, before: limit) {
            return Attribution(
                speaker: speaker, act: nil, rule: "quotation.selon-behind", tokens: start..<speaker.tokens.upperBound)
        }
        return turned(at: start, before: limit, course, rule: "quotation.verb-behind")
    }

    /// A verb of speech with its subject behind it that starts at a token, an adverb before it passed over.
    private func turned(at start: Int, before limit: Int, _ course: Course, rule: String) -> Attribution? {
        let window = start..<min(limit, start + Self.longestVerb)
        guard let act = SpeechAct.acts(in: window, of: reading).first, !act.isDenied,
            act.part.isFinite || act.part == .participle || act.part == .reflexive,
            (start..<act.tokens.lowerBound).allSatisfy({ isAside(reading.tokens[$0]) })
        else { return nil }
        if let turned = act.turned {
            let speaker = speakers.pronoun(turned.pronoun, at: turned.token, course.memory)
            return Attribution(speaker: speaker, act: act, rule: rule, tokens: act.tokens)
        }
        guard let speaker = speakers.behind(behindSetting(act.tokens.upperBound, before: limit), before: limit) else {
            return nil
        }
        return Attribution(
            speaker: speaker, act: act, rule: rule, tokens: act.tokens.lowerBound..<speaker.tokens.upperBound)
    }

    /// *a déclaré lundi à la presse le ministre*: a day or an adverb may stand before the subject.
    private func behindSetting(_ index: Int, before limit: Int) -> Int {
        var index = index
        while index < limit, let token = reading.token(index) {
            if let next = reading.token(index + 1), let third = reading.token(index + 2),
                Self.ownParts.contains([token.folded, next.folded, third.folded])
            {
                index += 3
            } else if isAside(token) || Self.days.contains(folded: token) {
                index += 1
            } else {
                break
            }
        }
        return index
    }

    /// *de son côté*, *pour sa part*; *son* alone opens a subject: *a dit son avocat*.
    private static let ownParts: Set<[String]> = [
        ["de", "son", "cote"], ["de", "leur", "cote"], ["pour", "sa", "part"], ["pour", "leur", "part"],
    ]

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
        let floor = max(sentence.tokens.lowerBound, course.readUpTo)
        guard open > floor else { return nil }
        if let act = acts.last(where: { $0.tokens.upperBound <= open && $0.tokens.lowerBound >= floor }),
            leads(act.tokens.upperBound..<open)
        {
            return isDenied(act, before: open) ? nil : introduced(by: act, before: open, from: floor, course)
        }
        if let selon = selon(in: floor..<open), let speaker = speakers.behind(selon + 1, before: open),
            (speaker.tokens.upperBound..<open).count < 3
        {
            return Attribution(
                speaker: speaker, act: nil, rule: "quotation.selon-before", tokens: selon..<speaker.tokens.upperBound)
        }
        if let attribution = forWhom(before: open, from: floor) { return attribution }
        guard reading.token(open - 1)?.lower == ":", let label = entities.spans(.person, in: floor..<open).last,
            label.tokens.upperBound == open - 1, label.tokens.lowerBound - floor < 4
        else { return nil }
        return Attribution(
            speaker: .init(tokens: label.tokens, entity: label.entity), act: nil, rule: "quotation.label",
            tokens: label.tokens)
    }

    /// Whether words that a verb of speech leads to were not said; *n’a pas précisé la date : « … »* tells what was.
    private func isDenied(_ act: SpeechAct, before open: Int) -> Bool {
        guard act.isDenied, reading.token(open - 1)?.lower == ":" else { return act.isDenied }
        var index = act.tokens.upperBound
        while index < open, ["pas", "jamais", "plus", "rien"].contains(reading.tokens[index].lower) { index += 1 }
        return !Self.objects.contains(lower: reading.tokens, at: index)
    }

    /// *Pour la ministre Awa Sarr, « c’est non »*: the clause opens with whose view it is, and a comma ends it.
    private func forWhom(before open: Int, from floor: Int) -> Attribution? {
        let window = max(floor, open - Self.widest)..<open
        guard reading.token(open - 1)?.lower == ",",
            let start = window.last(where: { index in
                reading.tokens[index].lower == "pour"
                    && (index == floor || [",", ";", "mais", "et"].contains(reading.tokens[index - 1].lower))
            }), let speaker = speakers.behind(start + 1, before: open), speaker.entity != nil
        else { return nil }
        return Attribution(
            speaker: speaker, act: nil, rule: "quotation.pour-before", tokens: start..<speaker.tokens.upperBound)
    }

    /// Whether what stands between a verb of speech and an opening mark leads from one to the other.
    private func leads(_ between: Range<Int>) -> Bool {
        guard let last = between.last else { return true }
        if reading.tokens[last].lower == ":" { return between.count <= Self.widest }
        return between.count <= Self.longestSetting
            && between.allSatisfy { ![".", ";", "»"].contains(reading.tokens[$0].lower) }
    }

    /// A verb of speech before the words said, its subject before it, or turned behind it.
    func introduced(by act: SpeechAct, before end: Int, from floor: Int, _ course: Course) -> Attribution? {
        let rule = "quotation.verb-before"
        if let turned = act.turned {
            let speaker = speakers.pronoun(turned.pronoun, at: turned.token, course.memory)
            return Attribution(speaker: speaker, act: act, rule: rule, tokens: act.tokens)
        }
        var verb = act.tokens.lowerBound
        // *a dit un témoin, qui a ajouté que*: the pronoun means who spoke just before.
        if reading.token(verb - 1)?.lower == "qui", reading.token(verb - 2)?.lower == ",",
            let open = course.open, open.end + 2 == verb
        {
            return goingOn(act, course)
        }
        if act.part == .infinitive {
            // *Et Awa Sarr de conclure : « … »*; *avant d’ajouter* goes on with who spoke.
            guard let joint = reading.token(verb - 1), ["de", "d'"].contains(joint.lower) else { return nil }
            verb -= 1
            if reading.token(verb - 1)?.lower == "avant" { return goingOn(act, course) }
        }
        if act.part == .gerund {
            // *…, notant que*: a thing that is spoken of before notes nothing.
            let subject = subject(of: act, at: verb, from: floor, course, rule)
            return goingOn(act, course) ?? (subject?.speaker?.entity == nil ? nil : subject)
        }
        return subject(of: act, at: verb, from: floor, course, rule)
    }

    private func subject(of act: SpeechAct, at verb: Int, from floor: Int, _ course: Course, _ rule: String)
        -> Attribution?
    {
        let speaker = speakers.before(verb, from: floor, course.memory)
        let start = speaker?.tokens.lowerBound ?? act.tokens.lowerBound
        return Attribution(speaker: speaker, act: act, rule: rule, tokens: start..<act.tokens.upperBound)
    }

    /// *…, ajoutant que*: who spoke goes on.
    private func goingOn(_ act: SpeechAct, _ course: Course) -> Attribution? {
        guard let open = course.open, let speaker = open.attribution.speaker else { return nil }
        return Attribution(speaker: speaker, act: act, rule: "quotation.verb-before", tokens: act.tokens)
    }

    private func selon(in range: Range<Int>) -> Int? {
        range.last { reading.tokens[$0].lower == "selon" || isApres($0) }
    }

    /// *d’après*, as two tokens.
    func isApres(_ index: Int) -> Bool {
        reading.tokens[index].lower == "après" && reading.token(index - 1)?.lower == "d'"
    }

    // MARK: Inside and further on

    /// *« Nous voulons, a-t-il dit, la paix »*: a turned verb between commas inside the words said.
    private func inside(_ span: QuotedSpan, _ course: Course) -> Attribution? {
        for index in span.content where reading.tokens[index].lower == "," {
            let limit = min(span.content.upperBound, index + Self.widest)
            if let attribution = turned(at: index + 1, before: limit, course, rule: "quotation.verb-inside"),
                attribution.tokens.lowerBound == index + 1
            {
                return attribution
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

    private func isJoint(_ token: Token) -> Bool {
        ["et", "mais", "ou", "puis"].contains(token.lower)
    }

    /// No attribution stands further from its words, in tokens.
    private static let widest = 40
    private static let longestVerb = 8
    /// How many tokens may stand between a verb and the words said without a colon.
    private static let longestSetting = 12
    /// What opens the object of a verb of speech.
    private static let objects: WordSet = [
        "le", "la", "l'", "les", "un", "une", "de", "d'", "son", "sa", "ses", "leur", "leurs", "ce", "si", "s'", "où",
        "quand", "comment", "pourquoi", "combien", "quel", "quelle", "quels", "quelles", "autre",
    ]
    private static let days: WordSet = [
        "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche", "hier", "aujourd'hui", "matin", "soir",
    ]
    private static let asides: WordSet = [
        "aussi", "encore", "ainsi", "alors", "ensuite", "enfin", "toutefois", "hier", "ici",
    ]
}
