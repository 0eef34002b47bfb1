package import Corpus

/// Lists of values, all behind one another in one column, with where each begins.
package struct Lists<Value: BitwiseCopyable & Sendable>: Sendable {
    /// One more than there are lists.
    let starts: Column<UInt32>
    let values: Column<Value>

    package var count: Int { starts.count - 1 }

    package subscript(list: Int) -> ColumnSlice<Value> { values[range(of: list)] }

    /// The positions of a list's values among all.
    func range(of list: Int) -> Range<Int> {
        Int(starts[list])..<Int(starts[list + 1])
    }

    /// The list that holds a position; empty ones hold none.
    func list(of position: Int) -> Int {
        var (low, high) = (0, count)
        while high - low > 1 {
            let middle = low + (high - low) / 2
            if Int(starts[middle]) <= position { low = middle } else { high = middle }
        }
        return low
    }

    var byteCount: Int { starts.byteCount + values.byteCount }

    /// Lists that grow, one after the other.
    struct Builder {
        private var starts: [UInt32] = [0]
        private(set) var values: [Value] = []

        var count: Int { starts.count - 1 }

        mutating func reserve(lists: Int, values count: Int = 0) {
            starts.reserveCapacity(lists + 1)
            values.reserveCapacity(count)
        }

        /// Adds a value to the list that is open.
        mutating func add(_ value: Value) { values.append(value) }

        /// Ends the list that is open; the next one begins.
        mutating func endList() { starts.append(UInt32(clamping: values.count)) }

        mutating func append(_ list: some Sequence<Value>) {
            values.append(contentsOf: list)
            endList()
        }

        /// Copies a list of other columns at once.
        mutating func append(_ list: ColumnSlice<Value>) {
            // The closure copies values that the slice has.
            unsafe list.withContiguousStorageIfAvailable { unsafe values.append(contentsOf: $0) }
            endList()
        }

        /// Adds the lists of another builder; none is open in either.
        mutating func append(_ others: Builder) {
            let start = UInt32(clamping: values.count)
            values.append(contentsOf: others.values)
            for end in others.starts.dropFirst() { starts.append(start + end) }
        }

        /// The lists, which the builder has no more.
        mutating func finished() -> Lists {
            defer { self = Builder() }
            return Lists(starts: Column(starts), values: Column(values))
        }
    }
}

extension Lists {
    init(_ lists: some Sequence<some Sequence<Value>>) {
        var builder = Builder()
        for list in lists { builder.append(list) }
        self = builder.finished()
    }

    /// Gathers the values of each list from pairs, in their order.
    init(count: Int, _ pairs: [(list: Int, value: Value)]) where Value: AdditiveArithmetic {
        var starts = [UInt32](repeating: 0, count: count + 1)
        for pair in pairs { starts[pair.list + 1] += 1 }
        for list in 0..<count { starts[list + 1] += starts[list] }
        var next = starts
        var values = [Value](repeating: .zero, count: pairs.count)
        for pair in pairs {
            values[Int(next[pair.list])] = pair.value
            next[pair.list] += 1
        }
        self.init(starts: Column(starts), values: Column(values))
    }
}
