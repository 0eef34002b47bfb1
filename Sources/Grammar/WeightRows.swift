/// Rows of weights of 8 bits, laid out so that none of them lies across two lines of the processor's cache.
///
/// An array starts wherever there was room, 16 octets apart; so up to three units go before the first row.
package struct WeightRows: Sendable {
    /// 16 weights, two in a number: one of the first half of a row in the low octet, one of the second in the high one.
    package typealias Unit = SIMD8<UInt16>

    /// Units before the first row, all rows one after another.
    private let units: [Unit]
    private let start: Int
    /// Units of a row.
    private let width: Int
    package let count: Int

    /// - Parameters:
    ///   - octets: of all rows; what is more than whole rows is left out.
    ///   - width: units of a row.
    package init(_ octets: some Collection<UInt8>, width: Int) {
        let count = octets.count / (MemoryLayout<Unit>.stride * width)
        var units = [Unit](repeating: .zero, count: count * width + Self.slack)
        // The address is only looked at.
        let address = unsafe units.withUnsafeBytes { UInt(bitPattern: $0.baseAddress) }
        let start = Int((Self.line - address % Self.line) % Self.line) / MemoryLayout<Unit>.stride
        // Whole rows, for which there is room behind at most three units; any octets make a number.
        unsafe units.withUnsafeMutableBytes { target in
            let rows = unsafe UnsafeMutableRawBufferPointer(rebasing: target[(start * MemoryLayout<Unit>.stride)...])
            unsafe rows.copyBytes(from: octets.prefix(count * width * MemoryLayout<Unit>.stride))
        }
        self.units = units
        self.start = start
        self.width = width
        self.count = count
    }

    private static let slack = 3
    /// Octets of a line of the cache.
    private static let line: UInt = 64

    /// The octets of all rows.
    package var octets: [UInt8] {
        units[start..<start + count * width].flatMap { unit in
            unit.indices.flatMap { [UInt8(truncatingIfNeeded: unit[$0]), UInt8(truncatingIfNeeded: unit[$0] >> 8)] }
        }
    }

    /// The sums of rows of two units, lane by lane; the first half of the lanes, then the second.
    @inline(__always)
    func sums(of places: borrowing FeatureIndex.Rows, count: Int) -> (Unit, Unit, Unit, Unit) {
        let (units, places) = (units.span, places.span)
        var all = (Unit(), Unit())
        var high = (Unit(), Unit())
        for place in 0..<count {
            let first = start + 2 * Int(places[place])
            let row = (units[first], units[first + 1])
            all.0 &+= row.0
            all.1 &+= row.1
            high.0 &+= row.0 &>> 8
            high.1 &+= row.1 &>> 8
        }
        return (all.0 &- (high.0 &<< 8), all.1 &- (high.1 &<< 8), high.0, high.1)
    }

    /// The sums of rows of four units, lane by lane; the first half of the lanes, then the second.
    @inline(__always)
    func wideSums(
        of places: borrowing FeatureIndex.Rows, count: Int
    ) -> (Unit, Unit, Unit, Unit, Unit, Unit, Unit, Unit) {
        let (units, places) = (units.span, places.span)
        var all = (Unit(), Unit(), Unit(), Unit())
        var high = (Unit(), Unit(), Unit(), Unit())
        for place in 0..<count {
            let first = start + 4 * Int(places[place])
            let row = (units[first], units[first + 1], units[first + 2], units[first + 3])
            all.0 &+= row.0
            all.1 &+= row.1
            all.2 &+= row.2
            all.3 &+= row.3
            high.0 &+= row.0 &>> 8
            high.1 &+= row.1 &>> 8
            high.2 &+= row.2 &>> 8
            high.3 &+= row.3 &>> 8
        }
        return (
            all.0 &- (high.0 &<< 8), all.1 &- (high.1 &<< 8), all.2 &- (high.2 &<< 8), all.3 &- (high.3 &<< 8),
            high.0, high.1, high.2, high.3
        )
    }
}
