/// What a list is ordered by, as values that hold from one snapshot to the next: so a page begins where the one before it ended,
/// whatever came, went or changed between them.
struct ListOrder {
    private enum Way {
        /// Each place has values; those behind the first ones decide where those are alike.
        case keyed(falls: [Bool], values: (Int) -> [KeyValue])
        /// Each place has a name, different from all others, and nothing that tells which comes first.
        case named((Int) -> String)
        /// The order of a former snapshot's list: of each item that stood in it the place that it had, and how many places there
        /// were; others follow by their identifiers.
        case kept(places: [Int], count: Int, name: (Int) -> String)
    }

    private let way: Way
    /// Whether an item is looked for by its last value first, since the others change with every snapshot.
    private var isUnsteady = false
    /// The snapshot that it is the order of, where others have another one.
    private var version: String?

    private init(_ way: Way) {
        self.way = way
    }

    /// A list in rising order of some values, the surest last.
    static func rising(_ values: @escaping (Int) -> [KeyValue]) -> ListOrder {
        ListOrder(.keyed(falls: [], values: values))
    }

    /// A list in rising order of one text, different for each item.
    static func rising(_ text: @escaping (Int) -> String) -> ListOrder { rising { [.text(text($0))] } }

    /// A list that a request ordered.
    ///
    /// - Parameters:
    ///   - keys: names, with a `-` before them for falling order.
    ///   - rest: what decides where the keys do not.
    ///   - value: of a key's name at a place.
    /// - Returns: the order.
    static func by(
        _ keys: [String], then rest: @escaping (Int) -> [KeyValue],
        value: @escaping (_ key: String, _ place: Int) -> KeyValue
    ) -> ListOrder {
        let names = keys.map { $0.hasPrefix("-") ? String($0.dropFirst()) : $0 }
        return ListOrder(
            .keyed(
                falls: keys.map { $0.hasPrefix("-") }, values: { place in names.map { value($0, place) } + rest(place) }
            )
        )
    }

    /// A list whose order has no key: a page begins at an item, or behind the one before it, as long as one of them is there.
    static func named(_ name: @escaping (Int) -> String) -> ListOrder { ListOrder(.named(name)) }

    /// The order that a list had in a former snapshot.
    ///
    /// - Parameters:
    ///   - walk: the list as it was.
    ///   - places: of each item that stood in it the place that it had.
    ///   - name: of the item at a place now; those behind the ones that stood in it rise by it.
    /// - Returns: the order.
    static func kept(_ walk: KeptWalks.Kept, places: [Int], name: @escaping (Int) -> String) -> ListOrder {
        var order = ListOrder(.kept(places: places, count: walk.slots.count, name: name))
        order.version = walk.version
        return order
    }

    /// The same order, which another snapshot has otherwise.
    func told(in snapshot: String) -> ListOrder {
        var order = self
        order.version = snapshot
        return order
    }

    /// The same order, of a list whose first values change with every snapshot, as scores do.
    func unsteady(in snapshot: String) -> ListOrder {
        var order = told(in: snapshot)
        order.isUnsteady = true
        return order
    }

    /// The cursor of a page that begins at a place.
    func cursor(at place: Int) -> Cursor {
        switch way {
        case .named(let name):
            return Cursor(
                offset: place, key: [.text(name(place)), place > 0 ? .text(name(place - 1)) : .none])
        case .kept(let places, let count, let name):
            let offset = place < places.count ? places[place] : count
            return Cursor(offset: offset, key: [.text(name(place))], version: version)
        case .keyed:
            let key = key(at: place)
            var ordinal = 0
            while ordinal < place, self.key(at: place - ordinal - 1) == key { ordinal += 1 }
            return Cursor(offset: place, ordinal: ordinal, key: key, version: version)
        }
    }

    /// Where the page of a cursor begins.
    ///
    /// - Parameters:
    ///   - cursor: perhaps of another snapshot.
    ///   - count: how many items there are now.
    /// - Returns: the place.
    func place(of cursor: Cursor, count: Int) -> Int {
        if case .kept(let places, let former, let name) = way {
            guard cursor.offset >= former else { return places.firstPosition { $0 >= cursor.offset } }
            let wanted = cursor.key.last ?? .none
            let others = places.count..<max(places.count, count)
            return others.first { !KeyValue.text(name($0)).precedes(wanted, falls: false) } ?? count
        }
        // Most often nothing has changed and the item is where it was.
        if cursor.offset < count, self.cursor(at: cursor.offset) == cursor { return cursor.offset }
        switch way {
        case .kept: return min(cursor.offset, count)
        case .named(let name):
            for (value, step) in zip(cursor.key, 0...) {
                if let found = (0..<count).first(where: { .text(name($0)) == value }) { return found + step }
            }
            return min(cursor.offset, count)
        case .keyed(let falls, let values):
            // Of the order of a former snapshot that is not kept any more only the item is known.
            let isBare = version != nil && cursor.key.count == 1
            if isUnsteady || isBare, let found = (0..<count).first(where: { values($0).last == cursor.key.last }) {
                return found
            }
            if isBare { return min(cursor.offset, count) }
            var range = 0..<count
            while !range.isEmpty {
                let middle = range.lowerBound + range.count / 2
                let isBefore = Self.precedes(key(at: middle), cursor.key, falls: falls)
                range = isBefore ? middle + 1..<range.upperBound : range.lowerBound..<middle
            }
            var place = range.lowerBound
            let most = min(count, place + cursor.ordinal)
            while place < most, key(at: place) == cursor.key { place += 1 }
            return place
        }
    }

    /// What a cursor holds of the values at a place: all of them, or those up to the first that is too long.
    private func key(at place: Int) -> [KeyValue] {
        guard case .keyed(_, let values) = way else { return [] }
        var key: [KeyValue] = []
        for value in values(place) {
            let (value, isCut) = value.shortened
            key.append(value)
            if isCut { break }
        }
        return key
    }

    private static func precedes(_ one: [KeyValue], _ other: [KeyValue], falls: [Bool]) -> Bool {
        for (index, (value, otherValue)) in zip(one, other).enumerated() where value != otherValue {
            return value.precedes(otherValue, falls: index < falls.count && falls[index])
        }
        return false
    }
}
