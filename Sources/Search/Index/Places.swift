/// Ascending places in a document; the room of former ones is used again.
struct Places {
    private var values: [UInt32] = []
    private(set) var count = 0

    var isEmpty: Bool { count == 0 }
    var all: ArraySlice<UInt32> { values[..<count] }

    @inline(__always) mutating func removeAll() { count = 0 }

    @inline(__always) mutating func append(_ place: UInt32) {
        if count < values.count { values[count] = place } else { values.append(place) }
        count &+= 1
    }

    /// Keeps what is wanted; the closure is asked in their order.
    @inline(__always) mutating func keep(where isWanted: (UInt32) -> Bool) {
        var kept = 0
        for number in 0..<count {
            let place = values[number]
            if isWanted(place) {
                values[kept] = place
                kept &+= 1
            }
        }
        count = kept
    }

    /// Puts them in order, and leaves out those that are there already.
    mutating func order() {
        values[..<count].sort()
        var last: UInt32?
        keep { place in
            defer { last = place }
            return place != last
        }
    }
}
