package import Extraction

/// Learns the weights of a linear model by logistic regression with AdaGrad (Duchi et al., 2011) and a penalty on squares.
package struct LogisticLearner {
    /// Something to learn from: the hashes of what is seen, and its class.
    package struct Example {
        package let features: [UInt32]
        package let label: Int
        package let weight: Float

        package init(features: [UInt32], label: Int, weight: Float = 1) {
            self.features = features
            self.label = label
            self.weight = weight
        }
    }

    private let classes: Int
    private let mask: UInt32
    private var weights: [Float]
    private var squares: [Float]
    /// How often each row is seen in an epoch.
    private var counts: [Float]
    private let penalty: Float
    private let rate: Float = 0.1

    /// - Parameters:
    ///   - classes: 1 for a decision (label 0 or 1), else the number of labels.
    ///   - rows: a power of two.
    ///   - penalty: of the square of each weight, beside the losses of all examples: it keeps rare features small.
    package init(classes: Int, rows: Int, penalty: Float) {
        self.classes = classes
        self.penalty = penalty
        mask = UInt32(rows - 1)
        weights = Array(repeating: 0, count: classes * rows)
        counts = Array(repeating: 0, count: rows)
        squares = Array(repeating: 0.001, count: classes * rows)
    }

    /// Runs over all examples as often as `epochs` says, in an order that the seed decides.
    package mutating func learn(_ examples: [Example], epochs: Int, seed: UInt64) {
        for example in examples {
            for feature in example.features { counts[Int(feature & mask)] += example.weight }
        }
        var order = Array(examples.indices)
        var state = seed
        for _ in 0..<epochs {
            for index in order.indices.reversed() where index > 0 {
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                order.swapAt(index, Int((state >> 33) % UInt64(index + 1)))
            }
            for index in order { learn(examples[index]) }
        }
    }

    private mutating func learn(_ example: Example) {
        var scores = [Float](repeating: 0, count: classes)
        for feature in example.features {
            let row = Int(feature & mask) * classes
            for number in 0..<classes { scores[number] += weights[row + number] }
        }
        Self.makeProbabilities(of: &scores)
        for number in 0..<classes {
            let target: Float = classes == 1 ? Float(example.label) : (example.label == number ? 1 : 0)
            let error = (target - scores[number]) * example.weight
            for feature in example.features {
                let row = Int(feature & mask)
                let place = row * classes + number
                let gradient = error - penalty * example.weight / counts[row] * weights[place]
                squares[place] += gradient * gradient
                weights[place] += rate * gradient / squares[place].squareRoot()
            }
        }
    }

    /// Of one score the probability of yes (logistic function), else of each class (softmax).
    private static func makeProbabilities(of scores: inout [Float]) {
        if scores.count == 1 {
            scores[0] = 1 / (1 + exponential(-scores[0]))
            return
        }
        let highest = scores.max() ?? 0
        var sum: Float = 0
        for number in scores.indices {
            scores[number] = exponential(scores[number] - highest)
            sum += scores[number]
        }
        for number in scores.indices { scores[number] /= sum }
    }

    /// The model of what was learned.
    package var model: LinearModel? {
        let largest = weights.reduce(Float(0)) { max($0, abs($1)) }
        let scale = max(largest, 1e-6) / 32_000
        return LinearModel(classes: classes, weights: weights.map { Int16(($0 / scale).rounded()) }, scale: scale)
    }
}
