import Facts
package import Naming

/// What words mostly are where a tagger reads many texts, and whether they stand in small letters too.
package struct WordHabits: Sendable {
    /// For each word, how often it was outside of names, a person's first word, a later one, in an organization, in a place.
    private var counts: [UInt64: SIMD8<UInt32>] = [:]

    package init() {}

    /// Counts the words of a text.
    package mutating func read(_ input: TaggerInput, by tagger: Tagger) {
        for (index, label) in tagger.labels(of: input).enumerated() {
            guard let word = input.nameWord(index) else { continue }
            counts[word, default: .init()][Self.kind(label)] &+= 1
        }
    }

    private static func kind(_ label: TagLabel) -> Int {
        switch label.type {
        case .person: label.part == .first ? 1 : 2
        case .organization: 3
        case .place: 4
        default: 0
        }
    }

    /// A number below 32: the kind that a word mostly was, from 1, and how mostly; 0 for a word too rare to say.
    package func habit(of word: UInt64) -> UInt64 {
        guard let counts = counts[word] else { return 0 }
        let total = Float(counts.wrappedSum())
        guard total >= Self.rarest else { return 0 }
        var kind = 0
        for other in 1..<5 where counts[other] > counts[kind] { kind = other }
        let share = Float(counts[kind]) / total
        let certainty: UInt64 = share > 0.95 ? 3 : share > 0.8 ? 2 : share > 0.6 ? 1 : 0
        return UInt64(kind + 1) | certainty << 3
    }

    private static let rarest: Float = 3
}
