/// The first octets of a folded form as a number, in whose order the forms stand as far as it tells.
enum FoldKey {
    static let octetCount = 8

    static func of(_ folded: [UInt8]) -> UInt64 {
        var key: UInt64 = 0
        for place in 0..<octetCount { key = key << 8 | (place < folded.count ? UInt64(folded[place]) : 0) }
        return key
    }

    /// The least and the greatest key of forms that begin with some octets.
    static func range(beginningWith folded: [UInt8]) -> (least: UInt64, most: UInt64) {
        let key = of(folded)
        let free = 8 * UInt64(max(0, octetCount - folded.count))
        return (key, free >= 64 ? .max : key | ((1 << free) - 1))
    }
}
