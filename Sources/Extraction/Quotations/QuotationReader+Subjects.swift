import Facts
import FrenchText
import Grammar
import Naming

/// Who speaks by a verb of speech: its subject, a pronoun behind it, or who spoke before.
extension QuotationReader {
    var references: References { speakers.references }

    /// Whom the pronoun behind a turned verb means: *dit-il*, *dit-on à l’ambassade*.
    func speaker(
        _ turned: SpeechAct.Turned, of act: SpeechAct, said first: Int, before limit: Int, _ course: Course
    ) -> SpeakerReader.Found {
        if turned.pronoun == "on", let circle = speakers.circle(at: [act.tokens.upperBound], before: limit) {
            return circle
        }
        let speaker = speakers.pronoun(at: turned.token)
        return settled(speaker, before: first, course) ?? speaker
    }

    /// The speaker that a pronoun means: who spoke last where the gender fits and nobody did anything since.
    ///
    /// `first` is where the words said or their sentence start.
    func settled(_ speaker: SpeakerReader.Found?, before first: Int, _ course: Course) -> SpeakerReader.Found? {
        guard let speaker, speaker.tokens.count == 1, let gender = references.pronoun(at: speaker.tokens.lowerBound),
            let open = course.open, let last = open.attribution.speaker,
            reading.text.sentenceOfToken[first] - reading.text.sentenceOfToken[max(0, open.end - 1)] <= Self.farthestRun
        else { return speaker }
        let isPerson = last.entity.map { entities.entities[$0].type == .person } == true
        let noun = last.entity == nil ? (last.introduction ?? last.tokens).lowerBound + 1 : last.tokens.lowerBound
        let own = isPerson ? last.entity.flatMap(references.gender) : PersonGenders.gender(of: noun, reading)
        // Who came up since speaks rather, be it *un ancien du parti*.
        let newest = references.lastSubject(before: first, isNewcomerToo: true)
        if let newest, newest.tokens.lowerBound >= open.end, newest.referent != last.entity {
            let own = references.gender(of: newest.referent)
            return own == nil || own == gender ? speakers.found(newest.referent, at: speaker.tokens) : speaker
        }
        guard own == gender || own == nil && (isPerson || speaker.entity == nil) else { return speaker }
        return .init(
            tokens: speaker.tokens, entity: last.entity,
            introduction: last.introduction ?? (last.entity == nil ? last.tokens : nil))
    }

    /// A verb of speech before the words said, its subject before it, or turned behind it.
    func introduced(by act: SpeechAct, before end: Int, from floor: Int, _ course: Course) -> Attribution? {
        let rule = "quotation.verb-before"
        if let turned = act.turned {
            let speaker = speaker(turned, of: act, said: act.tokens.lowerBound, before: end, course)
            return Attribution(speaker: speaker, act: act, rule: rule, tokens: act.tokens)
        }
        var verb = act.tokens.lowerBound
        // *a dit un témoin, l’un des derniers du quai, qui a ajouté que*: the pronoun means who spoke just before.
        if reading.token(verb - 1)?.lower == "qui", let open = course.open, isSameSentence(open.end, verb),
            open.attribution.tokens.upperBound == open.end,
            !(open.end..<verb - 1).contains(where: { reading.grammar.partOfSpeech($0) == .verb })
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
            if let open = course.open, isSameSentence(open.end, verb) { return goingOn(act, course) }
            let subject = subject(of: act, at: verb, from: floor, course, rule)
            return subject?.speaker?.entity == nil ? goingOn(act, course) : subject
        }
        return subject(of: act, at: verb, from: floor, course, rule)
    }

    private func subject(of act: SpeechAct, at verb: Int, from floor: Int, _ course: Course, _ rule: String)
        -> Attribution?
    {
        var speaker = speakers.before(act, from: floor)
        let start = speaker?.tokens.lowerBound ?? act.tokens.lowerBound
        let sentence = reading.sentence(of: verb).tokens
        if speaker == nil, let open = course.open, isSameSentence(open.end, verb),
            ["et", "mais", "puis", ","].contains(reading.token(verb - 1)?.lower)
        {
            return goingOn(act, course)
        }
        if reading.tokens[start].lower == "on" {
            let behind = act.tokens.upperBound
            let places = [sentence.lowerBound, behind, reading.token(behind)?.lower == "," ? behind + 1 : behind]
            speaker = speakers.circle(at: places, before: sentence.upperBound) ?? speaker
        }
        speaker = settled(speaker, before: start, course)
        return Attribution(
            speaker: speaker, act: act, rule: rule, tokens: min(start, verb)..<act.tokens.upperBound)
    }

    private func isSameSentence(_ one: Int, _ other: Int) -> Bool {
        reading.text.sentenceOfToken[max(0, one - 1)] == reading.text.sentenceOfToken[other]
    }

    /// *…, ajoutant que*: who spoke goes on.
    private func goingOn(_ act: SpeechAct, _ course: Course) -> Attribution? {
        guard let open = course.open, let speaker = open.attribution.speaker else { return nil }
        return Attribution(speaker: speaker, act: act, rule: "quotation.verb-before", tokens: act.tokens)
    }
}
