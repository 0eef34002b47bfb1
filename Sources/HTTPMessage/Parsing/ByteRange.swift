/// A range of offsets into a request head; a head never exceeds 65,535 octets.
package struct ByteRange: Sendable, Hashable {
    package var start: UInt16
    package var end: UInt16

    /// - Precondition: both offsets lie within 0 to 65,535, which `HeadLimits` makes sure of.
    init(_ start: Int, _ end: Int) {
        self.start = UInt16(truncatingIfNeeded: start)
        self.end = UInt16(truncatingIfNeeded: end)
    }

    package static var empty: ByteRange { ByteRange(0, 0) }

    package var isEmpty: Bool { start == end }
    package var count: Int { Int(end) - Int(start) }

    /// The offsets counted from the start of a buffer in which the head begins at `base`.
    package func offset(by base: Int) -> Range<Int> {
        base + Int(start)..<base + max(Int(start), Int(end))
    }
}
