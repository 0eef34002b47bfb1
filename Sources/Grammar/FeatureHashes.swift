/// The features of one moment, each a hash of what it sees.
///
/// Each feature is told from the others by its place in the order in which they are added.
package struct FeatureHashes: Sendable {
    /// The first `count` of them are set.
    package private(set) var hashes = InlineArray<128, UInt64>(repeating: 0)
    package private(set) var count = 0
    private var template: UInt64 = 0

    package init() {}

    @inline(__always)
    mutating func removeAll() {
        count = 0
        template = 0
    }

    @inline(__always)
    mutating func add(_ first: UInt64) {
        append(first &* Self.factors.0)
    }

    @inline(__always)
    mutating func add(_ first: UInt64, _ second: UInt64) {
        append(first &* Self.factors.0 &+ second &* Self.factors.1)
    }

    @inline(__always)
    mutating func add(_ first: UInt64, _ second: UInt64, _ third: UInt64) {
        append(first &* Self.factors.0 &+ second &* Self.factors.1 &+ third &* Self.factors.2)
    }

    @inline(__always)
    mutating func add(_ first: UInt64, _ second: UInt64, _ third: UInt64, _ fourth: UInt64) {
        append(
            first &* Self.factors.0 &+ second &* Self.factors.1 &+ third &* Self.factors.2
                &+ fourth &* Self.factors.3)
    }

    @inline(__always)
    private mutating func append(_ sum: UInt64) {
        template &+= Self.step
        let hash = sum &+ template
        hashes[count] = (hash ^ (hash >> 32)) &* Self.step
        count += 1
    }

    /// Odd numbers without a pattern.
    private static let step: UInt64 = 0x9E37_79B9_7F4A_7C15
    private static let factors: (UInt64, UInt64, UInt64, UInt64) = (
        0xD6E8_FEB8_6659_FD93, 0xA076_1D64_78BD_642F, 0xE703_7ED1_A0B4_28DB, 0x8EBC_6AF0_9C88_C6E3
    )
}
