/// Finds the row of a feature's weights by its hash.
///
/// Eight rows are a bucket; a feature is in the bucket that the upper half of its hash names, known there by 16 bits more,
/// or nowhere. What no training saw falls on no row, but for one in 8,000.
package struct FeatureIndex: Sendable {
    /// For each bucket the 16 bits that tell each of its features; 0 where there is none.
    private let buckets: [Bucket]

    private typealias Bucket = SIMD8<UInt16>

    /// Rows in a bucket.
    private static let width = Bucket.scalarCount

    /// - Parameter tags: for each bucket two numbers, in each the 16 bits of four features, the first one's lowest.
    ///
    /// Nil where there is no whole bucket.
    init?(tags: [UInt64]) {
        guard !tags.isEmpty, tags.count.isMultiple(of: 2) else { return nil }
        buckets = stride(from: 0, to: tags.count, by: 2).map { place in
            var bucket = Bucket()
            for lane in 0..<Self.width {
                bucket[lane] = UInt16(truncatingIfNeeded: tags[place + lane / 4] >> UInt64(lane % 4 * 16))
            }
            return bucket
        }
    }

    /// What tells the features, as ``init(tags:)`` takes it.
    var tags: [UInt64] {
        buckets.flatMap { bucket in
            [0, 4].map { first in
                (0..<4).reduce(UInt64(0)) { $0 | UInt64(bucket[first + $1]) << UInt64($1 * 16) }
            }
        }
    }

    /// An index of features, the weightiest first; what its bucket has no row for is left out.
    package init(_ hashes: some Sequence<UInt64>, bucketCount: Int) {
        var buckets = [Bucket](repeating: Bucket(), count: max(1, bucketCount))
        for hash in hashes {
            let bucket = Self.bucket(hash, of: buckets.count)
            for lane in 0..<Self.width {
                // A feature that the bucket could not tell from one before it is left out too.
                guard buckets[bucket][lane] != Self.tag(hash) else { break }
                guard buckets[bucket][lane] == 0 else { continue }
                buckets[bucket][lane] = Self.tag(hash)
                break
            }
        }
        self.buckets = buckets
    }

    /// How many rows a table has; one more, behind them, is that of the features without one.
    package var rowCount: Int { buckets.count * Self.width }

    /// The row of a feature; `rowCount` where there is none.
    package func row(of hash: UInt64) -> Int {
        let found = find(hash, in: buckets.span)
        return found.count > 0 ? found.row : rowCount
    }

    /// Where a feature's row is, and how many it has: 1, or 0 with any place.
    ///
    /// No branch depends on what is found, so that the processor looks for many features at a time; what is compared here
    /// would become one.
    @inline(__always)
    private func find(_ hash: UInt64, in buckets: Span<Bucket>) -> (row: Int, count: Int) {
        let bucket = Self.bucket(hash, of: buckets.count)
        // The number of a bucket is below their count; a mask is 128 bits, all of a lane's or none.
        let same = unsafe buckets[unchecked: bucket] .== Bucket(repeating: Self.tag(hash))
        let lanes = unsafe unsafeBitCast(same, to: SIMD2<UInt64>.self) & SIMD2(Self.evenBits, Self.oddBits)
        // The last bit stands for no lane: it is the 63rd, those of the lanes end with the 56th.
        let lane = (lanes[0] | lanes[1] | 1 << 63).trailingZeroBitCount
        return (bucket * Self.width + (lane >> 4 | (lane & 8) >> 1), 1 &- (lane &+ 1) >> 6)
    }

    /// A bit for each of the first four lanes, and one for each of the others between them.
    private static let evenBits: UInt64 = 0x0001_0001_0001_0001
    private static let oddBits: UInt64 = 0x0100_0100_0100_0100

    /// The rows of those features that have one, in their order.
    @inline(__always)
    package func rows(of features: borrowing FeatureHashes) -> Rows {
        var rows = Rows()
        find(features, &rows) { _ in }
        return rows
    }

    /// The same where those of another moment stood; `prefetch` is told of each as it is found, or of the one behind them.
    @inline(__always)
    func find(_ features: borrowing FeatureHashes, _ rows: inout Rows, prefetch: (Int) -> Void) {
        let (hashes, buckets) = (features.hashes.span, buckets.span)
        var count = 0
        for place in 0..<features.count {
            let found = find(hashes[place], in: buckets)
            rows.numbers[count] = UInt32(truncatingIfNeeded: found.row)
            prefetch(found.row &+ (1 &- found.count) &* (rowCount &- found.row))
            count &+= found.count
        }
        rows.count = count
        rows.missing = features.count - count
    }

    /// Rows of the features of one moment.
    package struct Rows {
        /// The first `count` of them are set.
        package fileprivate(set) var numbers = InlineArray<128, UInt32>(repeating: 0)
        package fileprivate(set) var count = 0
        /// How many features have none.
        fileprivate(set) var missing = 0
    }

    /// Never 0, which stands for no feature.
    @inline(__always)
    private static func tag(_ hash: UInt64) -> UInt16 {
        UInt16(truncatingIfNeeded: hash) | 1
    }

    @inline(__always)
    private static func bucket(_ hash: UInt64, of count: Int) -> Int {
        Int(truncatingIfNeeded: ((hash >> 32) &* UInt64(truncatingIfNeeded: count)) >> 32)
    }
}
