/// Finds the values of an item's JSON, as this server writes it, by the columns of a layout.
struct RowReader {
    /// A JSON value where it stands.
    struct Value {
        let range: Range<Int>
        /// What stands before it: the name of the object that it is told of.
        var prefix: [UInt8] = []
        /// The next value of the same column; -1 behind the last.
        fileprivate var next = -1
    }

    let layout: TableLayout
    /// The item's JSON.
    private(set) var json: [UInt8] = []
    private(set) var values: [Value] = []
    /// By column its first and last values; -1 where it has none.
    private var first: [Int]
    private var last: [Int]
    private var counts: [Int]

    init(_ layout: TableLayout) {
        self.layout = layout
        first = Array(repeating: -1, count: layout.columns.count)
        last = first
        counts = first
    }

    /// Reads an item.
    ///
    /// - Parameter write: writes the item's JSON; what it writes replaces the item before.
    mutating func read(_ write: (inout [UInt8]) -> Void) {
        json.removeAll(keepingCapacity: true)
        values.removeAll(keepingCapacity: true)
        for column in first.indices {
            first[column] = -1
            last[column] = -1
            counts[column] = 0
        }
        write(&json)
        var place = 0
        take(layout.root, at: &place)
    }

    /// The first value of a column, or nil.
    func value(of column: Int) -> Value? { first[column] < 0 ? nil : values[first[column]] }

    /// The value of the same column behind one, or nil.
    func value(behind value: Value) -> Value? { value.next < 0 ? nil : values[value.next] }

    // MARK: Walking

    private mutating func take(_ node: TableLayout.Node, at place: inout Int) {
        switch node {
        case .leaf(let column):
            let start = place
            skip(&place)
            add(start..<place, to: column)
        case .cut(let prefix): takeNames(under: prefix, at: &place)
        case .object(let members): takeObject(members, at: &place)
        case .list(let element, let columns): takeList(element, columns, at: &place)
        }
    }

    private mutating func takeObject(_ members: [TableLayout.Member], at place: inout Int) {
        guard byte(at: place) == UInt8(ascii: "{") else { return skip(&place) }
        place += 1
        var expected = 0
        while place < json.count, json[place] != UInt8(ascii: "}") {
            if json[place] == UInt8(ascii: ",") { place += 1 }
            let start = place + 1
            skip(&place)
            let name = start..<max(start, place - 1)
            // Behind the colon.
            place += 1
            // Members come in the order of the table, some left out.
            if let found = members[expected...].firstIndex(where: { json[name].elementsEqual($0.name) }) {
                expected = found + 1
                take(members[found].node, at: &place)
            } else {
                skip(&place)
            }
        }
        place += 1
    }

    private mutating func takeList(_ element: TableLayout.Node, _ columns: Range<Int>, at place: inout Int) {
        guard byte(at: place) == UInt8(ascii: "[") else { return skip(&place) }
        place += 1
        var count = 0
        while place < json.count, json[place] != UInt8(ascii: "]") {
            if json[place] == UInt8(ascii: ",") { place += 1 }
            take(element, at: &place)
            count += 1
            // What an element lacks has its place all the same, so that the columns of a list go side by side.
            for column in columns where counts[column] < count { add(place..<place, to: column) }
        }
        place += 1
    }

    /// Takes the names in a list for values of the last column.
    private mutating func takeNames(under prefix: [UInt8], at place: inout Int) {
        let column = layout.columns.count - 1
        place += 1
        while place < json.count, json[place] != UInt8(ascii: "]") {
            if json[place] == UInt8(ascii: ",") { place += 1 }
            let start = place
            skip(&place)
            add(start..<place, to: column, under: prefix)
        }
        place += 1
    }

    private mutating func add(_ range: Range<Int>, to column: Int, under prefix: [UInt8] = []) {
        if last[column] >= 0 { values[last[column]].next = values.count } else { first[column] = values.count }
        last[column] = values.count
        counts[column] += 1
        values.append(Value(range: range, prefix: prefix))
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
