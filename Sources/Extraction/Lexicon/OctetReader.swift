extension [UInt8] {
    /// Appends a number, little-endian.
    mutating func append(_ number: some FixedWidthInteger) {
        for shift in stride(from: 0, to: number.bitWidth, by: 8) { append(UInt8(truncatingIfNeeded: number >> shift)) }
    }
}

/// Reads little-endian numbers one after another; 0 behind the end.
struct OctetReader {
    private let octets: ArraySlice<UInt8>
    private var position: Int

    init(_ octets: ArraySlice<UInt8>) {
        self.octets = octets
        position = octets.startIndex
    }

    mutating func next<Number: FixedWidthInteger>(_: Number.Type) -> Number {
        let size = Number.bitWidth / 8
        guard octets.endIndex - position >= size else { return 0 }
        var number: Number = 0
        for place in 0..<size { number |= Number(truncatingIfNeeded: octets[position + place]) << (8 * place) }
        position += size
        return number
    }

    mutating func nextRow() -> SIMD16<Int8> {
        var row = SIMD16<Int8>()
        guard octets.endIndex - position >= 16 else { return row }
        for lane in 0..<16 { row[lane] = Int8(bitPattern: octets[position + lane]) }
        position += 16
        return row
    }

    /// A sum over the octets that a changed, a moved or a missing one changes: FNV-1a, 64 bits
    /// (http://www.isthe.com/chongo/tech/comp/fnv/).
    static func sum(_ octets: ArraySlice<UInt8>) -> UInt64 {
        var sum: UInt64 = 0xCBF2_9CE4_8422_2325
        for octet in octets { sum = (sum ^ UInt64(octet)) &* 0x0000_0100_0000_01B3 }
        return sum
    }
}
