import FrenchText
import Grammar

/// What the tagger makes of a word wherever it stands: its form, and what it alone says of a token beside it.
final class TaggerWord: Sendable {
    /// The word's scalars as they stand.
    let scalars: [Unicode.Scalar]
    let form: WordForm
    private let scores: Scores

    /// For each of `distances`, the sum of the weights of the word's features for the token that it stands at.
    typealias Scores = InlineArray<5, SIMD16<Int16>>

    /// Where the word can stand, seen from the token whose features it has: two before it to two behind it.
    static let distances = -2...2

    init(scalars: [Unicode.Scalar], form: WordForm, scores: Scores) {
        self.scalars = scalars
        self.form = form
        self.scores = scores
    }

    /// The sum of the weights of the word's features for a token that it stands at a distance of, one of ``distances``.
    @inline(__always)
    func score(at distance: Int) -> SIMD16<Int16> {
        scores[distance - Self.distances.lowerBound]
    }
}

extension WordForm {
    /// How many features a token has of itself and the words beside it, each seen alone.
    static let featureCount = 36

    /// Adds what the word says of a token that it stands at a distance of: 0 for the token itself, -1 for the next one.
    func addFeatures(at distance: Int, to features: inout some FeatureSink) {
        switch distance {
        case -2: addDistantFeatures(from: 22, to: &features)
        case -1: addNeighbourFeatures(from: 24, and: 30, to: &features)
        case 0: addOwnFeatures(to: &features)
        case 1: addNeighbourFeatures(from: 26, and: 35, to: &features)
        case 2: addDistantFeatures(from: 28, to: &features)
        default: break
        }
    }

    private func addOwnFeatures(to features: inout some FeatureSink) {
        features.add(1, exact)
        features.add(2, lower)
        for length in 0..<3 { features.add(3 + UInt64(length), openings[length]) }
        for length in 0..<4 { features.add(6 + UInt64(length), endings[length]) }
        features.add(10, shape)
        features.add(11, classes.coarse)
        features.add(12, classes.middle)
        features.add(13, classes.fine)
        features.add(14, classes.habit)
        features.add(15, traits)
        features.add(18, classes.habit & 0x1F)
        features.add(21, endings[1], shape)
        features.add(66, 0)
    }

    private func addDistantFeatures(from template: UInt64, to features: inout some FeatureSink) {
        features.add(template, lower)
        features.add(template + 1, classes.middle, letterCase)
    }

    private func addNeighbourFeatures(from first: UInt64, and second: UInt64, to features: inout some FeatureSink) {
        addDistantFeatures(from: first, to: &features)
        features.add(second, shape)
        features.add(second + 1, classes.fine)
        features.add(second + 2, classes.habit)
        features.add(second + 3, traits)
        features.add(second + 4, endings[1])
    }
}
