/// Finds the values of an item's JSON, as this server writes it, by the columns of a layout.
///
/// A class, since it is asked for every cell: nothing of it is copied or counted.
final class RowReader {
    /// A JSON value where it stands.
    struct Value {
        let range: Range<Int>
        /// The number of what stands before it, the name of the object that it is told of; -1 for nothing.
        fileprivate(set) var prefix = -1
        /// The next value of the same column; -1 behind the last.
        fileprivate var next = -1
    }

    let layout: TableLayout
    /// The item's JSON.
    private(set) var json: [UInt8] = []
    private var values: [Value] = []
    /// By column its first and last values, -1 where it has none, and how many.
    private var chains: [(first: Int, last: Int, count: Int)]

    init(_ layout: TableLayout) {
        self.layout = layout
        chains = Array(repeating: Self.none, count: layout.columns.count)
    }

    private static let none = (first: -1, last: -1, count: 0)

    /// Reads an item.
    ///
    /// - Parameter write: writes the item's JSON; what it writes replaces the item before.
    func read(_ write: (inout [UInt8]) -> Void) {
        json.removeAll(keepingCapacity: true)
        values.removeAll(keepingCapacity: true)
        for column in chains.indices { chains[column] = Self.none }
        write(&json)
        var place = 0
        take(layout.root, at: &place)
    }

    /// The first value of a column, or nil.
    func value(of column: Int) -> Value? { chains[column].first < 0 ? nil : values[chains[column].first] }

    /// The value of the same column behind one, or nil.
    func value(behind value: Value) -> Value? { value.next < 0 ? nil : values[value.next] }

    // MARK: Walking

    private func take(_ node: Int, at place: inout Int) {
        switch layout.nodes[node] {
        case .leaf(let column):
            let start = place
            skip(&place)
            add(Value(range: start..<place), to: column)
        case .cut(let prefix): takeNames(under: prefix, at: &place)
        case .object(let members): takeObject(members, at: &place)
        case .list(let element, let columns): takeList(element, columns, at: &place)
        }
    }

    private func takeObject(_ members: Range<Int>, at place: inout Int) {
        guard byte(at: place) == UInt8(ascii: "{") else { return skip(&place) }
        place += 1
        var expected = members.lowerBound
        while place < json.count, json[place] != UInt8(ascii: "}") {
            if json[place] == UInt8(ascii: ",") { place += 1 }
            let start = place + 1
            skip(&place)
            let name = start..<max(start, place - 1)
            // Behind the colon.
            place += 1
            // Members come in the order of the table, some left out.
            var found = expected
            while found < members.upperBound, !isCalled(layout.members[found], name) { found += 1 }
            if found < members.upperBound {
                expected = found + 1
                take(layout.members[found].node, at: &place)
            } else {
                skip(&place)
            }
        }
        place += 1
    }

    private func isCalled(_ member: TableLayout.Member, _ name: Range<Int>) -> Bool {
        guard member.name.count == name.count else { return false }
        for offset in 0..<name.count
        where json[name.lowerBound + offset] != layout.names[member.name.lowerBound + offset] { return false }
        return true
    }

    private func takeList(_ element: Int, _ columns: Range<Int>, at place: inout Int) {
        guard byte(at: place) == UInt8(ascii: "[") else { return skip(&place) }
        place += 1
        var count = 0
        while place < json.count, json[place] != UInt8(ascii: "]") {
            if json[place] == UInt8(ascii: ",") { place += 1 }
            take(element, at: &place)
            count += 1
            // What an element lacks has its place all the same, so that the columns of a list go side by side.
            for column in columns where chains[column].count < count { add(Value(range: place..<place), to: column) }
        }
        place += 1
    }

    /// Takes the names in a list for values of the last column.
    private func takeNames(under prefix: Int, at place: inout Int) {
        guard byte(at: place) == UInt8(ascii: "[") else { return skip(&place) }
        place += 1
        while place < json.count, json[place] != UInt8(ascii: "]") {
            if json[place] == UInt8(ascii: ",") { place += 1 }
            let start = place
            skip(&place)
            add(Value(range: start..<place, prefix: prefix), to: chains.count - 1)
        }
        place += 1
    }

    private func add(_ value: Value, to column: Int) {
        let last = chains[column].last
        if last >= 0 { values[last].next = values.count } else { chains[column].first = values.count }
        chains[column].last = values.count
        chains[column].count += 1
        values.append(value)
    }

    private func byte(at place: Int) -> UInt8 { place < json.count ? json[place] : 0 }

    /// Passes over one value.
    private func skip(_ place: inout Int) {
        switch byte(at: place) {
        case UInt8(ascii: "\""): skipString(&place)
        case UInt8(ascii: "{"), UInt8(ascii: "["): skipNested(&place)
        default:
            while place < json.count, !Self.endsValue(json[place]) { place += 1 }
        }
    }

    private static func endsValue(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: ",") || byte == UInt8(ascii: "}") || byte == UInt8(ascii: "]") || byte == UInt8(ascii: ":")
    }

    private func skipString(_ place: inout Int) {
        place += 1
        while place < json.count, json[place] != UInt8(ascii: "\"") {
            place += json[place] == UInt8(ascii: "\\") ? 2 : 1
        }
        place = min(json.count, place + 1)
    }

    private func skipNested(_ place: inout Int) {
        var depth = 0
        repeat {
            switch json[place] {
            case UInt8(ascii: "\""):
                skipString(&place)
                continue
            case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
            case UInt8(ascii: "}"), UInt8(ascii: "]"): depth -= 1
            default: break
            }
            place += 1
        } while depth > 0 && place < json.count
    }
}
