/// What is seen of something to decide, as hashes: a template and the values that fill it.
struct FeatureHashes {
    private(set) var hashes: [UInt32] = []

    init() { hashes.reserveCapacity(Self.usualCount) }

    private static let usualCount = 64

    mutating func add(_ template: UInt32, _ first: UInt32 = 0) {
        hashes.append(Self.mix(template &* 0x9E37_79B1, first))
    }

    mutating func add(_ template: UInt32, _ first: UInt32, _ second: UInt32) {
        hashes.append(Self.mix(Self.mix(template &* 0x9E37_79B1, first), second))
    }

    mutating func add(_ template: UInt32, _ first: UInt32, _ second: UInt32, _ third: UInt32) {
        hashes.append(Self.mix(Self.mix(Self.mix(template &* 0x9E37_79B1, first), second), third))
    }

    mutating func append(_ other: FeatureHashes) { hashes += other.hashes }

    /// Two numbers as one, after the finalizer of MurmurHash3 (https://github.com/aappleby/smhasher).
    static func mix(_ left: UInt32, _ right: UInt32) -> UInt32 {
        var hash = (left ^ right) &* 0x85EB_CA6B
        hash ^= hash >> 13
        hash &*= 0xC2B2_AE35
        return hash ^ hash >> 16 &+ left
    }
}
