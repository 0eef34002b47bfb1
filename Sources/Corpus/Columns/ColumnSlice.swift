/// Some of a column's values, one behind the other, under the positions that they have there.
///
/// A type of its own: the standard library's slice is not specialized for columns across modules, and asks for the
/// descriptions of generic types each time one is made.
@usableFromInline package struct ColumnSlice<Value: BitwiseCopyable & Sendable>: Sendable {
    @usableFromInline package let base: Column<Value>
    @usableFromInline package let startIndex: Int
    @usableFromInline package let endIndex: Int

    @inlinable package init(base: Column<Value>, bounds: Range<Int>) {
        precondition(bounds.lowerBound >= 0 && bounds.upperBound <= base.count, "bounds out of range")
        self.base = base
        startIndex = bounds.lowerBound
        endIndex = bounds.upperBound
    }
}

extension ColumnSlice: RandomAccessCollection {
    @inlinable package var indices: Range<Int> { startIndex..<endIndex }
    @inlinable package func index(after index: Int) -> Int { index + 1 }
    @inlinable package func index(before index: Int) -> Int { index - 1 }
    @inlinable package func formIndex(after index: inout Int) { index += 1 }
    @inlinable package func formIndex(before index: inout Int) { index -= 1 }
    @inlinable package func index(_ index: Int, offsetBy distance: Int) -> Int { index + distance }
    @inlinable package func distance(from start: Int, to end: Int) -> Int { end - start }

    @inlinable package subscript(position: Int) -> Value {
        precondition(position >= startIndex && position < endIndex, "position out of range")
        return base[position]
    }

    @inlinable package subscript(bounds: Range<Int>) -> ColumnSlice {
        precondition(bounds.lowerBound >= startIndex && bounds.upperBound <= endIndex, "bounds out of range")
        return ColumnSlice(base: base, bounds: bounds)
    }

    @inlinable package func withContiguousStorageIfAvailable<Result>(
        _ body: (UnsafeBufferPointer<Value>) throws -> Result
    ) rethrows -> Result? {
        let bounds = startIndex..<endIndex
        // The closure gets the part of the column's values that the bounds name, which the buffer checks.
        return unsafe try base.withContiguousStorageIfAvailable { values in
            unsafe try body(UnsafeBufferPointer(rebasing: values[bounds]))
        }
    }
}
