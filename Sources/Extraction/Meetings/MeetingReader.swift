import FrenchText
import Grammar

/// Reads the meetings that an article reports: who took part in what a trigger tells, and who received.
struct MeetingReader {
    let reading: Reading
    let entities: CollectedEntities
    let candidates: MeetingCandidates
    let setting: MeetingSetting
    let dates: MeetingDates
    let model: MeetingModel

    /// The meetings in text order, each pair of sides once for a status.
    func read() -> [Meeting] {
        let decisions = MeetingDecisions(candidates.all(), model: model)
        let outcomes = OutcomeReader(reading: reading, entities: entities)
        let signed = outcomes.places()
        let scene = decisions.frames.first { $0.frame.trigger.isPlural }?.frame.sentence
        let told = decisions.frames.indices.flatMap { index in
            let frame = decisions.frames[index].frame
            return decisions.hosts[index].map { host in
                meetings(
                    frame, host: host, present: decisions.present[index],
                    isScene: scene.map { $0 <= frame.sentence } ?? false)
            } ?? []
        }.filter { meeting in !signed.contains { meeting.evidence.sentence.contains($0.lowerBound) } }
            .sorted { $0.evidence.range.lowerBound < $1.evidence.range.lowerBound }
        let merged = AccountMerging(countries: candidates.countries)
            .merged(CallOffs(reading: reading, entities: entities).applied(to: told))
        return outcomes.attach(
            to: merged, setting: setting,
            host: told.lazy.compactMap(\.host?.person).first)
    }

    private func meetings(
        _ frame: MeetingFrame, host: HostOption, present: [MeetingCandidates.Candidate], isScene: Bool
    ) -> [Meeting] {
        guard !isUnreal(frame) else { return [] }
        if let guest = guest(host, of: frame, present) {
            let receiver = present.first { $0.participant.kind == .organization }?.participant.party
            return [meeting(guest, host: receiver, frame, isListed: false, isScene: isScene)]
        }
        let lists = Dictionary(grouping: present, by: \.list)
        return present.compactMap { candidate in
            let party = candidate.participant.party
            guard candidate.participant.identity != host.identity else { return nil }
            // *le président sud-coréen* of whom the report tells is no guest of his own.
            if party.person == nil, party.country != nil, party.country == host.party.country { return nil }
            let isListed = (lists[candidate.list]?.count ?? 0) > 1 || candidate.sentence != frame.sentence
            return meeting(candidate, host: host.party, frame, isListed: isListed, isScene: isScene)
        }
    }

    /// *X a été reçu à la préfecture*: who was received where the text does not say by whom.
    private func guest(
        _ host: HostOption, of frame: MeetingFrame, _ present: [MeetingCandidates.Candidate]
    ) -> MeetingCandidates.Candidate? {
        // *bien reçu par le public*: by somebody whom the text does not name.
        guard case .verb(.direct, .passive) = frame.trigger.use, !frame.hasAgent,
            present.allSatisfy({ $0.participant.identity == host.identity || $0.participant.kind == .organization })
        else { return nil }
        return present.first {
            $0.participant.identity == host.identity && $0.participant.kind != .organization
                && reading.grammar.relation($0.participant.carrier) != .agent
        }
    }

    private func meeting(
        _ candidate: MeetingCandidates.Candidate, host: Meeting.Party?, _ frame: MeetingFrame, isListed: Bool,
        isScene: Bool
    ) -> Meeting {
        let participant = candidate.participant
        let status = status(of: candidate, frame)
        let sentence = reading.text.sentences[candidate.sentence].tokens
        // Several meetings told as one are the article's event; a single one has its own day and place, or none.
        let isScene = status == .held && (isListed || isScene)
        return Meeting(
            kind: participant.party.country == nil && participant.party.organization != nil
                ? .multilateral : .bilateral,
            status: status, host: host, counterpart: participant.party,
            dates: dates.days(of: participant.tokens, in: sentence, status: status, of: frame.trigger.token)
                ?? (isScene ? setting.dates.flatMap { dates.isPossible($0, status: status) ? $0 : nil } : nil),
            place: MeetingSetting.ownTown(in: sentence, reading, entities) ?? (isScene ? setting.place : nil),
            event: setting.event,
            statedGroup: isListed && participant.party.country != nil ? group(candidate) : nil,
            outcomes: [], evidence: reading.evidence(participant.tokens, rule: rule(frame, candidate)),
            isDoubtful: candidate.isDoubtful && participant.party.country == nil
                && [.held, .past, .phone].contains(status)
                && !(host != nil && isPlain(candidate, frame)))
    }

    /// *X a rencontré Y*, *X s’est entretenu avec Y*: told by a verb of meeting with its own object, as a fact.
    private func isPlain(_ candidate: MeetingCandidates.Candidate, _ frame: MeetingFrame) -> Bool {
        guard case .verb(let use, let voice) = frame.trigger.use, frame.trigger.use.isStrong, frame.modality.isEmpty,
            !frame.isDenied, !frame.isGovernorDenied, [.past, .pluperfect].contains(frame.tense),
            candidate.participant.kind == .person
        else { return false }
        let grammar = reading.grammar
        var token = candidate.participant.carrier
        while grammar.relation(token) == .conjunct, let head = grammar.head(token) { token = head }
        guard grammar.head(token) == frame.trigger.token else { return false }
        return grammar.relation(token) == (use == .direct && voice == .active ? .object : .oblique)
    }

    /// Whether a verb of meeting is supposed, forbidden or asked about: nobody met.
    private func isUnreal(_ frame: MeetingFrame) -> Bool {
        guard case .verb = frame.trigger.use else { return false }
        let last = reading.text.sentences[frame.sentence].tokens.last
        return !frame.modality.isDisjoint(with: [.supposed, .forbidden])
            || last.map { reading.tokens[$0].lower == "?" } == true
    }

    private func status(of candidate: MeetingCandidates.Candidate, _ frame: MeetingFrame) -> Meeting.Status {
        let seen = candidates.features.status(candidate.participant, frame, candidate.shape)
        let status = MeetingModel.statuses[model.status.best(seen.hashes)]
        if case .verb = frame.trigger.use, status == .held, frame.modality.contains(.refused) { return .cancelled }
        // *La rencontre n’a pas eu lieu.*
        if case .noun = frame.trigger.use, frame.isGovernorDenied, frame.relation == .nominalSubject {
            return .cancelled
        }
        return status == .held && frame.modality.contains(.alleged) ? .unconfirmed : status
    }

    private func group(_ candidate: MeetingCandidates.Candidate) -> String? {
        let sentence = reading.text.sentences[candidate.sentence].tokens
        let names = entities.spans(.organization, in: sentence) + entities.spans(.event, in: sentence)
        return Headings(reading: reading).group(
            of: candidate.participant.tokens, sentence: candidate.sentence, besides: names.map(\.tokens))
    }

    private func rule(_ frame: MeetingFrame, _ candidate: MeetingCandidates.Candidate) -> String {
        if candidate.sentence != frame.sentence { return "meeting.open-frame" }
        return switch frame.trigger.use {
        case .verb: "meeting.verb"
        case .noun: "meeting.noun"
        }
    }
}
