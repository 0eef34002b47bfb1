/// Random numbers that a seed decides (SplitMix64).
package struct SeededGenerator: RandomNumberGenerator, Sendable {
    private var state: UInt64

    package init(seed: UInt64) {
        state = seed
    }

    package mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// A number below a bound; the bias of at most one in 2³² does no harm to training.
    package mutating func below(_ bound: Int) -> Int {
        Int((next() >> 32).multipliedFullWidth(by: UInt64(max(1, bound)) << 32).high)
    }

    /// A number from 0 to below 1.
    package mutating func fraction() -> Float {
        Float(next() >> 40) / Float(1 << 24)
    }
}
