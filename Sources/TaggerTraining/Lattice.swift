import Foundation
import Naming

/// All sequences of labels of a run, summed up (the forward-backward algorithm).
struct Lattice: Sendable {
    /// For each label, the score of each label behind it.
    var transitions = [SIMD16<Float>](repeating: .init(), count: TagLabel.count)
    /// Their exponentials, 0 for what may not follow.
    private var factors: [SIMD16<Float>] = []
    private let mayFollow: [SIMD16<Float>]

    /// What a run's sequences expect.
    struct Expectation {
        /// For each token, the probability of each label.
        let labels: [SIMD16<Float>]
        /// For each label, how often each label is expected behind it.
        let steps: [SIMD16<Float>]
        /// The logarithm of the sum over all sequences.
        let logarithm: Float
    }

    init() {
        mayFollow = TagLabel.all.map { label in
            var row = SIMD16<Float>()
            for next in TagLabel.all where label.mayPrecede(next) { row[next.index] = 1 }
            return row
        }
        refresh()
    }

    /// To be called when transitions have changed.
    mutating func refresh() {
        factors = zip(transitions, mayFollow).map { row, mask in Self.exponential(row) * mask }
    }

    /// Sums up all sequences of a run.
    ///
    /// - Parameters:
    ///   - emissions: for each token, the score of each label.
    ///   - allowed: for each token, a bit for each label that counts, or nil for all.
    /// - Returns: what they expect together, each sequence by its probability.
    func expect(_ emissions: [SIMD16<Float>], allowed: [UInt16]?) -> Expectation {
        var logarithm: Float = 0
        let masked = emissions.indices.map { place -> SIMD16<Float> in
            let highest = emissions[place].max()
            logarithm += highest
            let factor = Self.exponential(emissions[place] - highest)
            return allowed.map { factor * Self.mask($0[place]) } ?? factor * Self.mask(LabelledRun.anything)
        }
        var forward: [SIMD16<Float>] = []
        var before = SIMD16<Float>()
        before[0] = 1
        for factor in masked {
            var sum = SIMD16<Float>()
            for label in 0..<TagLabel.count { sum += factors[label] * before[label] }
            sum *= factor
            let total = max(sum.sum(), .leastNormalMagnitude)
            logarithm += log(total)
            before = sum / total
            forward.append(before)
        }
        var closing = SIMD16<Float>()
        for label in 0..<TagLabel.count { closing[label] = factors[label][0] }
        logarithm += log(max((before * closing).sum(), .leastNormalMagnitude))
        return backward(forward, masked, closing, logarithm)
    }

    private func backward(
        _ forward: [SIMD16<Float>], _ masked: [SIMD16<Float>], _ closing: SIMD16<Float>, _ logarithm: Float
    ) -> Expectation {
        var labels = forward
        var steps = [SIMD16<Float>](repeating: .init(), count: TagLabel.count)
        var behind = closing
        for place in forward.indices.reversed() {
            let joint = forward[place] * behind
            let total = max(joint.sum(), .leastNormalMagnitude)
            labels[place] = joint / total
            let reached = masked[place] * behind
            var start = SIMD16<Float>()
            start[0] = 1
            let origin = place > 0 ? forward[place - 1] : start
            var next = SIMD16<Float>()
            var pairs = 0 as Float
            for label in 0..<TagLabel.count {
                next[label] = (factors[label] * reached).sum()
                pairs += next[label] * origin[label]
            }
            for label in 0..<TagLabel.count where origin[label] > 0 {
                steps[label] += factors[label] * reached * (origin[label] / max(pairs, .leastNormalMagnitude))
            }
            behind = next / max(next.max(), .leastNormalMagnitude)
        }
        if let last = labels.last {
            for label in 0..<TagLabel.count { steps[label][0] += last[label] }
        }
        return Expectation(labels: labels, steps: steps, logarithm: logarithm)
    }

    private static func exponential(_ scores: SIMD16<Float>) -> SIMD16<Float> {
        var result = SIMD16<Float>()
        for label in 0..<TagLabel.count { result[label] = exp(max(-60, min(60, scores[label]))) }
        return result
    }

    private static func mask(_ allowed: UInt16) -> SIMD16<Float> {
        var mask = SIMD16<Float>()
        for label in 0..<TagLabel.count where allowed & (1 << UInt16(label)) != 0 { mask[label] = 1 }
        return mask
    }
}
