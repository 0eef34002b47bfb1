import NewsIndex

/// Positions ordered by keys such as `-published_at`, as far as somebody looks at them.
///
/// A list may have hundreds of thousands of items and an answer shows a page of it: so the items of each number are counted,
/// which tells the numbers that the page has, and those alone are ordered (a counting sort that stops at the page; Knuth, *The
/// Art of Computer Programming* 3, §5.2, algorithm D).
final class SortOrder {
    /// Makes the numbers that items at some positions are ordered by; ``none`` for one that comes last in either direction.
    typealias Column = (_ positions: [Int]) -> [UInt32]

    /// The number of what has none.
    static let none = UInt32.max

    private struct Key {
        let column: Column
        let falls: Bool
    }

    private let positions: [Int]
    private let keys: [Key]
    /// The places that were looked at, and what stands there.
    private var known = 0..<0
    private var found: [Int] = []
    private var looks = 0

    /// Places that are ordered about one that is looked at: a page, and those beside it that its cursors tell.
    private static let (before, behind) = (128, 384)
    /// After so many looks at different parts, as when an item of another snapshot is looked for, all is ordered.
    private static let mostLooks = 4

    /// Ties stay in ascending order of position.
    ///
    /// - Parameters:
    ///   - positions: what is ordered, ascending; it stays as it is where there is no key.
    ///   - keys: names, with a `-` before them for descending order.
    ///   - column: of a key's name.
    init(_ positions: [Int], by keys: [String], column: (_ key: String) -> Column) {
        self.positions = positions
        self.keys = keys.map { key in
            let falls = key.hasPrefix("-")
            return Key(column: column(falls ? String(key.dropFirst()) : key), falls: falls)
        }
    }

    var count: Int { positions.count }

    /// The position at a place of the order.
    subscript(place: Int) -> Int {
        guard !keys.isEmpty else { return positions[place] }
        if !known.contains(place) {
            looks += 1
            let all = 0..<count
            known = looks > Self.mostLooks ? all : (place - Self.before..<place + Self.behind).clamped(to: all)
            found = Self.ordered(positions, by: keys[...], at: known)
        }
        return found[place - known.lowerBound]
    }

    /// What stands at some places of the order.
    private static func ordered(_ positions: [Int], by keys: ArraySlice<Key>, at places: Range<Int>) -> [Int] {
        guard let key = keys.first, positions.count > 1, !places.isEmpty else { return Array(positions[places]) }
        let counted = CountedNumbers(key.column(positions), falls: key.falls)
        let (groups, start) = counted.groups(at: places)
        let gathered = counted.gathered(positions, of: groups)
        guard keys.count > 1 else { return Array(gathered[places.lowerBound - start..<places.upperBound - start]) }
        // What the key leaves open is decided by the others, inside each group that the places have a part of.
        var ordered: [Int] = []
        ordered.reserveCapacity(places.count)
        for group in groups {
            let own = counted.places(of: group)
            guard own.count > 1 else {
                ordered += own.map { gathered[$0 - start] }
                continue
            }
            let wanted = places.clamped(to: own)
            ordered += Self.ordered(
                Array(gathered[own.lowerBound - start..<own.upperBound - start]), by: keys.dropFirst(),
                at: wanted.lowerBound - own.lowerBound..<wanted.upperBound - own.lowerBound)
        }
        return ordered
    }
}

/// Items in groups, a group for each number in rising order, or falling, and those without a number last.
private struct CountedNumbers {
    /// Of each item the number of its group.
    private var groups: [UInt32]
    /// At which place of the order each group begins; one more than there are groups.
    private var starts: [UInt32]

    /// How much greater than the count of items numbers may be to be counted as they are.
    private static let mostSparse = 64

    init(_ numbers: [UInt32], falls: Bool) {
        groups = numbers
        var bound = Self.bound(of: numbers)
        if bound / Self.mostSparse > numbers.count {
            let dense = Set(numbers.lazy.filter { $0 != SortOrder.none }).sorted()
            let places = Dictionary(uniqueKeysWithValues: zip(dense, UInt32(0)...))
            groups = numbers.map { places[$0] ?? SortOrder.none }
            bound = dense.count
        }
        starts = [UInt32](repeating: 0, count: bound + 2)
        let last = UInt32(bound)
        for index in groups.indices {
            let number = groups[index]
            let group = number == SortOrder.none ? last : falls ? last - 1 - number : number
            groups[index] = group
            starts[Int(group) + 1] += 1
        }
        for group in 0...bound { starts[group + 1] += starts[group] }
    }

    /// More than every number.
    private static func bound(of numbers: [UInt32]) -> Int {
        var greatest: UInt32 = 0
        for number in numbers where number != SortOrder.none { greatest = max(greatest, number) }
        return Int(greatest) + 1
    }

    /// The groups that have a part of some places, at least one, and the place at which the first of them begins.
    func groups(at places: Range<Int>) -> (ClosedRange<Int>, start: Int) {
        let first = starts.firstPosition { Int($0) > places.lowerBound } - 1
        let last = starts.firstPosition { Int($0) >= places.upperBound } - 1
        return (first...max(first, last), Int(starts[first]))
    }

    /// The places of a group.
    func places(of group: Int) -> Range<Int> { Int(starts[group])..<Int(starts[group + 1]) }

    /// The items of some groups, group by group, each in the order in which they are given.
    func gathered(_ items: [Int], of groups: ClosedRange<Int>) -> [Int] {
        let start = starts[groups.lowerBound]
        var next = starts[groups].map { Int($0 - start) }
        var gathered = [Int](repeating: 0, count: Int(starts[groups.upperBound + 1] - start))
        let (first, last) = (UInt32(groups.lowerBound), UInt32(groups.upperBound))
        for index in self.groups.indices where self.groups[index] >= first && self.groups[index] <= last {
            let group = Int(self.groups[index] - first)
            gathered[next[group]] = items[index]
            next[group] += 1
        }
        return gathered
    }
}
