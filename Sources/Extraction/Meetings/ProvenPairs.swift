/// The pairs of sides that a frame's own sentence proves to have met.
struct ProvenPairs {
    /// Each pair once.
    private(set) var pairs: [(host: HostOption, guest: MeetingCandidates.Candidate)] = []

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
        let seen = Set(present.map(\.participant.identity))
        // *les deux hommes*, *ils*: only where the model, which knows their article, is sure of them.
        let sure = Set(present.filter { !$0.isDoubtful }.map(\.participant.identity))
        // Of all the words for somebody any may stand in the role.
        let mentions = Dictionary(grouping: named.map(\.participant), by: \.identity)
        // Where either may have received the other, the one whom the model takes for the host did, else the first.
        let options = told.hosts.map(\.option)
        let hosts = options.filter { $0.identity == host?.identity } + options.filter { $0.identity != host?.identity }
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
            guard guest.participant.kind != .pronoun || sure.contains(own) else { continue }
            let receivers = hosts.lazy.filter { host in
                let words =
                    (mentions[host.identity] ?? []).prefix(Self.mostMentions) + [host.participant].compactMap(\.self)
                return host.identity != own && (seen.contains(own) || seen.contains(host.identity))
                    && words.contains { proof.holds(guest.participant, $0) }
            }
            guard proof.isMutual, let host, host.identity == own else {
                if let receiver = receivers.first { add(receiver, guest) }
                continue
            }
            // *Les ministres malien et togolais ont rencontré X*, of whom the article tells: X met both.
            for receiver in Array(receivers) {
                if let other = named.first(where: { $0.participant.identity == receiver.identity }) { add(host, other) }
            }
        }
    }

    private static let mostMentions = 4
}
