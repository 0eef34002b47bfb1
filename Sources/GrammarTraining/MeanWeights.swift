import Grammar

/// The weights that perceptrons learned, as means over all their steps.
struct MeanWeights: Sendable {
    let index: FeatureIndex
    /// The last one is that of the features without a row.
    private(set) var rows: [SIMD64<Float>]

    /// Adds what another learned over the same features.
    mutating func add(_ other: MeanWeights) {
        for row in rows.indices { rows[row] += other.rows[row] }
    }

    /// How much a feature says: the sum of its weights, whatever their signs.
    func importance(of hash: UInt64) -> Float {
        let row = rows[index.row(of: hash)]
        return row.indices.reduce(Float(0)) { $0 + row[$1].magnitude }
    }

    /// The weights as octets, scaled so that the largest becomes 127; 128 stands for 0.
    ///
    /// Of a row, a lane of the first half goes before the one of the second, as ``WeightRows`` wants them.
    func octets(lanes: Int) -> [UInt8] {
        var largest: Float = 0
        for row in rows {
            for lane in row.indices { largest = max(largest, row[lane].magnitude) }
        }
        let scale = largest > 0 ? 127 / largest : 0
        return rows.flatMap { row in
            (0..<lanes).map { place in
                let lane = place / 2 + (place % 2) * lanes / 2
                return UInt8(clamping: 128 + Int((row[lane] * scale).rounded()))
            }
        }
    }
}

extension TagWeights {
    /// Nil where there are too few rows, which none that was learned has.
    init?(_ mean: MeanWeights) {
        self.init(index: mean.index, rows: WeightRows(mean.octets(lanes: Self.lanes), width: Self.width))
    }
}

extension MoveWeights {
    /// Nil where there are too few rows, which none that was learned has.
    init?(_ mean: MeanWeights) {
        self.init(index: mean.index, rows: WeightRows(mean.octets(lanes: Self.lanes), width: Self.width))
    }
}
