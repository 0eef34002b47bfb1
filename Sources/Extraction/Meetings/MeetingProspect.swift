import Facts
import FrenchText
import Grammar
import Naming

/// What a frame's own words tell to have become of its meeting: it took place, is to come, was called off, or is said to have been.
///
/// A word of another time somewhere in the sentence (*prévu*, *report*, *ne … pas*) tells nothing: it has to govern the meeting.
struct MeetingProspect {
    /// Nil for what took place, of whatever kind.
    private(set) var status: Meeting.Status?
    /// Whether it was to come when something else happened: *devait rencontrer*.
    private(set) var isOpen = false

    private let frame: MeetingFrame
    /// The noun by which a noun of meeting hangs in its sentence.
    private let noun: Int
    /// The verb that those who meet are subjects of.
    private let verb: Int?
    private let words: GrammarWords

    private var reading: Reading { words.reading }

    /// Nil where the words leave open what became of it.
    ///
    /// - Parameters:
    ///   - frame: the word of meeting with what its sentence says of it.
    ///   - noun: the noun by which a noun of meeting hangs in its sentence: *série* in *une série d’entretiens*.
    ///   - verb: the verb that those who meet are subjects of, the frame's own or the one that governs its noun.
    ///   - words: what the trees of the text tell.
    init?(_ frame: MeetingFrame, noun: Int, verb: Int?, _ words: GrammarWords) {
        let own = Self(frame: frame, noun: noun, verb: verb, words)
        if own.isCalledOff {
            self = own.with(.cancelled)
        } else if own.isPlanned {
            self = own.with(.planned)
        } else if own.tookPlace {
            self = own
        } else if own.isToCome {
            self = own.with(.planned)
        } else if own.isOnlySaid {
            self = own.with(.unconfirmed)
        } else if own.wasAwaited {
            self = own
            isOpen = true
        } else {
            return nil
        }
    }

    private func with(_ status: Meeting.Status) -> Self {
        var told = self
        told.status = status
        return told
    }

    private init(frame: MeetingFrame, noun: Int, verb: Int?, _ words: GrammarWords) {
        (self.frame, self.noun, self.verb, self.words) = (frame, noun, verb, words)
    }

    // MARK: What took place

    private var tookPlace: Bool {
        guard frame.modality.isEmpty, !frame.isDenied, !frame.isGovernorDenied, isToldOfNow else { return false }
        // *doit en parler lors d’une rencontre*
        return verb.map { reading.modality(of: $0).isDisjoint(with: [.wished, .future]) } ?? true
    }

    /// Whether a verb tells of what is or was: *a reçu*, *reçoit*, *après avoir reçu*; not *pour recevoir*.
    private var isToldOfNow: Bool {
        guard case .verb = frame.trigger.use else {
            return ![.conditional, .future].contains(frame.governorTense)
        }
        switch mood {
        case .gerund, .present, .past, .participle: return true
        case .infinitive, .future, .conditional, nil: return false
        }
    }

    private var mood: MeetingLexicon.Mood? {
        reading.reports.meetings.words[lower: reading.tokens, at: frame.trigger.token]?.form?.mood
    }

    /// *aurait rencontré*: what somebody claims.
    private var isOnlySaid: Bool {
        guard case .verb = frame.trigger.use else { return false }
        return frame.modality == .alleged && mood == .participle
    }

    // MARK: What is called off

    private var isCalledOff: Bool {
        guard case .noun = frame.trigger.use else {
            // *renonce à rencontrer Y*; what is refused was never agreed to.
            return frame.modality == .refused && mood == .infinitive
                && ModalityReader(reading: reading).governor(of: frame.trigger.token).map(isCallingOff) == true
        }
        if reading.grammar.dependents(noun).contains(where: { isParticiple($0) && isCallingOff($0) }) { return true }
        guard let verb, reading.grammar.head(noun) == verb else { return false }
        let relation = reading.grammar.relation(noun)
        if frame.isGovernorDenied {
            // *La rencontre n’aura pas lieu.*
            return [.nominalSubject, .passiveSubject].contains(relation)
                && ([verb] + reading.grammar.dependents(verb)).contains {
                    Self.takingPlace.contains(lower: reading.tokens, at: $0)
                }
        }
        // *a annulé son entretien avec Y*, *renonce à une rencontre avec Y*; not *menace d’annuler*
        return isCallingOff(verb) && reading.modality(of: verb).isEmpty
            && [.passiveSubject, .nominalSubject, .object, .oblique].contains(relation)
    }

    private func isParticiple(_ token: Int) -> Bool {
        [.clausalModifier, .adjectivalModifier].contains(reading.grammar.relation(token))
    }

    private func isCallingOff(_ token: Int) -> Bool { Self.callingOff.contains(lower: reading.tokens, at: token) }

    // MARK: What is to come

    /// *Une rencontre est prévue*, *une rencontre prévue mardi*; not *était prévue*, *la rencontre prévue mardi a duré une heure*.
    private var isPlanned: Bool {
        guard case .noun = frame.trigger.use, isLeftAsItIs else { return false }
        if let verb, isPlan(verb), reading.grammar.head(noun) == verb {
            return reading.modality(of: verb).isEmpty && ![.imperfect, .pluperfect].contains(words.tense(of: verb))
        }
        return ![.past, .imperfect, .pluperfect].contains(frame.governorTense)
            && reading.grammar.dependents(noun).contains { isParticiple($0) && isPlan($0) }
    }

    private var isToCome: Bool {
        guard isLeftAsItIs else { return false }
        guard case .noun = frame.trigger.use else { return isArranged(frame.trigger.token, by: Self.arrangements) }
        return verb.map { isArranged($0, by: Self.arrangements) } ?? false
    }

    /// *devait rencontrer*: what became of it is told elsewhere.
    private var wasAwaited: Bool {
        guard case .verb = frame.trigger.use, !frame.isDenied, !frame.isGovernorDenied else { return false }
        return isArranged(frame.trigger.token, by: Self.expectations)
    }

    /// Whether nothing denies the meeting or calls it off.
    private var isLeftAsItIs: Bool {
        guard !frame.isDenied, !frame.isGovernorDenied else { return false }
        guard case .noun = frame.trigger.use else { return true }
        return !reading.sentence(of: frame.trigger.token).tokens.contains(where: isCallingOff)
    }

    /// *rencontrera*, *va rencontrer*, *doit rencontrer*; not *veut rencontrer*, which is up to the other side.
    private func isArranged(_ verb: Int, by governors: WordSet) -> Bool {
        let modality = reading.modality(of: verb)
        guard modality.isSubset(of: [.future, .wished]) else { return false }
        if modality == .future { return true }
        return ModalityReader(reading: reading).governor(of: verb).map {
            governors.contains(lower: reading.tokens, at: $0)
        } ?? false
    }

    private func isPlan(_ token: Int) -> Bool { Self.plans.contains(lower: reading.tokens, at: token) }

    // MARK: Tables

    private static let callingOff = ReportWords.meetingProspectCallingOff.set
    private static let takingPlace = ReportWords.meetingProspectTakingPlace.set
    private static let arrangements = ReportWords.meetingProspectArrangements.set
    private static let expectations: WordSet = ["devait", "devaient"]
    private static let plans = ReportWords.meetingProspectPlans.set
}
