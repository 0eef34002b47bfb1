import Grammar

/// Weights that learn from mistakes, and their average over all steps (Collins 2002).
///
/// A row has a lane a move, or a tag; those of tags leave half of it empty.
struct Perceptron: Sendable {
    typealias Row = SIMD64<Int32>

    let index: FeatureIndex
    private(set) var weights: [Row]
    /// For each weight, the sum of its changes, each times the number of its step.
    private var changes: [SIMD64<Float>]
    /// Exact up to 2²⁴ steps, six times as many as training takes.
    private var step: Float = 1

    init(index: FeatureIndex) {
        self.index = index
        weights = Array(repeating: .zero, count: index.rowCount + 1)
        changes = Array(repeating: .zero, count: index.rowCount + 1)
    }

    /// The scores of all lanes.
    @inline(__always)
    func scores(_ features: borrowing FeatureHashes) -> InlineArray<64, Int32> {
        var sum = Row.zero
        let rows = index.rows(of: features)
        for place in 0..<rows.count { sum &+= weights[Int(rows.numbers[place])] }
        // A vector is its lanes one after another, and so is the array.
        return unsafe unsafeBitCast(sum, to: InlineArray<64, Int32>.self)
    }

    /// Begins the next step.
    mutating func advance() { step += 1 }

    /// Speaks for one lane and against another.
    mutating func update(_ features: borrowing FeatureHashes, for good: Int, against bad: Int) {
        let rows = index.rows(of: features)
        for place in 0..<rows.count {
            let row = Int(rows.numbers[place])
            weights[row][good] += 1
            weights[row][bad] -= 1
            changes[row][good] += step
            changes[row][bad] -= step
        }
    }

    /// The mean of the weights over all steps.
    var mean: MeanWeights {
        MeanWeights(index: index, rows: zip(weights, changes).map { SIMD64<Float>($0) - $1 / step })
    }
}
