import Foundation
import Naming
import Testing

@testable import TaggerTraining

@Suite("All sequences are summed up as if each were tried")
struct LatticeTests {
    @Test("sum and probabilities are those of all sequences tried", arguments: 1..<16 as Range<UInt64>)
    func bruteForce(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        var lattice = Lattice()
        for label in 0..<TagLabel.count { lattice.transitions[label] = generator.row() }
        lattice.refresh()
        let emissions = [generator.row(), generator.row(), generator.row()]
        let allowed: [UInt16]? = seed.isMultiple(of: 2) ? [LabelledRun.anything, 0b11011, LabelledRun.anything] : nil

        var total = 0.0
        var probabilities = Array(repeating: [Double](repeating: 0, count: TagLabel.count), count: 3)
        for path in Self.paths {
            if let allowed, zip(path, allowed).contains(where: { $1 & (1 << UInt16($0.index)) == 0 }) { continue }
            let weight = exp(Self.score(path, emissions, lattice.transitions))
            total += weight
            for (place, label) in path.enumerated() { probabilities[place][label.index] += weight }
        }
        let expected = lattice.expect(emissions, allowed: allowed)
        #expect(abs(Double(expected.logarithm) - log(total)) < 1e-3)
        for place in 0..<3 {
            for label in 0..<TagLabel.count {
                #expect(abs(Double(expected.labels[place][label]) - probabilities[place][label] / total) < 1e-3)
            }
        }
        // As many steps as tokens, and one to the end.
        #expect(abs(expected.steps.reduce(0) { $0 + $1.sum() } - 4) < 1e-3)
    }

    private static let paths: [[TagLabel]] = TagLabel.all.flatMap { first in
        TagLabel.all.flatMap { second in TagLabel.all.map { [first, second, $0] } }
    }.filter { path in
        path[0].opens && path[0].mayPrecede(path[1]) && path[1].mayPrecede(path[2]) && path[2].closes
    }

    private static func score(
        _ path: [TagLabel], _ emissions: [SIMD16<Float>], _ transitions: [SIMD16<Float>]
    ) -> Double {
        var score = 0.0
        var before = TagLabel.outside
        for (label, emission) in zip(path, emissions) {
            score += Double(transitions[before.index][label.index] + emission[label.index])
            before = label
        }
        return score + Double(transitions[before.index][0])
    }
}

extension SeededGenerator {
    fileprivate mutating func row() -> SIMD16<Float> {
        var row = SIMD16<Float>()
        for label in 0..<TagLabel.count { row[label] = fraction() * 4 - 2 }
        return row
    }
}
