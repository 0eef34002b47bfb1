import Facts
import FrenchText
import Grammar
import Naming

/// Finds who says something: the subject of the verb of speech, before it or turned behind it, or who stands behind *selon*.
struct SpeakerReader {
    let reading: Reading
    let entities: CollectedEntities
    let references: References

    /// Words that tell who speaks, and whom they mean.
    struct Found {
        let tokens: Range<Int>
        /// Index among the entities, or nil where the words name nobody.
        let entity: Int?
        /// The words by which who has no name came into the text, where they are others.
        var introduction: Range<Int>?
    }

    // MARK: The subject

    /// The subject before a verb of speech: *Awa Sarr a déclaré*, *le ministre, lui, estime*, *il a dit*.
    ///
    /// - Returns: nil where the clause shows none.
    func before(_ act: SpeechAct, from floor: Int) -> Found? {
        let start = act.tokens.lowerBound
        if start > floor, Self.pronouns.contains(lower: reading.tokens, at: start - 1) { return pronoun(at: start - 1) }
        let first = reading.sentence(of: start).tokens.lowerBound
        let sure = subject(of: act).flatMap { subject -> Found? in
            // *X, qui a ajouté que*: whom the clause belongs to.
            let isRelative = reading.tokens[subject].lower == "qui"
            let head = isRelative ? antecedent(of: subject) : subject
            // *X dénonce « … » et exige « … »*: the subject may stand before the words of the first verb.
            guard let head, head >= first, head < start else { return nil }
            if Self.pronouns.contains(lower: reading.tokens, at: head) { return pronoun(at: head) }
            return speaker(NounPhrase(of: head, in: reading), in: (head < floor ? first : floor)..<start)
        }
        if let sure, sure.entity != nil || references.isNewcomer(sure.tokens) || isGroup(sure.tokens) { return sure }
        // Where the tree shows nobody, who is named before the verb and no complement.
        if let named = references.mentions(in: floor..<start).last(where: { $0.isSubject && !$0.isQuoted }) {
            let isJoint = references.mentions(in: floor..<named.start).last.map { isJoined($0, named) } == true
            return isJoint ? Found(tokens: named.tokens, entity: nil) : found(named.referent, at: named.tokens)
        }
        return sure.flatMap { canSpeak($0) ? $0 : nil }
            ?? entities.spans(.organization, in: floor..<start).last { start - $0.tokens.upperBound <= 1 }
            .map { Found(tokens: $0.tokens, entity: $0.entity) }
    }

    /// The subject behind a turned verb: *a déclaré lundi à la presse le ministre de l’Intérieur, Awa Sarr*.
    func behind(_ act: SpeechAct, before limit: Int) -> Found? {
        let end = act.tokens.upperBound
        guard end < limit else { return nil }
        let verb = verb(of: act)
        let candidates = [verb] + act.tokens.filter { $0 != verb }
        let head = candidates.lazy.compactMap { verb in
            reading.grammar.dependents(verb).first { $0 >= end && $0 < limit && !isSetting($0) }
        }.first
        if let head, Self.nominal.contains(reading.grammar.partOfSpeech(head)),
            let sure = speaker(NounPhrase(of: head, in: reading), in: end..<limit)
        {
            return sure
        }
        return references.mentions(in: end..<min(limit, end + Self.widest)).first {
            !References.prepositions.contains($0.opening) && !$0.isQuoted
        }.map { found($0.referent, at: $0.tokens) }
    }

    /// The speaker behind *selon*, *d’après*, *pour*.
    func behind(_ start: Int, before limit: Int) -> Found? {
        guard start < limit else { return nil }
        if references.pronoun(at: start) != nil { return pronoun(at: start) }
        guard let phrase = NounPhrase(startingAt: start, before: limit, in: reading) else { return nil }
        return speaker(phrase, in: start..<limit)
    }

    /// *lundi*, *à la presse*, *de son côté*, a mark: what may stand between a verb and its subject.
    private func isSetting(_ head: Int) -> Bool {
        let relation = reading.grammar.relation(head)
        if Self.settings.contains(relation) || NounPhrase.isGoverned(head, in: reading) { return true }
        // *a dit à la ministre Awa Sarr le maire*: whoever is addressed, whatever the tree makes of the name.
        let isAddressed = references.mentions(in: max(0, head - 3)..<head + 1).contains {
            $0.tokens.contains(head) && References.prepositions.contains($0.opening)
        }
        return isAddressed || NounPhrase.times.contains(folded: reading.tokens, at: head)
    }

    /// The verb's token that its dependents hang on.
    private func verb(of act: SpeechAct) -> Int {
        act.tokens.last { index in
            reading.grammar.head(index).map { !act.tokens.contains($0) } ?? true
        } ?? act.tokens.lowerBound
    }

    /// The subject's head; *X a tranché, estimant que* and *X a dit et répété* share it.
    private func subject(of act: SpeechAct) -> Int? {
        var verb = verb(of: act)
        for step in 0..<Self.deepest {
            // *fait savoir*: which of the words has the subject is the tree's own matter.
            for verb in [verb] + (step == 0 ? Array(act.tokens) : []) {
                if let subject = reading.grammar.dependents(verb).last(where: { dependent in
                    Self.subjects.contains(reading.grammar.relation(dependent)) && dependent < act.tokens.lowerBound
                        && reading.grammar.partOfSpeech(dependent) != .verb
                        && !NounPhrase.isGoverned(dependent, in: reading)
                }) {
                    return subject
                }
            }
            if reading.grammar.relation(verb) == .relativeClause { return nil }
            guard let next = reading.grammar.head(verb), next < act.tokens.lowerBound else { return nil }
            // *Awa Sarr, estimant que …*: the noun itself.
            if Self.nominal.contains(reading.grammar.partOfSpeech(next)) { return next }
            verb = next
        }
        return nil
    }

    /// The noun that a relative clause belongs to.
    private func antecedent(of pronoun: Int) -> Int? {
        guard let verb = reading.grammar.head(pronoun), let noun = reading.grammar.head(verb), noun < pronoun else {
            return nil
        }
        return noun
    }

    // MARK: Who it is

    /// The speaker that a pronoun means, alone or turned behind its verb: *il*, *dit-il*.
    func pronoun(at index: Int) -> Found {
        let words = index..<index + 1
        return references.meaning(of: words).map { found($0, at: words) } ?? Found(tokens: words, entity: nil)
    }

    /// Those among whom *on* says something: *dit-on dans l’entourage du ministre*, *à l’ambassade, on rappelle que*.
    ///
    /// `places` are where the words for them may start.
    func circle(at places: [Int], before limit: Int) -> Found? {
        for place in places {
            var start = place
            if ["du", "de"].contains(reading.token(start)?.lower), reading.token(start + 1)?.lower == "côté" {
                start += 1
            }
            guard start + 1 < limit, let opening = reading.token(start)?.folded, Self.within.contains(opening) else {
                continue
            }
            start += opening == "cote" && ["de", "du", "d'", "des"].contains(reading.tokens[start + 1].lower) ? 2 : 1
            guard start < limit, let phrase = NounPhrase(startingAt: start, before: limit, in: reading),
                let speaker = speaker(phrase, in: start..<limit)
            else { continue }
            if isSource(speaker) || opening == "cote" { return speaker }
        }
        return nil
    }

    /// Somebody whom words mean; who has no name keeps the words by which he came in.
    func found(_ referent: Int, at words: Range<Int>) -> Found {
        let count = entities.entities.count
        return referent < count
            ? Found(tokens: words, entity: referent)
            : Found(tokens: words, entity: nil, introduction: references.unnamed[referent - count].words)
    }

    /// Whom a phrase names: its head's own name or the one beside it, never a complement's.
    private func speaker(_ phrase: NounPhrase, in window: Range<Int>) -> Found? {
        // A name stands whole whatever the tree makes of it.
        let names = references.mentions(in: window).filter {
            $0.kind == .name
                && ($0.tokens.overlaps(phrase.tokens) || $0.tokens.lowerBound == phrase.tokens.upperBound)
        }
        let words = names.reduce(phrase.tokens.clamped(to: window)) {
            min($0.lowerBound, $1.tokens.lowerBound)..<max($0.upperBound, $1.tokens.upperBound)
        }
        guard !words.isEmpty else { return nil }
        if let named = references.named(in: words) {
            let joined = references.mentions(in: window).filter { $0.referent != named.referent }.first {
                isJoined($0, named) || isJoined(named, $0)
            }
            guard let joined else { return Found(tokens: named.tokens, entity: named.referent) }
            let start = min(named.start, joined.start)
            return Found(tokens: start..<max(named.tokens.upperBound, joined.tokens.upperBound), entity: nil)
        }
        let organization = entities.spans(.organization, in: window).first { span in
            let start = phrase.tokens.lowerBound
            guard span.tokens.overlaps(phrase.tokens) else { return false }
            // *la société Valmer*, *le quotidien La Vigie*.
            return span.tokens.contains(phrase.head)
                || (start..<max(start, span.tokens.lowerBound)).allSatisfy {
                    ["le", "la", "l'", "les"].contains(reading.tokens[$0].lower)
                        || reading.lexicon.organizationDescriptions[folded: reading.tokens, at: $0] != nil
                }
        }
        if let organization { return Found(tokens: organization.tokens, entity: organization.entity) }
        if let organization = references.organization(meantBy: words) {
            return Found(tokens: words, entity: organization)
        }
        if !references.isNewcomer(words), let meant = references.meaning(of: words) { return found(meant, at: words) }
        // *ce faucon*, *cette personne*: who spoke or did something last, whatever he or she is called.
        guard words.count > 1, ["ce", "cet", "cette"].contains(reading.tokens[words.lowerBound].lower),
            !reading.lexicon.speech.sources.contains(folded: reading.tokens, at: phrase.head)
        else { return Found(tokens: words, entity: nil) }
        let noun = words.lowerBound + 1
        let gender = reading.tokens[noun].lower == "personne" ? nil : PersonGenders.gender(of: noun, reading)
        return references.foremost(before: references.saying(words.lowerBound), gender: gender)
            .map { found($0, at: words) } ?? Found(tokens: words, entity: nil)
    }

    /// Whether words that name nobody can stand for somebody: not *plus*, *près*, *difficile*, *15 %*.
    private func canSpeak(_ speaker: Found) -> Bool {
        speaker.entity != nil || speaker.introduction != nil || speaker.tokens.count > 1
            || speaker.tokens.contains { index in
                reading.tokens[index].isCapitalized
                    || [.noun, .properNoun, .pronoun].contains(reading.grammar.partOfSpeech(index))
            }
    }

    private func isGroup(_ words: Range<Int>) -> Bool {
        references.mentions(in: words).count { $0.kind == .name } > 1
    }

    /// *X et Y ont dit*: nobody alone.
    private func isJoined(_ left: Reference, _ right: Reference) -> Bool {
        left.kind == .name && right.kind == .name && left.tokens.upperBound + 1 >= right.start - 1
            && left.tokens.upperBound < right.start
            && reading.token(left.tokens.upperBound)?.lower == "et"
    }

    // MARK: Tables

    private static let deepest = 4
    private static let pronouns: WordSet = ["il", "elle", "ils", "elles", "on", "je", "nous"]
    private static let within: WordSet = ["dans", "a", "au", "chez", "cote", "aupres"]
    private static let nominal: Set<PartOfSpeech> = [.noun, .properNoun, .pronoun, .other, .adjective, .numeral]
    private static let subjects: Set<Relation> = [.nominalSubject, .passiveSubject]
    private static let settings: Set<Relation> = [
        .punctuation, .adverbialModifier, .adverbialClause, .expletive, .auxiliary, .passiveAuxiliary, .caseMarker,
        .coordinatingConjunction, .marker, .fixed, .discourse,
    ]
    /// How far behind a verb its subject may stand where no tree shows it, in tokens.
    private static let widest = 12
}
