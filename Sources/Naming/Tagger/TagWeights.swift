import CPrefetch

/// The weights of features: a table of rows of small integers, found by a feature's hash.
///
/// Eight rows are a bucket; a feature is in the bucket that its hash names, known by 16 bits more, or nowhere. The table
/// stands in memory as it stands in the file.
package struct TagWeights: Sendable {
    /// For each bucket two words, in each the 16 bits that tell four features; 0 where there is none.
    let tags: [UInt64]
    /// For each feature, the weights of the labels; eight rows a bucket, and a row of zeros behind the last.
    private let rows: [SIMD16<Int8>]

    /// Rows in a bucket.
    static let width = 8

    /// Nil where the numbers of tags and rows do not agree, or there is no bucket.
    init?(tags: [UInt64], rows: [SIMD16<Int8>]) {
        guard !tags.isEmpty, tags.count.isMultiple(of: 2), rows.count == tags.count / 2 * Self.width else { return nil }
        self.tags = tags
        self.rows = rows + [.init()]
    }

    /// A table of features, the weightiest first; what its bucket has no row for is left out.
    package init(_ features: [(hash: UInt64, weights: SIMD16<Int8>)], bucketCount: Int) {
        let count = max(1, bucketCount)
        var tags = [UInt64](repeating: 0, count: 2 * count)
        var rows = [SIMD16<Int8>](repeating: .init(), count: count * Self.width + 1)
        for (hash, weights) in features {
            let bucket = Self.bucket(hash, of: count)
            for place in 0..<Self.width {
                let (word, shift) = (2 * bucket + place / 4, UInt64(place % 4 * 16))
                let taken = tags[word] >> shift & 0xFFFF
                // A feature that the bucket could not tell from one before it is left out too.
                guard taken != Self.tag(hash) else { break }
                guard taken == 0 else { continue }
                tags[word] |= Self.tag(hash) << shift
                rows[bucket * Self.width + place] = weights
                break
            }
        }
        self.tags = tags
        self.rows = rows
    }

    /// The rows of the file.
    var storedRows: ArraySlice<SIMD16<Int8>> { rows.dropLast() }

    /// The weights of a feature, a lane a label; zeros where there is none.
    ///
    /// No branch depends on what is found, so that the processor fetches many rows at a time.
    @inline(__always)
    package func row(of hash: UInt64) -> SIMD16<Int16> {
        SIMD16<Int16>(truncatingIfNeeded: rows[place(of: hash)])
    }

    /// The sum of the weights of features, a lane a label.
    func sum(of hashes: Span<UInt64>) -> SIMD16<Int16> {
        var sum = SIMD16<Int16>()
        for place in hashes.indices { sum &+= row(of: hashes[place]) }
        return sum
    }

    /// Asks the processor for the bucket of a feature whose row is summed up soon.
    @inline(__always)
    func prefetch(_ hash: UInt64) {
        // The address is that of one of the tags, and only handed on.
        unsafe tags.withUnsafeBufferPointer { tags in
            if let first = tags.baseAddress { unsafe CPrefetch(first + 2 * Self.bucket(hash, of: tags.count / 2)) }
        }
    }

    @inline(__always)
    private func place(of hash: UInt64) -> Int {
        let bucket = Self.bucket(hash, of: tags.count / 2)
        let pattern = Self.tag(hash) &* Self.ones
        // At most one lane is the feature's. The bits of the first half's lanes are the 14th, the 30th … 62nd, those of the
        // second's the 6th … 54th; the 63rd stands for no lane. A comparison would become a branch.
        let low = Self.zeroLanes(tags[2 * bucket] ^ pattern) >> 1
        let high = Self.zeroLanes(tags[2 * bucket + 1] ^ pattern) >> 9
        let bit = (low | high | 1 << 63).trailingZeroBitCount
        let found = bucket &* Self.width &+ (bit >> 4 | (~bit & 8) >> 1)
        return found &+ (bit &+ 1) >> 6 &* (rows.count &- 1 &- found)
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
        Int(hash.multipliedFullWidth(by: UInt64(count)).high)
    }
}
