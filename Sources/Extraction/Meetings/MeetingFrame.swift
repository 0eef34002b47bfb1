import FrenchText
import Grammar
import Naming

/// A trigger with what its sentence says of it: who governs it, when, and whether it is denied.
struct MeetingFrame {
    let trigger: Trigger
    /// The number of its sentence.
    let sentence: Int
    let tense: GrammarWords.Tense
    let isDenied: Bool
    /// The stem of the verb that has it as a part, by its hash: *refuser* in *refuse de rencontrer*, *tenir* in *tenir une
    /// réunion*; 0 where there is none.
    let governor: UInt32
    let isGovernorDenied: Bool
    let governorTense: GrammarWords.Tense
    /// How the text tells what it names: as a fact, or denied, wished for, alleged.
    let modality: Modality
    /// What opens its phrase: *lors d’*, *avant*, *sans*.
    let preposition: UInt32
    /// How it hangs in its sentence.
    let relation: Relation

    /// Which sides its own words name, whoever they are: subject, object, *avec*, *entre* …, a bit for each.
    let slots: UInt32

    init(_ trigger: Trigger, sentence: Int, _ words: GrammarWords) {
        let grammar = words.reading.grammar
        self.trigger = trigger
        self.sentence = sentence
        relation = grammar.relation(trigger.token)
        preposition = words.preposition(of: trigger.token)
        isDenied = words.isDenied(trigger.token)
        slots = grammar.dependents(trigger.token).reduce(0) { $0 | Self.slot(of: $1, words) }
        var governor: Int?
        if case .noun = trigger.use {
            governor = words.verb(over: trigger.token)
        } else {
            var token = trigger.token
            while grammar.relation(token) == .conjunct, let head = grammar.head(token) { token = head }
            governor = grammar.head(token).flatMap { words.verb(over: $0) }
        }
        self.governor = governor.map { words.stem(of: $0) } ?? 0
        // *À l’occasion de son entretien avec Y, X aurait dit*: what is only heard is what X said.
        let isGiven = Self.isGiven(trigger, preposition: preposition, words)
        if case .noun = trigger.use {
            let told: Modality = words.reading.isCalledUntrue(trigger.token) ? .untrue : []
            modality = isGiven ? [] : told.union(governor.map { words.reading.modality(of: $0) } ?? [])
        } else {
            modality = words.reading.modality(of: trigger.token)
        }
        isGovernorDenied = !isGiven && governor.map { words.isDenied($0) } ?? false
        governorTense = governor.map { words.tense(of: $0) } ?? .none
        if case .noun = trigger.use {
            tense = governorTense
        } else {
            tense = words.tense(of: trigger.token)
        }
    }
}

extension MeetingFrame {
    /// Whether the trigger's own words say by whom, whoever that is.
    var hasAgent: Bool { slots & Self.agentSlot != 0 }

    private static let agentSlot: UInt32 = 8

    /// Whether a noun's meeting only places in time what its sentence tells: *lors d’un entretien*, *à l’issue de …*.
    private static func isGiven(_ trigger: Trigger, preposition: UInt32, _ words: GrammarWords) -> Bool {
        guard case .noun = trigger.use else { return false }
        if occasions.contains(preposition) { return true }
        let before = trigger.token - 5..<trigger.token
        return before.contains { index in
            words.reading.token(index).map { words.reading.reports.meetings.occasions.contains(lower: $0) } == true
                && words.reading.grammar.partOfSpeech(index) == .noun
        }
    }

    private static let occasions = Set(
        ["lors", "après", "pendant", "durant", "depuis"].map { WordIndex.hash($0.utf8) })

    /// The bit of the side that a dependent of a trigger names; 0 for none.
    private static func slot(of token: Int, _ words: GrammarWords) -> UInt32 {
        switch words.reading.grammar.relation(token) {
        case .nominalSubject: 1
        case .passiveSubject: 2
        case .object: 4
        case .agent: agentSlot
        case .oblique, .nominalModifier:
            switch words.preposition(of: token) {
            case with: 16
            case between: 32
            case GrammarWords.of: 64
            case GrammarWords.at: 128
            default: 0
            }
        default: 0
        }
    }

    private static let with = WordIndex.hash("avec".utf8)
    private static let between = WordIndex.hash("entre".utf8)
}

extension GrammarWords {
    /// The first letters of a verb, enough to know it in all its forms.
    func stem(of verb: Int) -> UInt32 {
        if let form = reading.reports.meetings.words[lower: reading.tokens, at: verb]?.form {
            return form.verb.lexeme.hash
        }
        return WordIndex.hash(reading.tokens[verb].folded.utf8.prefix(Self.stemLength))
    }

    private static let stemLength = 5
}
