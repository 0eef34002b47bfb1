/// The best sequence of labels for a run of tokens (Viterbi's algorithm).
package struct TagPath {
    /// For each label, what it adds to be followed by each label; what may not follow has ``forbidden``.
    private let transitions: [SIMD16<Int32>]
    private let openings: SIMD16<Int32>
    private let closings: SIMD16<Int32>
    private var origins: [SIMD16<Int32>] = []

    static let forbidden: Int32 = -1_000_000_000

    /// - Parameter transitions: for each label, the score of each label behind it.
    package init(transitions: [SIMD16<Int16>]) {
        var openings = SIMD16<Int32>(repeating: Self.forbidden)
        var closings = openings
        var rows: [SIMD16<Int32>] = []
        for (label, scores) in zip(TagLabel.all, transitions) {
            var row = SIMD16<Int32>(repeating: Self.forbidden)
            for next in TagLabel.all where label.mayPrecede(next) { row[next.index] = Int32(scores[next.index]) }
            rows.append(row)
            // A run stands between tokens that are outside of names.
            if label == .outside { openings = row }
            if label.closes { closings[label.index] = Int32(scores[TagLabel.outside.index]) }
        }
        self.transitions = rows
        self.openings = openings
        self.closings = closings
    }

    /// The best sequence of labels, where `emissions` holds for each token the score of each label.
    package mutating func best(_ emissions: [SIMD16<Int16>]) -> [TagLabel] {
        guard let first = emissions.first else { return [] }
        origins.removeAll(keepingCapacity: true)
        var scores = openings &+ SIMD16<Int32>(truncatingIfNeeded: first)
        for emission in emissions.dropFirst() {
            var best = SIMD16<Int32>(repeating: 2 * Self.forbidden)
            var origin = SIMD16<Int32>()
            for (label, row) in transitions.enumerated() {
                let candidates = row &+ scores[label]
                let isBetter = candidates .> best
                best.replace(with: candidates, where: isBetter)
                origin.replace(with: Int32(truncatingIfNeeded: label), where: isBetter)
            }
            origins.append(origin)
            // Two forbidden steps must not add up to a number that wraps round.
            scores = best.clamped(
                lowerBound: SIMD16(repeating: Self.forbidden), upperBound: SIMD16(repeating: -Self.forbidden))
            scores &+= SIMD16<Int32>(truncatingIfNeeded: emission)
        }
        return trace(from: scores &+ closings)
    }

    private func trace(from scores: SIMD16<Int32>) -> [TagLabel] {
        var label = 0
        for other in 1..<TagLabel.count where scores[other] > scores[label] { label = other }
        var path = [label]
        for origin in origins.reversed() {
            label = Int(origin[label])
            path.append(label)
        }
        return path.reversed().map { TagLabel($0) ?? .outside }
    }
}
