/// Values of one kind, numbered from 0: each of a fixed width and without pointers, so that a file can hold them as they are.
package struct Column<Value: BitwiseCopyable & Sendable>: RandomAccessCollection, Sendable {
    private let values: [Value]

    init(_ values: [Value]) {
        guard values.capacity > values.count + values.count / 16 else {
            self.values = values
            return
        }
        // What grew has room for as many values again.
        var own: [Value] = []
        own.reserveCapacity(values.count)
        own.append(contentsOf: values)
        self.values = own
    }

    package var startIndex: Int { 0 }
    package var endIndex: Int { values.count }

    package subscript(position: Int) -> Value { values[position] }
    package subscript(range: Range<Int>) -> ArraySlice<Value> { values[range] }

    /// Octets of memory that the values take.
    var byteCount: Int { values.count * MemoryLayout<Value>.stride }
}
