import Facts
import FrenchText
import Grammar
import Naming

/// Tells whether a sentence by itself says that two sides met: a word that means nothing else, with both of them in the
/// roles that it gives to those who meet.
///
/// What the learned model finds beyond that is a guess: across a corpus of news of every kind it is wrong more often than
/// right, for *hommage*, *plateau* and *duel* stand among the same words as meetings do.
struct MeetingProof {
    private let frame: MeetingFrame
    private let roles: MeetingRoles
    /// How its noun hangs in the sentence.
    private let relation: Relation
    /// The verb that those who meet are subjects of: the frame's own, or the one that governs its noun.
    private let verb: Int?
    private let subjects: MeetingRoles.Subjects
    /// Whether the frame's words have somebody behind *avec*, so that its subjects are one side.
    private let hasWith: Bool
    private let isSupported: Bool
    private let isOccasion: Bool

    private var trigger: Int { frame.trigger.token }

    /// What its sentence tells of the meeting; nil for one that took place, of whatever kind.
    let status: Meeting.Status?
    /// Whether it was to come when something else happened, so that another sentence tells what became of it.
    let isOpen: Bool

    /// Nil where a frame proves nothing, whoever stands in it: its word has other meanings, it is wished for or left open.
    init?(_ frame: MeetingFrame, _ words: GrammarWords) {
        let lexicon = words.reading.reports.meetings
        guard lexicon.proofs.contains(frame.trigger.lexeme.hash) else { return nil }
        self.frame = frame
        roles = MeetingRoles(words: words)
        let trigger = frame.trigger.token
        let carrier = roles.carrier(of: trigger)
        relation = words.reading.grammar.relation(carrier)
        if case .verb = frame.trigger.use {
            verb = trigger
        } else {
            verb = relation == .root ? nil : words.verb(over: trigger)
        }
        // *lors de*, *à l’issue de*, *après son entretien avec Y*
        let before = max(words.reading.sentence(of: trigger).tokens.lowerBound, trigger - Self.occasionReach)..<trigger
        isOccasion = before.contains { lexicon.occasions.contains(lower: words.reading.tokens, at: $0) }
        guard let prospect = MeetingProspect(frame, noun: carrier, verb: verb, words), !roles.isHabit(verb ?? trigger),
            !roles.isCondition(verb ?? trigger)
        else { return nil }
        status = prospect.status
        isOpen = prospect.isOpen
        subjects = verb.map(roles.subjects) ?? .none
        hasWith = roles.has("avec", below: trigger)
        let isCalledOff = prospect.status == .cancelled
        let isGoverned =
            verb.map { lexicon.supports.contains(lower: words.reading.tokens, at: $0) || isCalledOff } == true
        // *avoir un entretien*, *avoir une discussion en aparté*; *annuler un entretien*, *renoncer à un entretien*
        isSupported =
            isGoverned
            && (relation == .object || relation == .oblique && (isCalledOff || frame.preposition == Self.inside))
    }

    /// Somebody as one who may have met another; nil for what cannot meet anybody.
    ///
    /// *150 Français*, *les Israéliens* are many, and no side.
    func side(_ participant: Participant) -> Side? {
        if participant.kind == .inhabitant, roles.isPlural(participant.carrier) { return nil }
        return roles.anchor(of: participant).map { Side(anchor: $0, isBody: participant.kind == .organization) }
    }

    struct Side {
        fileprivate let anchor: MeetingRoles.Anchor
        /// *une rencontre entre la Bugatti et X*: a body's name proves nothing but behind *avec*.
        fileprivate let isBody: Bool

        /// Whether two are different parts of one coordination: *X et Y*, not *le ministre X*.
        func isBeside(_ other: Side) -> Bool {
            anchor.token == other.anchor.token && anchor.part != other.anchor.part
        }
    }

    /// Whether the frame's own sentence proves that a guest met a host.
    func holds(_ guest: Side, _ host: Side) -> Bool {
        guard !host.isBody else { return false }
        guard case .verb(let use, let voice) = frame.trigger.use else {
            return noun(host.anchor, guest.anchor, isBody: guest.isBody)
        }
        if use == .with { return with(host.anchor, guest.anchor, isBody: guest.isBody) }
        guard !guest.isBody else { return false }
        if voice == .passive { return roles.isAgent(host.anchor, of: trigger) && subjects.contains(guest.anchor) }
        return subjects.contains(host.anchor) && roles.isObject(guest.anchor, of: trigger)
    }

    /// Whether neither side of a verb receives the other: *a rencontré*, *s’est entretenu avec*.
    var isMutual: Bool {
        guard case .verb(let use, _) = frame.trigger.use else { return false }
        return use == .with || frame.trigger.lexeme == Self.meet
    }

    private static let meet = MeetingLexicon.Lexeme("rencontrer")

    /// *X s’est entretenu avec Y*, *X et Y se sont rencontrés*; not *échanger sa place avec Y*, *se retrouver face à Y*.
    private func with(_ host: MeetingRoles.Anchor, _ guest: MeetingRoles.Anchor, isBody: Bool) -> Bool {
        guard subjects.contains(host), !roles.hasComplement(trigger) else { return false }
        return roles.stands(guest, "avec", below: trigger) || !isBody && !hasWith && subjects.contains(guest)
    }

    private func noun(_ host: MeetingRoles.Anchor, _ guest: MeetingRoles.Anchor, isBody: Bool) -> Bool {
        // *la reprise des discussions*, *prêt à lancer des pourparlers*: of a meeting that may never have been.
        guard isOccasion || relation != .nominalModifier && (status != nil || frame.governorTense != .infinitive) else {
            return false
        }
        // *une rencontre entre X et Y, ainsi qu’avec Z*: X met both.
        if roles.stands(host, "entre", below: trigger) {
            guard !isBody else { return false }
            return roles.stands(guest, "entre", below: trigger) && host.token == guest.token
                || host.tokens.contains(host.token) && roles.stands(guest, "avec", below: host.token)
        }
        if roles.stands(guest, "entre", below: trigger) { return false }
        let isWith =
            roles.stands(guest, "avec", below: trigger)
            || isSupported && verb.map { roles.stands(guest, "avec", below: $0) } == true
        guard isWith || !isBody else { return false }
        // *la rencontre de X avec Y*, *le dîner de X et Y*
        if roles.isOwner(host, of: trigger) { return isWith || roles.isOwner(guest, of: trigger) }
        // *L’entretien avec Y a été annulé par X.*
        if status == .cancelled, isWith, let verb, roles.isAgent(host, of: verb) { return true }
        guard let verb, subjects.contains(host) else { return false }
        // *X a eu un entretien avec Y*, *X et Y ont eu un entretien*, *X a dit à l’issue d’un entretien avec Y*
        if isWith { return isSupported || isOccasion && !roles.hasAgent(verb) }
        return isSupported && !hasWith && subjects.contains(guest)
    }

    private static let inside = WordIndex.hash("en".utf8)
    /// How many words may stand between *à l’issue* and a noun of meeting.
    private static let occasionReach = 6
}
