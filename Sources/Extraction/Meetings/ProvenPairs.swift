import Facts

/// The pairs of sides that a frame's own sentence proves to have met.
struct ProvenPairs {
    /// Each pair once.
    private(set) var pairs: [(host: HostOption, guest: MeetingCandidates.Candidate)] = []
    /// What the sentence tells of their meeting; nil for one that took place, of whatever kind.
    private(set) var status: Meeting.Status?
    /// Whether another sentence has to tell what became of it: *devait rencontrer*.
    private(set) var isOpen = false

    /// - Parameters:
    ///   - told: the frame with all who stand beside it.
    ///   - host: whom the model takes for the one who received.
    ///   - present: those whom the model takes to have taken part.
    ///   - words: what the trees of the text tell.
    init(
        _ told: MeetingCandidates.Told, host: HostOption?, present: [MeetingCandidates.Candidate],
        _ words: GrammarWords
    ) {
        let named = told.candidates.filter { $0.sentence == told.frame.sentence }
        guard !named.isEmpty, let proof = MeetingProof(told.frame, words) else { return }
        status = proof.status
        isOpen = proof.isOpen
        let seen = Set(present.map(\.participant.identity))
        // *les deux hommes*, *ils*: only where the model, which knows their article, is sure of them.
        let sure = Set(present.filter { !$0.isDoubtful }.map(\.participant.identity))
        // Where either may have received the other, the one whom the model takes for the host did, else the first.
        let options = told.hosts.map(\.option)
        let ordered =
            options.filter { $0.identity == host?.identity } + options.filter { $0.identity != host?.identity }
        let receivers = Self.receivers(ordered, named.map(\.participant), proof)
        let guests =
            named.filter { $0.participant.identity != host?.identity }
            + named.filter { $0.participant.identity == host?.identity }
        var met: Set<[Participant.Identity]> = []
        func add(_ host: HostOption, _ guest: MeetingCandidates.Candidate) {
            // *X et Y ont dîné*: once.
            let (one, other) = (host.identity, guest.participant.identity)
            guard !met.contains([one, other]), !met.contains([other, one]) else { return }
            met.insert([one, other])
            pairs.append((host, guest))
        }
        for guest in guests {
            let own = guest.participant.identity
            guard guest.participant.kind != .pronoun || sure.contains(own), let side = proof.side(guest.participant)
            else {
                continue
            }
            let met = receivers.lazy.filter { receiver in
                receiver.host.identity != own && (seen.contains(own) || seen.contains(receiver.host.identity))
                    && receiver.sides.contains { proof.holds(side, $0) }
            }
            guard proof.isMutual, let host, host.identity == own else {
                if let receiver = met.first {
                    add(receiver.host, guest)
                    for other in Self.companions(of: receiver, among: Array(met), received: side, proof) {
                        add(other, guest)
                    }
                }
                continue
            }
            // *Les ministres malien et togolais ont rencontré X*, of whom the article tells: X met both.
            for receiver in Array(met) {
                if let other = named.first(where: { $0.participant.identity == receiver.host.identity }) {
                    add(host, other)
                }
            }
        }
    }

    /// Those who received together with another: *X et Y ont reçu Z*, *Z a été reçu par X et par Y*.
    ///
    /// - Parameters:
    ///   - first: the one who received.
    ///   - met: all who stand in the role of who received.
    ///   - guest: who was received; where either may have received the other, all met at once: *X, Y et Z se sont rencontrés*.
    ///   - proof: what the frame's words prove.
    /// - Returns: each other one who is a part of the same coordination, at most ``mostCompanions``.
    private static func companions(
        of first: Receiver, among met: [Receiver], received guest: MeetingProof.Side, _ proof: MeetingProof
    ) -> [HostOption] {
        guard !first.sides.contains(where: { proof.holds($0, guest) }) else { return [] }
        return met.filter { other in
            other.host.identity != first.host.identity
                && other.sides.contains { side in first.sides.contains(where: side.isBeside) }
        }.prefix(mostCompanions).map(\.host)
    }

    private typealias Receiver = (host: HostOption, sides: [MeetingProof.Side])

    /// Those who may have received, with all the words for each: any may stand in the role.
    private static func receivers(
        _ hosts: [HostOption], _ named: [Participant], _ proof: MeetingProof
    ) -> [Receiver] {
        let mentions = Dictionary(grouping: named, by: \.identity)
        return hosts.compactMap { host in
            let words = (mentions[host.identity] ?? []).prefix(mostMentions) + [host.participant].compactMap(\.self)
            let sides = words.compactMap(proof.side)
            return sides.isEmpty ? nil : (host, sides)
        }
    }

    private static let mostMentions = 4
    /// More who receive together are a delegation, told of by its first.
    private static let mostCompanions = 4
}
