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

    /// Appends a time given in nanoseconds as milliseconds with three decimals, such as `0.021`.
    package mutating func append(millisecondsOf nanoseconds: Int64) {
        let microseconds = Int(Swift.max(0, nanoseconds) / 1_000)
        append(decimal: microseconds / 1_000)
        append(UInt8(ascii: "."))
        let thousandths = microseconds % 1_000
        append(UInt8(ascii: "0") + UInt8(thousandths / 100))
        append(UInt8(ascii: "0") + UInt8(thousandths / 10 % 10))
        append(UInt8(ascii: "0") + UInt8(thousandths % 10))
    }
}
