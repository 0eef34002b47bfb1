package import Facts
import FrenchText
import Naming

/// What training sees of a trigger in an article: who may have taken part, and who may have received.
package struct MeetingExample: Sendable {
    package let candidates: [Candidate]
    package let hosts: [Host]

    /// Somebody who may have taken part.
    package struct Candidate: Sendable {
        package let party: Meeting.Party
        /// Unicode scalars of the article.
        package let range: Range<Int>
        /// Hashes of what is seen.
        package let participation: [UInt32]
        package let status: [UInt32]
        /// Candidates of one list, and of one sentence, share these.
        package let list: Int
        package let sentence: Int
        /// Whether the trigger stands in its sentence.
        package let isLocal: Bool
        /// How it is named.
        package let kind: UInt32
    }

    package struct Host: Sendable {
        package let party: Meeting.Party
        package let features: [UInt32]
    }
}

extension MeetingExample {
    init(_ told: MeetingCandidates.Told, _ features: MeetingFeatures, in reading: Reading) {
        candidates = told.candidates.map {
            Candidate(
                party: $0.participant.party, range: reading.text.range(ofTokens: $0.participant.tokens),
                participation: $0.participation.hashes,
                status: features.status($0.participant, told.frame, $0.shape).hashes, list: $0.list,
                sentence: $0.sentence, isLocal: $0.sentence == told.frame.sentence,
                kind: $0.participant.kind.rawValue)
        }
        hosts = told.hosts.map { Host(party: $0.option.party, features: $0.features.hashes) }
    }
}
