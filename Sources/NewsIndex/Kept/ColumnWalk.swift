package import Corpus

/// Goes through the columns of an index one after the other, on the way into a file or out of it.
///
/// One function a type tells which columns it has, for both ways, so that they cannot come apart: it gives those that are
/// there and gets those that are to be held. On the way in what it gives is noted and given back; on the way out it gives
/// nothing, and gets what the file has.
package struct ColumnWalk {
    /// The columns gone through, on the way into a file.
    private(set) var parts: [Column<UInt8>] = []
    /// On the way out of a file: its octets, where its parts stand, and which comes next.
    private let memory: ColumnMemory?
    private let places: [Range<Int>]
    private var next = 0

    /// Begins a way into a file.
    package init() {
        memory = nil
        places = []
    }

    /// Begins a way out of a file.
    init(_ memory: ColumnMemory, places: [Range<Int>]) {
        self.memory = memory
        self.places = places
    }

    var isReading: Bool { memory != nil }

    /// Whether all that a file has was asked for.
    var isAtEnd: Bool { next == places.count }

    package mutating func column<Value>(_ known: Column<Value>?) throws(DamagedIndex) -> Column<Value> {
        guard let memory else {
            guard let known else { throw .missing }
            parts.append(known.octets)
            return known
        }
        guard next < places.count else { throw .missing }
        let place = places[next]
        next += 1
        guard place.count.isMultiple(of: MemoryLayout<Value>.stride),
            let column = Column<Value>(
                in: memory, at: place.lowerBound, count: place.count / MemoryLayout<Value>.stride)
        else { throw .disordered }
        return column
    }

    package mutating func lists<Value>(_ known: Lists<Value>?) throws(DamagedIndex) -> Lists<Value> {
        try Lists(&self, of: known)
    }

    package mutating func pool(_ known: TextPool?) throws(DamagedIndex) -> TextPool {
        try TextPool(&self, of: known)
    }

    /// Goes through what is no column: the closure does so by a ``ValueWalk`` for the same way.
    mutating func values<Result>(
        _ body: (inout ValueWalk) throws(DamagedIndex) -> Result
    ) throws(DamagedIndex) -> Result {
        guard isReading else {
            var walk = ValueWalk()
            let result = try body(&walk)
            let (octets, words) = walk.finished()
            _ = try column(octets)
            _ = try pool(words)
            return result
        }
        var walk = ValueWalk(try column(nil), words: try pool(nil))
        let result = try body(&walk)
        guard walk.isAtEnd else { throw .disordered }
        return result
    }
}

/// Why a file is no index.
package enum DamagedIndex: Error, Hashable, Sendable, CustomStringConvertible {
    /// It is shorter or longer than it says.
    case cut
    /// Its octets are not those that were written.
    case changed
    /// It has fewer columns than an index.
    case missing
    /// A column does not fit those beside it.
    case disordered

    package var description: String {
        switch self {
        case .cut: "it is not as long as it says"
        case .changed: "its octets are not those that were written"
        case .missing: "parts of it are missing"
        case .disordered: "parts of it do not fit together"
        }
    }
}
