import Facts
import FrenchText
import Grammar

/// What is seen of somebody to tell whether they received.
extension MeetingFeatures {
    /// The features of somebody as the one who received, or of whom the report tells.
    func host(_ option: HostOption, of frame: MeetingFrame) -> FeatureHashes {
        var list = FeatureHashes()
        let (use, lexeme) = (frame.trigger.use.code, frame.trigger.lexeme.hash)
        let standing: UInt32 =
            (option.isMain ? 1 : 0) | (option.isLast ? 2 : 0) | (option.isInTitle ? 4 : 0)
            | UInt32(option.rank) << 3 | (option.isFirst ? 64 : 0)
        list.add(301)
        list.add(302, standing)
        list.add(303, standing, option.participant?.kind.rawValue ?? 99)
        if let participant = option.participant {
            list.add(304, participant.kind.rawValue)
            if let path = SyntacticPath(from: participant.carrier, to: frame.trigger.token, in: grammar, words) {
                list.add(305, use, path.signature)
                list.add(306, lexeme, path.signature)
                list.add(307, use, path.last, participant.kind.rawValue)
                list.add(318, use, path.first, path.last)
                list.add(319, path.first, participant.kind.rawValue)
                list.add(320, use, path.first, standing)
                list.add(308, UInt32(path.up), UInt32(path.down))
                list.add(309, use, direction(participant, frame), path.isCoordinated ? 1 : 0)
                list.add(310, use, path.signature, path.isCoordinated ? 1 : 0)
                list.add(311, frame.governor, path.signature)
                list.add(312, use, path.signature, standing)
            }
            list.add(313, words.preposition(of: participant.carrier), use)
            list.add(314, participant.party.country != nil && participant.party.country == setting.mainCountry ? 1 : 0)
            list.add(315, UInt32(min(4, option.order)), use)
        } else {
            list.add(316, use, standing)
            list.add(317, option.isSubjectNamed ? 1 : 0, use, standing)
        }
        return list
    }
}

/// Somebody who may be the one that received.
struct HostOption {
    let party: Meeting.Party
    let identity: Participant.Identity
    /// Where the trigger's sentence names them; nil for whom only the sentences before name.
    let participant: Participant?
    let isMain: Bool
    /// Whether the report told of them last.
    let isLast: Bool
    let isInTitle: Bool
    /// Whether they are the first person that the article names.
    let isFirst: Bool
    /// Whether the trigger's clause has a subject of its own.
    let isSubjectNamed: Bool
    /// How often the article names them beside others: 0 most, 3 for none of the three named most.
    let rank: Int
    /// Their place among those of the sentence, from 0.
    let order: Int
}
