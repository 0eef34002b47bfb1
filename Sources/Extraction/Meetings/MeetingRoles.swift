import FrenchText
import Grammar
import Naming

/// The roles in which those who meet stand beside a verb or a noun of meeting.
struct MeetingRoles {
    let words: GrammarWords

    var reading: Reading { words.reading }
    var grammar: ParsedText { reading.grammar }

    /// The token by which somebody's phrase hangs in its sentence, with all that are told beside them.
    struct Anchor {
        let token: Int
        /// The head of their own part of it: *Y* in *X et le ministre Y*.
        let part: Int
        /// The words that name them.
        let tokens: Range<Int>
        /// Whether a preposition stands before the name itself: *avec X*.
        let isComplement: Bool
    }

    /// Nil for what cannot meet anybody: a bare country, an adjective, or a name that another thing carries
    /// (*le prix Templeton*, *les menaces reçues par X*), and for *X ou Y*.
    func anchor(of participant: Participant) -> Anchor? {
        guard let (token, part) = top(of: participant) else { return nil }
        let start = participant.tokens.lowerBound
        let isFirst = start == reading.sentence(of: start).tokens.lowerBound
        return Anchor(
            token: token, part: part, tokens: participant.tokens,
            isComplement: !isFirst && grammar.partOfSpeech(start - 1) == .adposition)
    }

    private func top(of participant: Participant) -> (token: Int, part: Int)? {
        let isBehindSetting = isSetting(participant.carrier, before: participant)
        guard ![.country, .adjective].contains(participant.kind), !isOwner(participant), !isExcluded(participant),
            isBehindSetting || participant.tokens.contains(participant.carrier) || isPerson(participant.carrier)
        else { return nil }
        var token = isBehindSetting ? participant.tokens.lowerBound : participant.carrier
        var part: Int?
        for _ in 0..<Self.deepest {
            guard let head = grammar.head(token), !isSetting(head, before: participant) else { break }
            switch grammar.relation(token) {
            case .conjunct:
                // *… a rencontré X, ainsi que Y*, *entre X et Y, ainsi qu’avec Z*: somebody beside the clause.
                if grammar.partOfSpeech(head) == .verb || words.preposition(of: token) == Self.with {
                    return (token, part ?? token)
                }
                if (head..<max(head, token)).contains(where: { reading.tokens[$0].lower == "ou" }) { return nil }
                part = part ?? token
            case .flat: break
            case .apposition where isPerson(head): break
            // *MM. X et Y*, *l’Italien X*
            case .nominalModifier where words.preposition(of: token) == 0: break
            // *une quarantaine d’élus, dont X*
            case .nominalModifier where words.preposition(of: token) == Self.among:
                return (head, part ?? token)
            default: return isSomebody(token, participant) ? (token, part ?? token) : nil
            }
            token = head
        }
        return isSomebody(token, participant) ? (token, part ?? token) : nil
    }

    /// *a reçu à l’Élysée Y*, *a reçu lundi Y*: whether a token is a place or a day that the tree takes a name behind it for a
    /// part of.
    private func isSetting(_ token: Int, before participant: Participant) -> Bool {
        token < participant.tokens.lowerBound
            && (Self.settings.contains(words.preposition(of: token)) || isTime(token))
            && !participant.tokens.contains(token) && !isHuman(token)
            && reading.lexicon.countries.demonyms[lower: reading.tokens, at: token] == nil
    }

    /// *l’avocat de X*: somebody else.
    private func isOwner(_ participant: Participant) -> Bool {
        guard participant.kind != .office, !participant.tokens.contains(participant.carrier) else { return false }
        return participant.tokens.contains { token in
            grammar.relation(token) == .nominalModifier && words.preposition(of: token) == GrammarWords.of
        }
    }

    /// *mais pas X*, *non avec X*, *X ou Y*, *soit X soit Y*.
    private func isExcluded(_ participant: Participant) -> Bool {
        let sentence = reading.sentence(of: participant.tokens.lowerBound).tokens
        let start = participant.tokens.lowerBound
        let before = (max(sentence.lowerBound, start - Self.exclusionReach)..<start).reversed()
            .prefix { ![.verb, .auxiliary, .properNoun].contains(grammar.partOfSpeech($0)) }
        return before.contains { Self.exclusions.contains(reading.tokens[$0].lower) }
            || reading.token(participant.tokens.upperBound)?.lower == "ou"
    }

    private static let exclusions: Set<String> = ["pas", "non", "ou", "soit", "ni"]
    /// So many words may stand between *pas* and the name that it excludes.
    private static let exclusionReach = 4

    /// Whether a phrase's first word can be a person: the name, an office, a title, a pronoun, or people.
    private func isSomebody(_ token: Int, _ participant: Participant) -> Bool {
        token == participant.carrier || participant.tokens.contains(token) || isPerson(token)
    }

    func isPerson(_ token: Int) -> Bool {
        [.properNoun, .pronoun].contains(grammar.partOfSpeech(token)) || isHuman(token)
            || reading.tokens[token].isCapitalized
    }

    func isHuman(_ token: Int) -> Bool {
        reading.role(at: token) != nil
            || reading.reports.meetings.offices.contains(folded: reading.tokens, at: token)
            || reading.lexicon.personNouns[folded: reading.tokens, at: token] != nil
    }

    /// Whether a word names several.
    func isPlural(_ token: Int) -> Bool {
        ["s", "x"].contains(where: reading.tokens[token].lower.hasSuffix)
            && !["le", "un", "du", "au", "l'"].contains(reading.token(token - 1)?.lower ?? "")
    }

    // MARK: Beside a verb

    /// Those who are the subject of a verb.
    struct Subjects {
        fileprivate let heads: Set<Int>
        /// The token before a verb's auxiliaries, pronouns and adverbs, where a name that stands there is no complement.
        fileprivate let last: Int?
        /// The token before *qui*, where a name that ends there is what the clause belongs to, whatever the tree says.
        fileprivate let antecedent: Int?

        static let none = Self(heads: [], last: nil, antecedent: nil)

        func contains(_ anchor: Anchor) -> Bool {
            heads.contains(anchor.token) || anchor.tokens.contains(where: heads.contains)
                || last.map { anchor.tokens.upperBound == $0 + 1 } == true && !anchor.isComplement
                || antecedent.map { anchor.tokens.upperBound == $0 + 1 } == true
        }
    }

    /// The subjects of a verb, or of the clause that shares its subject: *X a dîné puis discuté*, *X, qui a reçu Y*, *reçu
    /// par Y, X …*, *a-t-il dit*.
    func subjects(of verb: Int) -> Subjects {
        var (heads, clause): (Set<Int>, Int) = ([], verb)
        var antecedent: Int?
        for _ in 0..<Self.deepest {
            let own = grammar.dependents(clause).filter(isSubject)
            for token in own.prefix(Self.mostSubjects) { heads.formUnion([token, words.anchor(of: token)]) }
            guard let head = grammar.head(clause) else { break }
            let relation = grammar.relation(clause)
            if relation == .relativeClause {
                if own.allSatisfy({ Self.relatives.contains(reading.tokens[$0].lower) }) {
                    antecedent = own.first.map { reading.token($0 - 1)?.lower == "," ? $0 - 2 : $0 - 1 }
                    heads.formUnion([head, words.anchor(of: head)])
                }
                break
            }
            guard own.isEmpty, [.clausalModifier, .conjunct, .adverbialClause, .openComplement].contains(relation)
            else { break }
            if relation == .clausalModifier { heads.formUnion([head, words.anchor(of: head)]) }
            clause = head
        }
        return Subjects(heads: heads, last: last(before: verb), antecedent: antecedent)
    }

    private func isSubject(_ token: Int) -> Bool {
        switch grammar.relation(token) {
        case .nominalSubject, .passiveSubject: true
        case .auxiliary, .passiveAuxiliary: reading.tokens[token].lower.contains("-t-")
        default: false
        }
    }

    /// What stands before a verb's auxiliaries, pronouns and adverbs: its subject, whatever the tree says.
    private func last(before verb: Int) -> Int? {
        let start = reading.sentence(of: verb).tokens.lowerBound
        let before = (max(start, verb - Self.longestVerb)..<verb).reversed()
        let last = before.first { ![.auxiliary, .pronoun, .adverb].contains(grammar.partOfSpeech($0)) }
        return last == verb - 1 ? nil : last
    }

    func isAgent(_ anchor: Anchor, of verb: Int) -> Bool {
        grammar.head(anchor.token) == verb && isAgent(anchor.token)
    }

    /// Whether a verb's words say by whom, whoever that is.
    func hasAgent(_ verb: Int) -> Bool { grammar.dependents(verb).contains(where: isAgent) }

    private func isAgent(_ token: Int) -> Bool {
        grammar.relation(token) == .agent
            || grammar.relation(token) == .oblique && words.preposition(of: token) == Self.by
    }

    /// *se voir reprocher*, *se retrouver face à*, *échanger sa place*: what a verb of meeting does not have beside it.
    func hasComplement(_ verb: Int) -> Bool {
        grammar.dependents(verb).contains { token in
            switch grammar.relation(token) {
            case .openComplement, .clausalComplement: true
            case .object:
                grammar.partOfSpeech(token) == .noun
                    && !reading.reports.meetings.exchanged.contains(lower: reading.tokens, at: token)
            default: reading.tokens[token].lower == "face"
            }
        }
    }

    /// *se parlent souvent*: what people do over and over is no meeting of a day.
    func isHabit(_ verb: Int) -> Bool {
        grammar.dependents(verb).contains { reading.reports.meetings.habits.contains(lower: reading.tokens, at: $0) }
    }

    /// *si X a rencontré Y*: nobody says that they met.
    func isCondition(_ verb: Int) -> Bool {
        grammar.dependents(verb).contains { $0 < verb && reading.tokens[$0].lower == "si" }
    }

    // MARK: Below a verb or a noun

    /// The noun by which a noun of meeting hangs in its sentence: *série* in *une série d’entretiens*.
    func carrier(of noun: Int) -> Int {
        guard grammar.relation(noun) == .nominalModifier, let head = grammar.head(noun),
            reading.reports.meetings.series.contains(lower: reading.tokens, at: head)
        else { return noun }
        return head
    }

    /// Whether somebody has a noun of meeting: *la rencontre de X*; *leur rencontre* is told elsewhere.
    func isOwner(_ anchor: Anchor, of noun: Int) -> Bool {
        grammar.head(anchor.token) == noun && grammar.relation(anchor.token) == .nominalModifier
            && words.preposition(of: anchor.token) == GrammarWords.of
    }

    /// Whether a phrase with a preposition hangs below a token, through no clause but one that only says when or where:
    /// *s’est entretenu de la crise avec Y*, *une réunion qui s’est tenue avec Y*.
    func stands(_ anchor: Anchor, _ preposition: String, below top: Int) -> Bool {
        stands(anchor.token, preposition, below: top)
    }

    /// Whether any phrase with a preposition hangs below a token.
    func has(_ preposition: String, below top: Int) -> Bool {
        grammar.subtree(top).contains { stands($0, preposition, below: top) }
    }

    private func stands(_ token: Int, _ preposition: String, below top: Int) -> Bool {
        guard let marker = grammar.dependents(token).first(where: { grammar.relation($0) == .caseMarker }),
            reading.tokens[marker].lower == preposition
        else { return false }
        if followsClosely(marker, top) { return true }
        var token = token
        for _ in 0..<Self.deepest {
            guard let head = grammar.head(token) else { return false }
            if head == top { return true }
            guard
                [.nominalModifier, .oblique, .clausalModifier, .relativeClause, .conjunct].contains(
                    grammar.relation(token))
            else { return false }
            token = head
        }
        return false
    }

    /// Whether a preposition stands right behind a word or what only describes it: *un entretien privé, vendredi, avec Y*.
    private func followsClosely(_ marker: Int, _ word: Int) -> Bool {
        guard word < marker, marker - word <= Self.longestDescription else { return false }
        return (word + 1..<marker).allSatisfy { [.adjective, .adverb].contains(grammar.partOfSpeech($0)) }
    }

    private static let relatives: Set<String> = ["qui", "lequel", "laquelle"]
    private static let with = WordIndex.hash("avec".utf8)
    private static let by = WordIndex.hash("par".utf8)
    private static let among = WordIndex.hash("dont".utf8)
    static let settings: Set<UInt32> = [
        GrammarWords.at, WordIndex.hash("en".utf8), WordIndex.hash("dans".utf8),
    ]
    private static let deepest = 6
    private static let mostSubjects = 16
    /// How many words a verb may have before its participle: *ne s’est donc pas*.
    private static let longestVerb = 5
    private static let longestDescription = 3
}
