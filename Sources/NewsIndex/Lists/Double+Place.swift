extension Double {
    /// A number's place among all numbers: it is less than that of every greater one (IEEE 754-2019 §5.10, whose order of
    /// the bit patterns is that of the numbers; both zeros are one).
    package var place: Int {
        guard self != 0 else { return 0 }
        let bits = Int(bitPattern: UInt(bitPattern))
        return bits < 0 ? bits ^ Int.max : bits
    }
}
