extension [UInt8] {
    /// Appends a number of zero or more in decimal digits.
    package mutating func append(decimal number: Int) {
        var power = 1
        while number / power >= 10 { power *= 10 }
        while power > 0 {
            append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number / power % 10))
            power /= 10
        }
    }

    /// Appends a duration in milliseconds with three decimals, such as `0.021`.
    package mutating func append(milliseconds duration: Duration) {
        let (seconds, attoseconds) = duration.components
        let microseconds = Swift.max(0, Int(seconds) * 1_000_000 + Int(attoseconds / 1_000_000_000_000))
        append(decimal: microseconds / 1_000)
        append(UInt8(ascii: "."))
        for power in [100, 10, 1] {
            append(UInt8(ascii: "0") + UInt8(microseconds % 1_000 / power % 10))
        }
    }
}
