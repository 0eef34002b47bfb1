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
            if isDenied(index, reading) {
                index += 1
                continue
            }
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
        var position = index - 1
        while position + 1 < min(sentence.upperBound, index + longestVerb) {
            position += 1
            let token = reading.tokens[position]
            if position > index, let length = asideLength(at: position, reading) {
                position += length - 1
                continue
            }
            let isAdverb = position > index && (token.folded.hasSuffix("ment") || adverbs.contains(token.folded))
            if isAdverb { continue }
            kept.append(token)
            ends.append(position + 1)
        }
        guard let (length, verb) = reading.lexicon.meetings.verbs.match(kept, at: 0) else {
            return reception(at: index, in: sentence, reading)
        }
        let range = index..<ends[length - 1]
        if length == 1, verb.tense == .present, !isVerb(index, reading) { return nil }
        return Trigger(tokens: range, kind: .verb, verb: verb)
    }

    /// The length of a phrase that may stand between auxiliary and participle: *a, pour sa part, rencontré*.
    private static func asideLength(at index: Int, _ reading: Reading) -> Int? {
        if reading.tokens[index].lower == "," {
            return asideLength(behind: index + 1, reading).flatMap {
                reading.token(index + 1 + $0)?.lower == "," ? $0 + 2 : nil
            }
        }
        return asideLength(behind: index, reading)
    }

    private static func asideLength(behind index: Int, _ reading: Reading) -> Int? {
        asides.first { aside in
            aside.indices.allSatisfy { reading.token(index + $0)?.folded == aside[$0] }
        }?.count
    }

    /// *a été reçu le 17 janvier 2025 à Bakou par*: when and where stand between the verb and who received.
    private static func reception(at index: Int, in sentence: Range<Int>, _ reading: Reading) -> Trigger? {
        let near = index..<min(sentence.upperBound, index + 5)
        guard let verb = near.first(where: { receptions.contains(reading.tokens[$0].folded) }) else { return nil }
        let behind = verb + 1..<min(sentence.upperBound, verb + 1 + longestSetting)
        guard
            let by = behind.first(where: {
                reading.tokens[$0].lower == "par" || settingStops.contains(reading.tokens[$0].lower)
            }), reading.tokens[by].lower == "par"
        else { return nil }
        let kept = near.prefix { $0 <= verb }.map { reading.tokens[$0] }.filter { !adverbs.contains($0.folded) }
        let words = kept + [reading.tokens[by]]
        guard let (length, meaning) = reading.lexicon.meetings.verbs.match(words, at: 0), length == words.count,
            meaning.voice == .passive
        else { return nil }
        return Trigger(tokens: index..<by + 1, kind: .verb, verb: meaning)
    }

    /// *aucune rencontre*, *sans nouvelle réunion*: a noun that says that there was none.
    private static func isDenied(_ index: Int, _ reading: Reading) -> Bool {
        (1...2).contains { offset in
            reading.token(index - offset).map { ["aucun", "aucune", "nulle", "sans"].contains($0.folded) } == true
        }
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
    private static let asides: [[String]] = [
        ["pour", "sa", "part"], ["pour", "leur", "part"], ["de", "son", "cote"], ["de", "leur", "cote"],
        ["a", "son", "tour"], ["a", "cette", "occasion"], ["a", "huis", "clos"], ["par", "ailleurs"],
        ["de", "meme"], ["en", "outre"],
    ]
    private static let receptions: Set<String> = ["recu", "recue", "recus", "recues"]
    /// How many tokens may stand between *a été reçu* and *par*.
    private static let longestSetting = 14
    private static let settingStops: Set<String> = [";", "qui", "que", "dont", "a", "ont", "est", "sont"]
    private static let adverbs: Set<String> = [
        "ainsi", "aussi", "egalement", "notamment", "tour", "tour-a-tour", "ensuite", "deja", "enfin", "puis",
        "d'ailleurs", "hier", "lundi", "mardi",
        "mercredi", "jeudi", "vendredi", "samedi", "dimanche", "ce", "matin", "soir",
    ]
}
