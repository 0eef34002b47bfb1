import FrenchText

/// The words of a sentence that tell of a meeting.
struct Trigger {
    let tokens: Range<Int>
    let kind: Kind
    let verb: MeetingLexicon.Verb?

    enum Kind {
        /// *a rencontré*, *s’est entretenu avec*, *a été reçu par*.
        case verb
        /// *réunions*, *entretien*.
        case noun
        /// *échanges*, *partenariats*: a meeting only beside a delegation, in an article that reports meetings.
        case weakNoun
    }

    /// The triggers of a sentence in text order; a support verb counts only with a meeting noun behind it.
    static func triggers(in sentence: Range<Int>, of reading: Reading) -> [Trigger] {
        var found: [Trigger] = []
        var index = sentence.lowerBound
        while index < sentence.upperBound {
            if let verb = verb(at: index, in: sentence, reading) {
                found.append(verb)
                index = verb.tokens.upperBound
                continue
            }
            let folded = reading.tokens[index].folded
            if MeetingLexicon.nouns.contains(folded) {
                found.append(Trigger(tokens: index..<index + 1, kind: .noun, verb: nil))
            } else if MeetingLexicon.weakNouns.contains(folded) {
                found.append(Trigger(tokens: index..<index + 1, kind: .weakNoun, verb: nil))
            }
            index += 1
        }
        return found
    }

    /// A meeting verb at a token, adverbs inside it passed over.
    private static func verb(at index: Int, in sentence: Range<Int>, _ reading: Reading) -> Trigger? {
        guard reading.tokens[index].isWord || reading.tokens[index].kind == .elision,
            reading.lexicon.meetings.verbs.canStart(with: reading.tokens[index])
        else { return nil }
        var kept: [Token] = []
        var ends: [Int] = []
        for position in index..<min(sentence.upperBound, index + longestVerb) {
            let token = reading.tokens[position]
            let isAdverb = position > index && (token.folded.hasSuffix("ment") || adverbs.contains(token.folded))
            if isAdverb { continue }
            kept.append(token)
            ends.append(position + 1)
        }
        guard let (length, verb) = reading.lexicon.meetings.verbs.match(kept, at: 0) else { return nil }
        let range = index..<ends[length - 1]
        if length == 1, !isVerb(index, reading) { return nil }
        return Trigger(tokens: range, kind: .verb, verb: verb)
    }

    /// A single word that is a noun too (*rencontre*, *reçoit*): a verb right behind a name or a pronoun.
    private static func isVerb(_ index: Int, _ reading: Reading) -> Bool {
        guard let before = reading.token(index - 1) else { return false }
        let isSubject = before.isCapitalized || ["il", "elle", "ils", "elles", "qui", ")", ","].contains(before.lower)
        let next = reading.token(index + 1)
        let isObject =
            next.map {
                $0.isCapitalized
                    || ["le", "la", "l'", "les", "un", "une", "des", "son", "sa", "ses", "avec"].contains($0.lower)
            } == true
        return isSubject && isObject
    }

    /// How many tokens a verb form takes at most, its adverbs included.
    private static let longestVerb = 10
    private static let adverbs: Set<String> = [
        "ainsi", "aussi", "egalement", "notamment", "tour", "tour-a-tour", "ensuite", "deja", "enfin", "puis",
        "d'ailleurs", "hier", "lundi", "mardi",
        "mercredi", "jeudi", "vendredi", "samedi", "dimanche", "ce", "matin", "soir",
    ]
}
