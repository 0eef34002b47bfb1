/// Finds the row of a feature's weights by its hash.
///
/// Eight rows are a bucket; a feature is in the bucket that the upper half of its hash names, known there by 16 bits more,
/// or nowhere. What no training saw falls on no row, but for one in 8,000.
package struct FeatureIndex: Sendable {
    /// For each bucket two words, in each the 16 bits that tell four features; 0 where there is none.
    let tags: [UInt64]

    /// Rows in a bucket.
    private static let width = 8

    /// Nil where there is no whole bucket.
    init?(tags: [UInt64]) {
        guard !tags.isEmpty, tags.count.isMultiple(of: 2) else { return nil }
        self.tags = tags
    }

    /// An index of features, the weightiest first; what its bucket has no row for is left out.
    package init(_ hashes: some Sequence<UInt64>, bucketCount: Int) {
        let count = max(1, bucketCount)
        var tags = [UInt64](repeating: 0, count: 2 * count)
        for hash in hashes {
            let bucket = Self.bucket(hash, of: count)
            for place in 0..<Self.width {
                let (word, shift) = (2 * bucket + place / 4, UInt64(place % 4 * 16))
                let taken = tags[word] >> shift & 0xFFFF
                // A feature that the bucket could not tell from one before it is left out too.
                guard taken != Self.tag(hash) else { break }
                guard taken == 0 else { continue }
                tags[word] |= Self.tag(hash) << shift
                break
            }
        }
        self.tags = tags
    }

    /// How many rows a table has; one more, behind them, is that of the features without one.
    package var rowCount: Int { tags.count / 2 * Self.width }

    /// The row of a feature; `rowCount` where there is none.
    package func row(of hash: UInt64) -> Int {
        let found = find(hash, in: tags.span)
        return found.isThere ? found.row : rowCount
    }

    /// No branch depends on what is found, so that the processor looks for many features at a time.
    @inline(__always)
    private func find(_ hash: UInt64, in tags: Span<UInt64>) -> (row: Int, isThere: Bool) {
        let bucket = Self.bucket(hash, of: tags.count / 2)
        let pattern = Self.tag(hash) &* Self.ones
        // A bucket is below half of the tags' number.
        let low = unsafe Self.zeroLanes(tags[unchecked: 2 * bucket] ^ pattern)
        let high = unsafe Self.zeroLanes(tags[unchecked: 2 * bucket + 1] ^ pattern)
        // A bit for each lane, by turns of the first word and the second; the last one keeps the number from being 0.
        let lanes = low >> 15 | high >> 7
        let lane = (lanes | 1 << 63).trailingZeroBitCount
        return (bucket * Self.width + (lane >> 4 | (lane & 8) >> 1), lanes != 0)
    }

    /// The rows of those features that have one, in their order.
    @inline(__always)
    package func rows(of features: borrowing FeatureHashes) -> Rows {
        var rows = Rows(featureCount: features.count)
        let (hashes, tags) = (features.hashes.span, tags.span)
        for place in 0..<features.count {
            let found = find(hashes[place], in: tags)
            rows.numbers[rows.count] = UInt32(truncatingIfNeeded: found.row)
            rows.count &+= found.isThere ? 1 : 0
        }
        return rows
    }

    /// Rows of the features of one moment.
    package struct Rows {
        /// The first `count` of them are set.
        package fileprivate(set) var numbers = InlineArray<128, UInt32>(repeating: 0)
        package fileprivate(set) var count = 0
        /// How many features there are, with a row or without.
        let featureCount: Int

        fileprivate init(featureCount: Int) {
            self.featureCount = featureCount
        }
    }

    private static let ones: UInt64 = 0x0001_0001_0001_0001

    /// The highest bit of the lowest lane of 16 bits that is zero, perhaps with bits above it; 0 where no lane is zero.
    @inline(__always)
    private static func zeroLanes(_ lanes: UInt64) -> UInt64 {
        (lanes &- ones) & ~lanes & 0x8000_8000_8000_8000
    }

    /// Never 0, which stands for no feature.
    @inline(__always)
    private static func tag(_ hash: UInt64) -> UInt64 {
        hash & 0xFFFF | 1
    }

    @inline(__always)
    private static func bucket(_ hash: UInt64, of count: Int) -> Int {
        Int(truncatingIfNeeded: ((hash >> 32) &* UInt64(truncatingIfNeeded: count)) >> 32)
    }
}
