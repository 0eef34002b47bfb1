import Facts
import FrenchText
import Naming

/// The words by which French reports tell that people met, and what meetings lead to.
struct MeetingLexicon: Sendable {
    /// What a lower-case word, accents kept, can tell.
    private(set) var words: WordMap<Word> = [:]
    /// What meetings lead to: *mémorandum d’entente*, *accord de coopération*.
    private(set) var outcomes = PhraseTable<Meeting.Outcome.Kind>([], casing: .ignored)
    /// Who stands for a country or a body, folded: *ministre*, *délégation*.
    private(set) var offices: WordSet = []
    /// *une délégation conduite par X*: lower case, accents kept.
    private(set) var led: WordSet = []

    /// Words that tell whether a meeting was held: *téléphonique*, *annulé*, *demain*.
    private(set) var cues: WordMap<Cue> = [:]
    /// The verbs and nouns that mean a meeting wherever both sides stand beside them in their roles, by their lexeme.
    private(set) var proofs: Set<UInt32> = []
    /// Forms of the verbs that govern a noun of meeting: *a tenu*, *a eu*.
    private(set) var supports: WordSet = []
    /// Words of an interview or a match, and of a studio: who is said to meet there met nobody.
    private(set) var stages: WordSet = []
    private(set) var studios: WordSet = []
    /// What those who meet exchange: *quelques mots*, *des propos*.
    private(set) var exchanged: WordSet = []
    /// What several meetings are: *une série d’entretiens*.
    private(set) var series: WordSet = []
    /// How often somebody meets: *souvent*.
    private(set) var habits: WordSet = []
    /// What a meeting is the occasion of: *lors de*, *à l’issue de*.
    private(set) var occasions: WordSet = []

    /// What a cue speaks for.
    enum Cue: String, Sendable, CaseIterable {
        case phone
        case cancelled
        case planned
        case past
        case denied
        case rumour
        case companion

        var code: UInt32 { UInt32(Self.allCases.firstIndex(of: self) ?? 0) }
    }

    /// A word can be a verb and a noun: *rencontre*.
    struct Word: Sendable {
        var form: Form?
        var noun: Noun?
        /// Nouns of several words that it opens: *tête à tête*.
        var phrases: [(rest: [String], noun: Noun)] = []
    }

    /// One word of a verb's conjugation.
    struct Form: Sendable, Hashable {
        let verb: Verb
        let mood: Mood
    }

    /// A verb, with how whom one met stands beside it; nil where it has no such use.
    struct Verb: Sendable, Hashable {
        let lexeme: Lexeme
        /// The plain verb: *recevoir Y*.
        var plain: VerbUse?
        /// The reflexive verb: *s’entretenir avec Y*.
        var reflexive: VerbUse?
    }

    /// A noun of meeting.
    struct Noun: Sendable, Hashable {
        let lexeme: Lexeme
        /// Whether it is a meeting by itself, not only between people: *entretien*, *dîner*.
        let isStrong: Bool
    }

    /// A word in all its forms, by the hash of the one that a dictionary lists.
    struct Lexeme: Sendable, Hashable {
        let hash: UInt32

        init(_ word: String) { hash = WordIndex.hash(word.utf8) }
    }

    /// How those who met stand beside a verb; `meeting_language.tsv` describes each.
    enum VerbUse: String, Sendable, CaseIterable {
        case direct
        case person
        case with = "avec"
        case hand
        case time
        case joint
        case call
        case guests
        case visit
        case letters
        case topic
    }

    enum Mood: String, Sendable, CaseIterable {
        case infinitive
        case participle
        case gerund
        case present
        case past
        case future
        case conditional
    }

    /// No word at all.
    init() {}

    /// - Throws: ``LexiconError/malformed(file:line:)`` where a row is of no kind that is known.
    init(_ file: LexiconFile) throws(LexiconError) {
        var words: [String: Word] = [:]
        var verbs: [String: Verb] = [:]
        var outcomes: [(phrase: String, meaning: Meeting.Outcome.Kind)] = []
        var (offices, led): ([String], [String]) = ([], [])
        var cues: [(String, Cue)] = []
        var proofs: Set<UInt32> = []
        var lists: [String: [String]] = [:]
        for row in file.rows {
            let malformed = LexiconError.malformed(file: file.name, line: row.line)
            let (form, use, lexeme) = (row.fields[1], row.fields[2], row.fields[3])
            switch row.fields[0] {
            case "verb":
                guard let use = VerbUse(rawValue: use) else { throw malformed }
                if lexeme == "reflexive" {
                    verbs[form, default: Verb(lexeme: Lexeme(form))].reflexive = use
                } else {
                    verbs[form, default: Verb(lexeme: Lexeme(form))].plain = use
                }
            case "support": verbs[form, default: Verb(lexeme: Lexeme(form))].plain = nil
            case "form":
                guard let verb = verbs[lexeme], let mood = Mood(rawValue: use) else { throw malformed }
                words[form, default: Word()].form = Form(verb: verb, mood: mood)
                if verb.plain == nil, verb.reflexive == nil { lists["support", default: []].append(form) }
            case "noun":
                guard ["strong", "weak"].contains(use) else { throw malformed }
                let noun = Noun(lexeme: Lexeme(lexeme), isStrong: use == "strong")
                let parts = Tokenizer.tokens(of: Array(form.unicodeScalars)).map(\.lower)
                guard let first = parts.first else { throw malformed }
                if parts.count == 1 {
                    words[first, default: Word()].noun = noun
                } else {
                    words[first, default: Word()].phrases.append((Array(parts.dropFirst()), noun))
                }
            case "office": offices.append(form)
            case "led": led.append(form)
            case "proof": proofs.insert(Lexeme(form).hash)
            case "stage", "studio", "exchanged", "occasion", "series", "habit":
                lists[row.fields[0], default: []].append(form)
            case "cue":
                guard let cue = Cue(rawValue: use) else { throw malformed }
                cues.append((form, cue))
            case "outcome_memorandum": outcomes.append((form, .memorandum))
            case "outcome_agreement": outcomes.append((form, .agreement))
            default: throw malformed
            }
        }
        self.words = WordMap(words.map { ($0, $1) }) { first, _ in first }
        self.outcomes = PhraseTable(outcomes, casing: .ignored)
        self.offices = WordSet(offices)
        self.led = WordSet(led)
        self.proofs = proofs
        supports = WordSet(lists["support"] ?? [])
        stages = WordSet(lists["stage"] ?? [])
        studios = WordSet(lists["studio"] ?? [])
        exchanged = WordSet(lists["exchanged"] ?? [])
        series = WordSet(lists["series"] ?? [])
        habits = WordSet(lists["habit"] ?? [])
        occasions = WordSet(lists["occasion"] ?? [])
        self.cues = WordMap(cues) { first, _ in first }
    }
}
