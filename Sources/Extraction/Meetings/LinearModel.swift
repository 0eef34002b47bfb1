/// Weights of hashed features, one for each class: the sum over the features of something scores each class.
package struct LinearModel: Sendable {
    let classes: Int
    /// `classes` weights a row; the number of rows is a power of two.
    let weights: [Int16]
    /// What a weight is multiplied by.
    let scale: Float

    /// Nil where the weights are no whole number of rows, or that number is no power of two.
    package init?(classes: Int, weights: [Int16], scale: Float) {
        guard classes > 0, weights.count % classes == 0 else { return nil }
        let rows = weights.count / classes
        guard rows > 0, rows & (rows - 1) == 0 else { return nil }
        self.classes = classes
        self.weights = weights
        self.scale = scale
    }

    /// The score of one class; a score above 0 is a probability above one half.
    package func score(_ features: [UInt32], class number: Int = 0) -> Float {
        let mask = UInt32(weights.count / classes - 1)
        var sum: Int32 = 0
        for hash in features { sum += Int32(weights[Int(hash & mask) * classes + number]) }
        return Float(sum) * scale
    }

    /// The class that scores best.
    func best(_ features: [UInt32]) -> Int {
        (0..<classes).max { score(features, class: $0) < score(features, class: $1) } ?? 0
    }
}
