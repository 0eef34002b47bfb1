/// The weights of the parser's features: rows of a lane a move, each 8 bits, 128 of which stand for 0.
///
/// A row is one line of the processor's cache. Fewer than 257 of them never overflow the 16 bits of a sum.
package struct MoveWeights: Sendable {
    let rows: WeightRows
    let index: FeatureIndex

    package static let lanes = 64
    /// Units of a row.
    package static let width = 4

    /// Nil where there is not a row for each of the index, and the one behind them.
    package init?(index: FeatureIndex, rows: WeightRows) {
        guard rows.count == index.rowCount + 1 else { return nil }
        self.index = index
        self.rows = rows
    }

    /// The lane that the features speak for most among those that a state allows; nil where it allows none.
    ///
    /// `found` takes the features' rows.
    @inline(__always)
    func best(
        _ features: borrowing FeatureHashes, in state: borrowing ParserState, _ found: inout FeatureIndex.Rows
    ) -> Int? {
        index.find(features, &found, prefetch: rows.prefetch)
        // A half of each row at a time: the first round is so short that the processor fetches many rows at once.
        let numbers = found.numbers.span.extracting(first: found.count)
        let left = rows.sums(of: numbers, missing: found.missing)
        let right = rows.sums(of: numbers, missing: found.missing, from: 2)
        var sums = (left.low, right.low, left.high, right.high)
        let (canShift, canReduce) = (state.canShift, state.canReduce)
        let (canGoLeft, canGoRight) = (state.canGoLeft, state.canGoRight)
        // Vectors beside each other are their lanes one after another, read inside the closure alone; indices are checked.
        return unsafe withUnsafeBytes(of: &sums) { octets in
            let scores = unsafe octets.bindMemory(to: UInt16.self)
            var best: (score: UInt16, lane: Int?) = (0, nil)
            func consider(_ lanes: Range<Int>) {
                for lane in lanes where unsafe scores[lane] > best.score { best = (unsafe scores[lane], lane) }
            }
            if canShift { consider(0..<1) }
            if canReduce { consider(1..<2) }
            if canGoLeft { consider(Move.leftLanes) }
            if canGoRight { consider(Move.rightLanes) }
            return best.lane
        }
    }
}
