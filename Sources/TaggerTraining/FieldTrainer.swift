import Foundation
package import Grammar
package import Naming

/// Learns the weights of a linear-chain conditional random field by stochastic gradients (AdaGrad).
///
/// A token that may have several labels counts by all of them (partial supervision).
package struct FieldTrainer: Sendable {
    /// How it learns.
    package struct Settings: Sendable {
        package var epochs = 10
        package var rate: Float = 0.08
        /// Of the square of each weight (L2).
        package var penalty: Float = 0.0005
        package var seed: UInt64 = 1
        /// A feature that counts less than this over all runs is left out.
        package var rarest: Float = 2

        package init() {}
    }

    private let settings: Settings
    private(set) var lattice: Lattice
    private var weights: [SIMD16<Float>] = []
    private var squares: [SIMD16<Float>] = []
    private var transitionSquares = [SIMD16<Float>](repeating: SIMD16(repeating: 0.01), count: TagLabel.count)
    private let hashes: [UInt64]
    private let runs: [IndexedRun]

    /// A run with its features by number; -1 for one that is left out.
    private struct IndexedRun {
        let features: [Int32]
        let allowed: [UInt16]
        let weight: Float

        func features(of place: Int) -> ArraySlice<Int32> {
            features[place * RunFeatures.perToken..<(place + 1) * RunFeatures.perToken]
        }
    }

    package init(_ runs: [LabelledRun], settings: Settings) {
        self.settings = settings
        var numbers: [UInt64: (count: Float, number: Int32)] = [:]
        for run in runs {
            for hash in run.hashes { numbers[hash, default: (0, -1)].count += max(1, run.weight) }
        }
        var hashes: [UInt64] = []
        for run in runs {
            for hash in run.hashes {
                guard let entry = numbers[hash], entry.number < 0, entry.count >= settings.rarest else { continue }
                numbers[hash] = (entry.count, Int32(hashes.count))
                hashes.append(hash)
            }
        }
        self.hashes = hashes
        self.runs = runs.map { run in
            IndexedRun(
                features: run.hashes.map { numbers[$0]?.number ?? -1 }, allowed: run.allowed, weight: run.weight)
        }
        weights = Array(repeating: .init(), count: hashes.count)
        squares = Array(repeating: SIMD16(repeating: 0.01), count: hashes.count)
        lattice = Lattice()
    }

    /// How many features there are.
    package var featureCount: Int { hashes.count }

    /// Runs over all texts as often as the settings say, in an order that the seed decides.
    ///
    /// - Parameter report: takes each epoch's number and its mean loss a token.
    package mutating func train(report: (Int, Float) -> Void = { _, _ in }) {
        var generator = SeededGenerator(seed: settings.seed)
        var order = Array(runs.indices)
        for epoch in 1...max(1, settings.epochs) {
            for index in order.indices.reversed() where index > 0 {
                order.swapAt(index, generator.below(index + 1))
            }
            let rate = settings.rate * (1 - 0.9 * Float(epoch - 1) / Float(max(1, settings.epochs)))
            var loss: Float = 0
            for index in order { loss += learn(runs[index], rate: rate) }
            report(epoch, loss / Float(max(1, runs.reduce(0) { $0 + $1.allowed.count })))
        }
    }

    private mutating func learn(_ run: IndexedRun, rate: Float) -> Float {
        let emissions = run.allowed.indices.map { emission(of: $0, in: run) }
        let free = lattice.expect(emissions, allowed: nil)
        let penalty = settings.penalty
        let bound = lattice.expect(emissions, allowed: run.allowed)
        for place in run.allowed.indices {
            let gradient = (bound.labels[place] - free.labels[place]) * run.weight
            guard (gradient * gradient).sum() > 1e-6 else { continue }
            for feature in run.features(of: place)
            where feature >= 0 {
                Self.step(&weights[Int(feature)], &squares[Int(feature)], gradient, rate, penalty)
            }
        }
        for label in 0..<TagLabel.count {
            let gradient = (bound.steps[label] - free.steps[label]) * run.weight
            guard (gradient * gradient).sum() > 1e-6 else { continue }
            Self.step(&lattice.transitions[label], &transitionSquares[label], gradient, rate, penalty)
        }
        lattice.refresh()
        return (free.logarithm - bound.logarithm) * run.weight
    }

    @inline(__always)
    private static func step(
        _ weights: inout SIMD16<Float>, _ squares: inout SIMD16<Float>, _ gradient: SIMD16<Float>, _ rate: Float,
        _ penalty: Float
    ) {
        let penalized = gradient - weights * penalty
        squares += penalized * penalized
        weights += penalized * rate / squares.squareRoot()
    }

    private func emission(of place: Int, in run: IndexedRun) -> SIMD16<Float> {
        var sum = SIMD16<Float>()
        for feature in run.features(of: place)
        where feature >= 0 {
            sum += weights[Int(feature)]
        }
        return sum
    }

    // MARK: The model

    /// The model of what was learned, in whole numbers.
    ///
    /// - Parameters:
    ///   - classes: those that the features were made with.
    ///   - bucketCount: eight features each; the weightiest features stay.
    /// - Returns: the model, ready to be written.
    package func model(classes: WordGroups, bucketCount: Int) -> TaggerModel {
        let sizes = weights.map { ($0 * $0).sum() }
        let order = weights.indices.sorted { (sizes[$0], hashes[$0]) > (sizes[$1], hashes[$1]) }
        let features = order.prefix(bucketCount * 8).map { (hash: hashes[$0], weights: Self.octets(weights[$0])) }
        let transitions = lattice.transitions.map { row in
            SIMD16<Int16>(
                (row * Self.scale).rounded(.toNearestOrEven).clamped(
                    lowerBound: SIMD16(repeating: -30_000), upperBound: SIMD16(repeating: 30_000)))
        }
        return TaggerModel(
            weights: TagWeights(features, bucketCount: bucketCount), transitions: transitions, classes: classes)
    }

    /// What a weight of 1 is in the model.
    private static let scale: Float = 32

    private static func octets(_ weights: SIMD16<Float>) -> SIMD16<Int8> {
        SIMD16<Int8>(
            (weights * scale).rounded(.toNearestOrEven).clamped(
                lowerBound: SIMD16(repeating: -127), upperBound: SIMD16(repeating: 127)))
    }
}
