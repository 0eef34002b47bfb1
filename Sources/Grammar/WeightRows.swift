import CPrefetch

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

    /// The sums of two neighbouring units of rows: the lanes of the low octets, then those of the high ones.
    ///
    /// - Parameters:
    ///   - numbers: of the rows, found by an index that this has a row for each of, and one behind them.
    ///   - missing: how many features have no row.
    ///   - first: the place of the first unit in a row.
    /// - Returns: sums without overflow for fewer than 257 features; one that has no row counts as the last row.
    @inline(__always)
    func sums(of numbers: Span<UInt32>, missing: Int, from first: Int = 0) -> (low: Pair, high: Pair) {
        let units = units.span
        let origin = start + first
        let last = origin + width * (count - 1)
        let missing = Unit(repeating: UInt16(truncatingIfNeeded: missing))
        var all = (units[last] &* missing, units[last + 1] &* missing)
        var high = ((units[last] &>> 8) &* missing, (units[last + 1] &>> 8) &* missing)
        for place in numbers.indices {
            let unit = origin &+ width &* Int(numbers[place])
            // Whoever pairs an index with rows checks that there is one for each of its numbers.
            let pair = unsafe (units[unchecked: unit], units[unchecked: unit &+ 1])
            all.0 &+= pair.0
            all.1 &+= pair.1
            high.0 &+= pair.0 &>> 8
            high.1 &+= pair.1 &>> 8
        }
        return ((all.0 &- (high.0 &<< 8), all.1 &- (high.1 &<< 8)), high)
    }

    /// Asks the processor for a row that is summed up soon.
    @inline(__always)
    func prefetch(_ row: Int) {
        // The address is that of one of the units, and only handed on.
        unsafe units.withUnsafeBufferPointer { units in
            if let first = units.baseAddress { unsafe CPrefetch(first + (start &+ width &* row)) }
        }
    }

    typealias Pair = (Unit, Unit)
}
