/// The latest changes, as far back as they are kept.
package struct KeptChanges: Sendable {
    /// In the order of their numbers.
    package private(set) var changes: ArraySlice<NumberedChange> = []
    /// Where the log began: before it, nothing was noted.
    package let origin: Int
    /// The number behind which every change is kept.
    package private(set) var floor: Int
    /// How many are kept.
    package let limit: Int

    /// The number of the last change; without one, where the log began.
    package var last: Int { changes.last?.sequence ?? floor }

    /// - Parameters:
    ///   - origin: where the log began.
    ///   - floor: the number behind which every change is kept.
    ///   - limit: how many are kept.
    package init(origin: Int, floor: Int, limit: Int) {
        self.origin = origin
        self.floor = max(floor, origin)
        self.limit = limit
    }

    /// Adds changes, and lets go of what is more than may be kept.
    ///
    /// One that is not behind all before it is left out.
    package mutating func append(_ further: some Sequence<NumberedChange>) {
        for change in further where change.sequence > last { changes.append(change) }
        guard changes.count > limit else { return }
        let surplus = changes.count - limit
        floor = changes.prefix(surplus).last?.sequence ?? floor
        // A slice that moves on keeps what is before it: it is made anew from time to time.
        let isLong = changes.startIndex > limit
        changes = changes.dropFirst(surplus)
        if isLong { changes = ArraySlice(Array(changes)) }
    }

    /// The changes behind a number; 0 is where the log began.
    ///
    /// - Throws: ``ChangeCursorError`` where there is no telling what they are.
    func behind(_ cursor: Int) throws(ChangeCursorError) -> ArraySlice<NumberedChange> {
        let cursor = cursor == 0 ? origin : cursor
        guard cursor <= last else { throw .unknown(last: last) }
        guard cursor >= floor else { throw .tooOld(first: floor, last: last) }
        return changes[place(behind: cursor)...]
    }

    /// Where the first change stands whose number is greater.
    private func place(behind cursor: Int) -> Int {
        var range = changes.startIndex..<changes.endIndex
        while !range.isEmpty {
            let middle = range.lowerBound + range.count / 2
            range =
                changes[middle].sequence > cursor ? range.lowerBound..<middle : middle + 1..<range.upperBound
        }
        return range.lowerBound
    }
}

/// Why nobody can say what changed since a number.
enum ChangeCursorError: Error, Hashable {
    /// What came next is not kept any more; every change behind `first` is.
    case tooOld(first: Int, last: Int)
    /// No change has had such a number yet.
    case unknown(last: Int)
}
