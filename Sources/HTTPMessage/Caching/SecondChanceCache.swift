/// Values found by key, so many octets of them at most: what is asked for again stays, by the rule of the second chance.
///
/// CLOCK (Corbató, *A Paging Experiment with the Multics System*, 1968): a hand goes round over the entries; it takes the
/// mark off one that was asked for since it last came by, and lets go of one without a mark. A new entry has none, so that
/// ever new keys push out one another and not what is asked for again. To a list in the order of use, which is as good at
/// that, each hit would be a change of four links; here it is one octet, most often written already.
///
/// No call does more than a bounded amount of work, whatever is kept, so it may be made under a lock; what it lets go of is
/// given back, to be freed behind the lock.
package struct SecondChanceCache<Key: Hashable & Sendable, Value: Sendable>: Sendable {
    /// What a call did: whether the value is kept, and what was let go of.
    package struct Change: Sendable {
        package var isKept: Bool
        package var evicted: [Value] = []
    }

    private struct Slot: Sendable {
        /// Nil where the slot is free.
        var entry: (key: Key, value: Value)?
        var size = 0
    }

    /// How many entries one call lets go of, and how many it looks at for that.
    private static var evictionsAtOnce: Int { 64 }
    private static var stepsAtOnce: Int { 4_096 }

    /// The most octets, the tables' own included.
    package let byteLimit: Int
    /// The most entries: the tables are made for so many, as growing them would take long.
    private let countLimit: Int
    /// Octets that are kept; never more than ``byteLimit``.
    package private(set) var bytes: Int
    private var slots: [Slot] = []
    /// Which values were asked for since the hand last came by.
    package var marks = SecondChanceMarks()
    private var free: [Int] = []
    private var places: [Key: Int] = [:]
    private var hand = 0

    /// A cache without entries.
    ///
    /// - Parameters:
    ///   - byteLimit: the most octets, as the sizes of the entries tell them and the tables need them.
    ///   - further: octets of an entry in tables that the owner keeps beside these.
    package init(byteLimit: Int, tableBytesBeside further: Int = 0) {
        self.byteLimit = byteLimit
        // Smaller entries than 4 KiB are few: what is said of an answer takes 3 of them.
        countLimit = byteLimit / 4_096
        let each = MemoryLayout<Slot>.stride + 1 + HeapSize.dictionaryBytes(MemoryLayout<(Key, Int)>.stride)
        bytes = countLimit * (each + further)
        slots.reserveCapacity(countLimit)
        places.reserveCapacity(countLimit)
    }

    /// How many entries there can be.
    package var capacity: Int { countLimit }

    package var count: Int { places.count }

    /// Where a value is kept; good until the next call that keeps anything.
    package func place(of key: Key) -> Int? { places[key] }

    /// The value at a place, and the octets that it was said to take.
    package func value(at place: Int) -> (value: Value, size: Int)? {
        slots[place].entry.map { ($0.value, slots[place].size) }
    }

    /// Keeps a value, in the place of the one that its key has, if it has one.
    ///
    /// - Parameters:
    ///   - value: what is kept.
    ///   - key: what it is found by.
    ///   - size: octets that both take.
    /// - Returns: whether it is kept: not if it would take more than a quarter of the room, or finds none now.
    package mutating func keep(_ value: Value, for key: Key, size: Int) -> Change {
        guard size <= byteLimit / 4 else { return Change(isKept: false, evicted: remove(key)) }
        if let place = places[key] {
            let old = slots[place].entry?.value
            slots[place].entry = (key, value)
            var change = resize(place, to: size)
            if let old { change.evicted.append(old) }
            return change
        }
        let evicted = makeRoom(for: size, entries: 1, sparing: nil)
        guard bytes + size <= byteLimit, count < countLimit else { return Change(isKept: false, evicted: evicted) }
        let place = free.popLast() ?? slots.count
        if place == slots.count {
            slots.append(Slot())
            marks.append()
        }
        slots[place] = Slot(entry: (key, value), size: size)
        places[key] = place
        bytes += size
        return Change(isKept: true, evicted: evicted)
    }

    /// Changes a value where it is, with the octets that it takes then; it is let go of if they are too many.
    package mutating func update(_ place: Int, size: Int, _ change: (inout Value) -> Void) -> Change {
        guard var entry = slots[place].entry else { return Change(isKept: false) }
        slots[place].entry = nil
        change(&entry.value)
        slots[place].entry = entry
        return resize(place, to: size)
    }

    /// Lets go of an entry, or of none if all that were looked at had been asked for.
    package mutating func evictOne(sparing place: Int) -> [Value] {
        makeRoom(atLeast: 1, sparing: place)
    }

    private mutating func resize(_ place: Int, to size: Int) -> Change {
        let evicted = makeRoom(for: size - slots[place].size, sparing: place)
        guard size <= byteLimit / 4, bytes + size - slots[place].size <= byteLimit else {
            return Change(isKept: false, evicted: evicted + (remove(at: place).map { [$0] } ?? []))
        }
        bytes += size - slots[place].size
        slots[place].size = size
        return Change(isKept: true, evicted: evicted)
    }

    /// Moves the hand on until there is room, or it was moved far enough for one call.
    private mutating func makeRoom(
        for size: Int = 0, entries: Int = 0, atLeast least: Int = 0, sparing spared: Int?
    ) -> [Value] {
        var evicted: [Value] = []
        var steps = 0
        while evicted.count < least || bytes + size > byteLimit || count + entries > countLimit,
            evicted.count < Self.evictionsAtOnce, steps < Self.stepsAtOnce, !slots.isEmpty
        {
            steps += 1
            let place = hand
            hand = hand + 1 < slots.count ? hand + 1 : 0
            if place == spared { continue }
            if marks.remove(place) { continue }
            if let value = remove(at: place) {
                evicted.append(value)
            }
        }
        return evicted
    }

    private mutating func remove(_ key: Key) -> [Value] {
        places[key].flatMap { remove(at: $0) }.map { [$0] } ?? []
    }

    private mutating func remove(at place: Int) -> Value? {
        guard let entry = slots[place].entry else { return nil }
        bytes -= slots[place].size
        slots[place] = Slot()
        _ = marks.remove(place)
        free.append(place)
        places[entry.key] = nil
        return entry.value
    }
}

/// Which values of a cache were asked for since its hand last came by.
///
/// A type of its own, of one kind for all caches: setting a mark is what a hit costs, and has to cost little.
package struct SecondChanceMarks: Sendable {
    private var isSet: [Bool] = []

    /// Notes that the value at a place was asked for.
    package mutating func set(_ place: Int) {
        if !isSet[place] { isSet[place] = true }
    }

    fileprivate mutating func append() { isSet.append(false) }

    /// Takes a mark off; false where there was none.
    fileprivate mutating func remove(_ place: Int) -> Bool {
        defer { isSet[place] = false }
        return isSet[place]
    }
}
