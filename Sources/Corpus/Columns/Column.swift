/// Values of one kind, numbered from 0: each of a fixed width and without pointers, so that a file can hold them as they are.
///
/// They stand in an array or in a mapped file, which the column keeps.
@safe @usableFromInline package struct Column<Value: BitwiseCopyable & Sendable>: @unchecked Sendable {
    // @unchecked: nobody writes to the values, and `memory` keeps them where they are.
    @usableFromInline let start: UnsafeRawPointer?
    @usableFromInline package let count: Int
    @usableFromInline package let memory: ColumnMemory

    /// Takes over values where they stand.
    @inlinable package init(_ values: [Value]) {
        memory = ColumnMemory(keeping: values)
        unsafe start = unsafe memory.octets.baseAddress
        count = values.count
    }

    /// Finds values where they stand; nil where they do not lie in the memory as they must.
    ///
    /// - Parameters:
    ///   - memory: holds them, as a column had them that the same program wrote.
    ///   - offset: octets before the first of them; a multiple of ``ColumnMemory/alignment``.
    ///   - count: how many they are.
    @inlinable package init?(in memory: ColumnMemory, at offset: Int, count: Int) {
        guard offset >= 0, count >= 0, offset <= memory.count,
            count <= (memory.count - offset) / MemoryLayout<Value>.stride,
            offset.isMultiple(of: ColumnMemory.alignment),
            MemoryLayout<Value>.alignment <= ColumnMemory.alignment
        else { return nil }
        self.memory = memory
        // All values lie before the memory's end, as was just seen.
        unsafe start = unsafe memory.octets.baseAddress.map { unsafe $0 + offset }
        self.count = count
    }

    @usableFromInline init(start: UnsafeRawPointer?, count: Int, memory: ColumnMemory) {
        unsafe self.start = unsafe start
        self.count = count
        self.memory = memory
    }

    /// Octets of memory that the values take.
    @inlinable package var byteCount: Int { count * MemoryLayout<Value>.stride }

    /// The octets of the values, in the same memory.
    @inlinable package var octets: Column<UInt8> {
        unsafe Column<UInt8>(start: start, count: byteCount, memory: memory)
    }
}

extension Column: RandomAccessCollection {
    @inlinable package var startIndex: Int { 0 }
    @inlinable package var endIndex: Int { count }

    // Those of the standard library are called without knowing the type where a slice is gone through.
    @inlinable @inline(__always) package func index(after position: Int) -> Int { position + 1 }
    @inlinable @inline(__always) package func index(before position: Int) -> Int { position - 1 }
    @inlinable @inline(__always) package func formIndex(after position: inout Int) { position += 1 }
    @inlinable @inline(__always) package func formIndex(before position: inout Int) { position -= 1 }
    @inlinable @inline(__always) package func index(_ position: Int, offsetBy distance: Int) -> Int {
        position + distance
    }
    @inlinable @inline(__always) package func distance(from start: Int, to end: Int) -> Int { end - start }

    @inlinable @inline(__always) package subscript(position: Int) -> Value {
        guard position >= 0, position < count, let start = unsafe start else { return Self.outside(position) }
        // The position lies within the values, which any octets can be.
        return unsafe start.load(fromByteOffset: position &* MemoryLayout<Value>.stride, as: Value.self)
    }

    @inlinable @inline(__always) package subscript(bounds: Range<Int>) -> ColumnSlice<Value> {
        ColumnSlice(base: self, bounds: bounds)
    }

    @inlinable package var indices: Range<Int> { 0..<count }

    /// Ends the process as an array does whose index is out of range.
    @usableFromInline @inline(never) static func outside(_ position: Int) -> Value {
        let none: [Value] = []
        return none[position]
    }

    @inlinable package func withContiguousStorageIfAvailable<Result>(
        _ body: (UnsafeBufferPointer<Value>) throws -> Result
    ) rethrows -> Result? {
        // The closure gets the values that `memory` keeps, as their type.
        defer { withExtendedLifetime(memory) {} }
        let values = unsafe UnsafeBufferPointer(
            start: start.map { unsafe $0.assumingMemoryBound(to: Value.self) }, count: count)
        return unsafe try body(values)
    }

    /// Calls a closure with all values, which cannot be kept beyond it.
    @inlinable package func withSpan<Result: ~Copyable, Failure: Error>(
        _ body: (Span<Value>) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        defer { withExtendedLifetime(memory) {} }
        let values = unsafe UnsafeBufferPointer(
            start: start.map { unsafe $0.assumingMemoryBound(to: Value.self) }, count: count)
        return try body(unsafe values.span)
    }
}

extension Column<UInt8> {
    /// Eight octets from a position on as a number, the first one lowest; behind the last octet there are zeros.
    @inlinable @inline(__always) package func word(at position: Int) -> UInt64 {
        // Below 0 is above all as a number without a sign.
        guard UInt(bitPattern: position) < UInt(bitPattern: Swift.max(0, count &- 7)) else {
            return lastWord(at: position)
        }
        // The eight octets lie within the values, as was just seen, so that there are some.
        let start = unsafe start.unsafelyUnwrapped
        return unsafe UInt64(littleEndian: start.loadUnaligned(fromByteOffset: position, as: UInt64.self))
    }

    @usableFromInline @inline(never) func lastWord(at position: Int) -> UInt64 {
        var word: UInt64 = 0
        for offset in 0..<8 where position + offset < count {
            word |= UInt64(self[position + offset]) << UInt64(8 * offset)
        }
        return word
    }
}
