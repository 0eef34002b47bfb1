extension [UInt8] {
    /// Appends a number, little-endian.
    @inlinable package mutating func append(_ number: some FixedWidthInteger) {
        for shift in stride(from: 0, to: number.bitWidth, by: 8) { append(UInt8(truncatingIfNeeded: number >> shift)) }
    }
}

/// Reads little-endian numbers one after another; 0 behind the end.
@usableFromInline package struct OctetReader {
    @usableFromInline let octets: ArraySlice<UInt8>
    @usableFromInline var position: Int

    @inlinable @inline(__always) package init(_ octets: ArraySlice<UInt8>) {
        self.octets = octets
        position = octets.startIndex
    }

    @inlinable @inline(__always) package mutating func next<Number: FixedWidthInteger & BitwiseCopyable>(_: Number.Type)
        -> Number
    {
        Number(littleEndian: load(Number.self) ?? 0)
    }

    mutating func nextRow() -> SIMD16<Int8> {
        load(SIMD16<Int8>.self) ?? SIMD16()
    }

    @inlinable @inline(__always) mutating func load<Value: BitwiseCopyable>(_: Value.Type) -> Value? {
        let size = MemoryLayout<Value>.size
        guard octets.endIndex - position >= size else { return nil }
        defer { position += size }
        // As many octets are there, and any make a number.
        return unsafe octets.span.bytes.unsafeLoadUnaligned(
            fromByteOffset: position - octets.startIndex, as: Value.self)
    }

    /// A sum over the octets that a changed, a moved or a missing one changes: FNV-1a, 64 bits
    /// (http://www.isthe.com/chongo/tech/comp/fnv/).
    package static func sum(_ octets: ArraySlice<UInt8>) -> UInt64 {
        var sum: UInt64 = 0xCBF2_9CE4_8422_2325
        for octet in octets { sum = (sum ^ UInt64(octet)) &* 0x0000_0100_0000_01B3 }
        return sum
    }
}
