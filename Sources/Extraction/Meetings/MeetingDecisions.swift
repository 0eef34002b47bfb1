/// What the model decides of an article's frames: who received, and who took part.
struct MeetingDecisions {
    private let model: MeetingModel
    let frames: [MeetingCandidates.Told]
    /// Of each frame who received, or of whom it tells; nil where nobody is named.
    let hosts: [HostOption?]
    /// Of each frame those who took part, in text order.
    let present: [[MeetingCandidates.Candidate]]

    init(_ frames: [MeetingCandidates.Told], model: MeetingModel) {
        self.frames = frames
        self.model = model
        let favourite = Self.favourite(of: frames, model)
        let choices = frames.map { Self.choice(of: $0, favourite: favourite, model) }
        hosts = choices.map(\.option)
        present = Self.present(in: frames, choices.map(\.view), model)
    }

    // MARK: Who received

    /// Who receives in most of what an article tells; nil where two do as often.
    private static func favourite(
        of frames: [MeetingCandidates.Told], _ model: MeetingModel
    ) -> Participant.Identity? {
        var votes: [Participant.Identity: Int] = [:]
        for told in frames {
            let present = told.candidates.count { model.participation.score($0.participation.hashes) > 0 }
            guard present > 0, let option = choice(of: told, favourite: nil, model).option else { continue }
            votes[option.identity, default: 0] += present
        }
        let most = votes.values.max() ?? 0
        let first = votes.filter { $0.value == most }
        return first.count == 1 ? first.first?.key : nil
    }

    /// The best of those who may have received, with the view of them that ``ParticipationContext`` decides by.
    private static func choice(
        of told: MeetingCandidates.Told, favourite: Participant.Identity?, _ model: MeetingModel
    ) -> (option: HostOption?, view: ParticipationContext.Host) {
        var scores = told.hosts.map { model.host.score($0.features.hashes) }
        if let favourite, (scores.max() ?? 0) < sure,
            let index = told.hosts.firstIndex(where: { $0.option.identity == favourite })
        {
            scores[index] += favour
        }
        guard let best = scores.indices.max(by: { scores[$0] < scores[$1] }) else {
            return (nil, ParticipationContext.Host(scores: [], participation: nil, list: nil))
        }
        let option = told.hosts[best].option
        let named = told.candidates.first { $0.participant.identity == option.identity }
        return (
            option,
            ParticipationContext.Host(
                scores: scores, participation: named.map { model.participation.score($0.participation.hashes) },
                list: named?.list)
        )
    }

    // MARK: Who took part

    private static func present(
        in frames: [MeetingCandidates.Told], _ hosts: [ParticipationContext.Host], _ model: MeetingModel
    ) -> [[MeetingCandidates.Candidate]] {
        let scores = zip(frames, hosts).enumerated().flatMap { number, pair in
            pair.0.candidates.map { candidate in
                ParticipationContext.Score(
                    frame: number, list: candidate.list, sentence: candidate.sentence,
                    isLocal: candidate.sentence == pair.0.frame.sentence,
                    value: model.participation.score(candidate.participation.hashes),
                    kind: candidate.participant.kind.rawValue, host: pair.1)
            }
        }
        var decisions = zip(scores, ParticipationContext(scores).features()).map { score, features in
            let value = model.context.score(features)
            let (least, sure) = score.isLocal ? (leastLocal, sureLocal) : (leastOpen, sureOpen)
            return (isPresent: value > least, isDoubtful: value <= sure)
        }[...]
        return frames.map { told in
            let own = decisions.prefix(told.candidates.count)
            decisions = decisions.dropFirst(told.candidates.count)
            return zip(told.candidates, own).filter(\.1.isPresent).map { candidate, decision in
                var candidate = candidate
                candidate.isDoubtful = decision.isDoubtful
                return candidate
            }
        }
    }

    /// What the one who receives most often in an article is ahead by.
    private static let favour: Float = 1.7
    /// The score above which somebody is the one who received, whoever mostly does.
    private static let sure: Float = 0
    /// The scores above which somebody took part, by where the frame's trigger stands: in their sentence, or before it.
    private static let leastLocal: Float = 0
    private static let leastOpen: Float = 0.3
    /// The scores above which that is sure enough to be told as a fact: by cross-validation four in five are right.
    private static let sureLocal: Float = 1
    private static let sureOpen: Float = 2
}
