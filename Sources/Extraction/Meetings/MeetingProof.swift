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

    /// Nil where a frame proves nothing, whoever stands in it: its word has other meanings, it is denied or wished for.
    init?(_ frame: MeetingFrame, _ words: GrammarWords) {
        let lexicon = words.reading.reports.meetings
        guard lexicon.proofs.contains(frame.trigger.lexeme.hash), frame.modality.isEmpty, !frame.isDenied,
            !frame.isGovernorDenied, Self.isTold(frame, words)
        else { return nil }
        self.frame = frame
        roles = MeetingRoles(words: words)
        let trigger = frame.trigger.token
        relation = words.reading.grammar.relation(roles.carrier(of: trigger))
        if case .verb = frame.trigger.use {
            verb = trigger
        } else {
            verb = relation == .root ? nil : words.verb(over: trigger)
        }
        subjects = verb.map(roles.subjects) ?? .none
        hasWith = roles.has("avec", below: trigger)
        // *avoir un entretien*, *avoir une discussion en aparté*
        isSupported =
            verb.map { lexicon.supports.contains(lower: words.reading.tokens, at: $0) } == true
            && (relation == .object || relation == .oblique && frame.preposition == Self.inside)
        // *lors de*, *à l’issue de*, *après son entretien avec Y*
        let before = max(words.reading.sentence(of: trigger).tokens.lowerBound, trigger - Self.occasionReach)..<trigger
        isOccasion = before.contains { lexicon.occasions.contains(lower: words.reading.tokens, at: $0) }
        // *doit en parler lors d’une rencontre*, *se sont toujours parlé*
        let governors = [verb].compactMap(\.self)
        guard governors.allSatisfy({ words.reading.modality(of: $0).isDisjoint(with: [.wished, .future]) }),
            !roles.isHabit(verb ?? trigger), !roles.isCondition(verb ?? trigger)
        else { return nil }
    }

    /// Somebody as one who may have met another; nil for what cannot meet anybody.
    func side(_ participant: Participant) -> Side? {
        roles.anchor(of: participant).map { Side(anchor: $0, isBody: participant.kind == .organization) }
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

    /// Whether the form of a frame's verb tells of what is or was: *a reçu*, *reçoit*, *après avoir reçu*; not *pour recevoir*.
    private static func isTold(_ frame: MeetingFrame, _ words: GrammarWords) -> Bool {
        guard case .verb = frame.trigger.use else {
            return ![.conditional, .future].contains(frame.governorTense)
        }
        switch words.reading.reports.meetings.words[lower: words.reading.tokens, at: frame.trigger.token]?.form?.mood {
        case .gerund, .present, .past, .participle: return true
        case .infinitive, .future, .conditional, nil: return false
        }
    }

    /// *X s’est entretenu avec Y*, *X et Y se sont rencontrés*; not *échanger sa place avec Y*, *se retrouver face à Y*.
    private func with(_ host: MeetingRoles.Anchor, _ guest: MeetingRoles.Anchor, isBody: Bool) -> Bool {
        guard subjects.contains(host), !roles.hasComplement(trigger) else { return false }
        return roles.stands(guest, "avec", below: trigger) || !isBody && !hasWith && subjects.contains(guest)
    }

    private func noun(_ host: MeetingRoles.Anchor, _ guest: MeetingRoles.Anchor, isBody: Bool) -> Bool {
        // *la reprise des discussions*, *prêt à lancer des pourparlers*: of a meeting that may never have been.
        guard isOccasion || relation != .nominalModifier && frame.governorTense != .infinitive else {
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
        guard let verb, subjects.contains(host) else { return false }
        // *X a eu un entretien avec Y*, *X et Y ont eu un entretien*, *X a dit à l’issue d’un entretien avec Y*
        if isWith { return isSupported || isOccasion && !roles.hasAgent(verb) }
        return isSupported && !hasWith && subjects.contains(guest)
    }

    private static let inside = WordIndex.hash("en".utf8)
    /// How many words may stand between *à l’issue* and a noun of meeting.
    private static let occasionReach = 6
}
