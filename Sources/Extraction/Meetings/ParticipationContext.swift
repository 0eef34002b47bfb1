/// What the first scores of an article's candidates say of each other: who stands in a list with others, in a frame that
/// others are part of, or in an article full of meetings, is judged by them too.
package struct ParticipationContext {
    private let scores: [Score]

    /// A candidate's first score and where it stands.
    package struct Score: Sendable {
        /// The number of its frame, list and sentence; equal for candidates that share it.
        let frame: Int
        let list: Int
        let sentence: Int
        /// Whether its frame's trigger stands in its sentence.
        let isLocal: Bool
        let value: Float
        /// How it is named, by the number of ``Participant/Kind``.
        let kind: UInt32
        let host: Host

        package init(
            frame: Int, list: Int, sentence: Int, isLocal: Bool, value: Float, kind: UInt32, host: Host
        ) {
            self.kind = kind
            self.frame = frame
            self.list = list
            self.sentence = sentence
            self.isLocal = isLocal
            self.value = value
            self.host = host
        }
    }

    /// Whom the candidate would have met.
    package struct Host: Sendable {
        /// Their score as the one who received, and by how much it is above the next one's.
        let value: Float
        let margin: Float
        /// Their own score as one who took part; nil where the frame does not name them.
        let participation: Float?
        /// The list that they stand in; nil where the frame does not name them.
        let list: Int?

        /// - Parameters:
        ///   - scores: of all who may have received.
        ///   - participation: the score of the best of them as one who took part.
        ///   - list: where they stand.
        package init(scores: [Float], participation: Float?, list: Int?) {
            let ranked = scores.sorted(by: >)
            value = ranked.first ?? -4
            margin = ranked.count > 1 ? ranked[0] - ranked[1] : 4
            self.participation = participation
            self.list = list
        }
    }

    package init(_ scores: [Score]) {
        self.scores = scores
        lists = Dictionary(grouping: scores.indices) { scores[$0].list }
        frames = Dictionary(grouping: scores.indices) { scores[$0].frame }
        sentences = Dictionary(grouping: scores.indices) { scores[$0].sentence }
        let present = scores.count { $0.value > 0 }
        density = scores.isEmpty ? 0 : UInt32(5 * present / scores.count)
        wealth = UInt32(min(7, present / 2))
    }

    private let lists: [Int: [Int]]
    private let frames: [Int: [Int]]
    private let sentences: [Int: [Int]]
    /// How many of five candidates take part by their first scores, and how many pairs there are.
    private let density: UInt32
    private let wealth: UInt32

    /// The features of each candidate, in the order of the scores.
    package func features() -> [[UInt32]] {
        scores.indices.map { index in
            let score = scores[index]
            let list = others(index, among: lists[score.list])
            let frame = others(index, among: frames[score.frame])
            let sentence = others(index, among: sentences[score.sentence])
            let own = Self.step(score.value)
            let local: UInt32 = score.isLocal ? 1 : 0
            let (mean, size) = (Self.step(Self.mean(list)), UInt32(min(4, list.count)))
            var seen = FeatureHashes()
            seen.add(401, own)
            seen.add(402, own, local)
            seen.add(419, own, score.kind)
            seen.add(420, score.kind, mean, local)
            seen.add(421, score.kind, density)
            seen.add(403, own, mean, size > 0 ? 1 : 0)
            seen.add(404, mean, size)
            seen.add(405, own, Self.step(frame.max()))
            seen.add(406, Self.step(frame.max()), local)
            seen.add(407, own, Self.step(Self.mean(sentence)))
            seen.add(408, own, density)
            seen.add(409, own, wealth)
            seen.add(410, local, density, wealth)
            seen.add(411, Self.step(Self.mean(frame)), local)
            seen.add(412, UInt32(min(5, frame.count { $0 > 0 })), own)
            let host = Self.step(score.host.value)
            let present = Self.step(score.host.participation)
            let isTogether: UInt32 = score.host.list == score.list ? 1 : 0
            seen.add(413, own, host)
            seen.add(414, own, present)
            seen.add(415, host, present)
            seen.add(416, host, Self.step(score.host.margin))
            seen.add(417, isTogether, present, local)
            seen.add(418, own, isTogether)
            return seen.hashes
        }
    }

    private func others(_ index: Int, among members: [Int]?) -> [Float] {
        (members ?? []).lazy.filter { $0 != index }.prefix(Self.most).map { scores[$0].value }
    }

    private static func mean(_ values: [Float]) -> Float? {
        values.isEmpty ? nil : values.reduce(0, +) / Float(values.count)
    }

    /// A score as one of a few steps; 0 for none.
    private static func step(_ score: Float?) -> UInt32 {
        guard let score else { return 0 }
        return UInt32(max(0, min(11, (score + 4) / 0.7))) + 1
    }

    /// How many others are looked at.
    private static let most = 40
}
