import Facts
import FrenchText
import Grammar
import Naming

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
        let stage = Stage(reading: reading)
        let staged = Set(Set(decisions.frames.map(\.frame.sentence)).filter(stage.holds))
        let read = decisions.frames.indices.flatMap { index in
            let sentence = decisions.frames[index].frame.sentence
            return meetings(
                index, of: decisions, isScene: scene.map { $0 <= sentence } ?? false,
                isStaged: staged.contains(sentence))
        }
        let isReport = MeetingStanding.isReport(read)
        let callOffs = CallOffs(reading: reading, entities: entities)
        let told = read.map { meeting, standing in
            guard let calledOff = callOffs.calledOff(meeting) else {
                return meeting.doubted(!standing.isTold(meeting.status, isReport: isReport))
            }
            return calledOff.doubted(standing != .proven && standing != .awaited)
        }.filter { meeting in
            !signed.contains { meeting.evidence.sentence.contains($0.lowerBound) }
        }
        .sorted { $0.evidence.range.lowerBound < $1.evidence.range.lowerBound }
        let merged = AccountMerging(countries: candidates.countries).merged(told)
        return outcomes.attach(
            to: merged, setting: setting,
            host: told.lazy.compactMap(\.host?.person).first)
    }

    private func meetings(_ index: Int, of decisions: MeetingDecisions, isScene: Bool, isStaged: Bool) -> [(
        meeting: Meeting, standing: MeetingStanding
    )] {
        let (frame, present) = (decisions.frames[index].frame, decisions.present[index])
        guard !isUnreal(frame) else { return [] }
        let lists = Dictionary(grouping: present, by: \.list)
        let isListed = { (candidate: MeetingCandidates.Candidate) in
            (lists[candidate.list]?.count ?? 0) > 1 || candidate.sentence != frame.sentence
        }
        // What grammar proves goes before what the model takes to be so.
        let proven =
            isStaged
            ? nil
            : ProvenPairs(
                decisions.frames[index], host: decisions.hosts[index], present: present, candidates.words)
        let pairs = proven?.pairs ?? []
        let proof: MeetingStanding =
            isRecalled(frame, as: proven?.status) ? .guessed : proven?.isOpen == true ? .awaited : .proven
        let told: [(meeting: Meeting, standing: MeetingStanding)] = pairs.map { pair in
            let status = status(of: pair.guest, frame, proven: proven?.status)
            let meeting = meeting(
                pair.guest, host: pair.host.party, frame, told: status, isListed: isListed(pair.guest),
                isScene: isScene)
            return (meeting, proof)
        }
        let sides = Set(pairs.flatMap { [$0.host.identity, $0.guest.participant.identity] })
        guard let host = decisions.hosts[index] else { return told }
        if pairs.isEmpty, let guest = guest(host, of: frame, present) {
            let receiver = present.first { $0.participant.kind == .organization }?.participant.party
            return [
                (
                    meeting(
                        guest, host: receiver, frame, told: status(of: guest, frame), isListed: false, isScene: isScene),
                    .guessed
                )
            ]
        }
        return told
            + present.compactMap { candidate -> (meeting: Meeting, standing: MeetingStanding)? in
                let party = candidate.participant.party
                guard candidate.participant.identity != host.identity, !sides.contains(candidate.participant.identity)
                else {
                    return nil
                }
                // *le président sud-coréen* of whom the report tells is no guest of his own.
                if party.person == nil, party.country != nil, party.country == host.party.country { return nil }
                return (
                    meeting(
                        candidate, host: host.party, frame, told: status(of: candidate, frame),
                        isListed: isListed(candidate), isScene: isScene),
                    standing(of: candidate, listed: lists[candidate.list]?.count ?? 1, frame, isStaged: isStaged)
                )
            }
    }

    /// How sure a meeting is that no sentence proves.
    private func standing(
        of candidate: MeetingCandidates.Candidate, listed: Int, _ frame: MeetingFrame, isStaged: Bool
    ) -> MeetingStanding {
        let isForeign = candidate.participant.party.country != nil
        // *selon un responsable américain*: who tells of it was not there.
        guard isForeign || !candidate.isDoubtful, !candidates.words.isSource(candidate.participant.carrier) else {
            return .guessed
        }
        guard frame.trigger.use.isStrong, frame.modality.isEmpty, !isStaged else {
            return .supposed
        }
        // *a tenu 43 réunions …*, *a rencontré le Mali, le Niger et le Togo*
        let isOpen = candidate.sentence != frame.sentence
        let isListed = frame.trigger.isPlural && (isOpen || listed > 1) || listed >= Self.longList
        // *tous les contacts avec les Israéliens*: many are no side.
        let isSide = isForeign && candidate.participant.kind != .inhabitant
        return isSide && isListed && !candidate.isDoubtful ? .listed : .likely
    }

    /// So many beside each other are a list.
    private static let longList = 3

    /// *se sont rencontrés en 1988*: what an article recalls is no news, whatever the model takes it for.
    ///
    /// What is to come lies not weeks before it was written.
    private func isRecalled(_ frame: MeetingFrame, as status: Meeting.Status?) -> Bool {
        let distance = dates.distance(
            nearestTo: frame.trigger.token, in: reading.text.sentences[frame.sentence].tokens)
        return distance == .longAgo || status == .planned && distance == .weeksAgo
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
        _ candidate: MeetingCandidates.Candidate, host: Meeting.Party?, _ frame: MeetingFrame,
        told status: Meeting.Status, isListed: Bool, isScene: Bool
    ) -> Meeting {
        let participant = candidate.participant
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
            outcomes: [], evidence: reading.evidence(participant.tokens, rule: rule(frame, candidate)))
    }

    /// Whether a meeting is said not to be true, or its verb is supposed, forbidden or asked about: nobody met.
    private func isUnreal(_ frame: MeetingFrame) -> Bool {
        if frame.modality.contains(.untrue) { return true }
        guard case .verb = frame.trigger.use else { return false }
        let last = reading.text.sentences[frame.sentence].tokens.last
        return !frame.modality.isDisjoint(with: [.supposed, .forbidden])
            || last.map { reading.tokens[$0].lower == "?" } == true
    }

    /// What a frame's own words prove goes before what the model takes it for.
    private func status(of candidate: MeetingCandidates.Candidate, _ frame: MeetingFrame, proven: Meeting.Status?)
        -> Meeting.Status
    {
        if let proven { return proven }
        let seen = status(of: candidate, frame)
        // *se sont isolés vendredi*: what is told of the past is neither to come nor called off.
        return [.planned, .cancelled].contains(seen) && frame.tense == .past ? .held : seen
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
