import NewsIndex

/// Orders positions by keys such as `-published_at`.
enum SortOrder {
    /// What items are ordered by.
    struct Column {
        /// The number of the item at a position; nil for one that comes last in either direction.
        let number: (_ position: Int) -> Int?
        /// All numbers are below it and none is negative; nil where that is not known.
        let bound: Int?

        init(below bound: Int? = nil, _ number: @escaping (_ position: Int) -> Int?) {
            self.number = number
            self.bound = bound
        }
    }

    /// Ties stay in ascending order of position.
    ///
    /// - Parameters:
    ///   - positions: what is ordered, ascending.
    ///   - keys: names, with a `-` before them for descending order.
    ///   - column: of a key's name.
    /// - Returns: the positions in order.
    static func sort(_ positions: [Int], by keys: [String], column: (_ key: String) -> Column) -> [Int] {
        // From the last key to the first, each keeping the order so far where it has ties.
        keys.reversed().reduce(positions) { positions, key in
            let isDescending = key.hasPrefix("-")
            let column = column(isDescending ? String(key.dropFirst()) : key)
            guard let bound = column.bound, bound <= positions.count * 4 + 1_024 else {
                return compared(positions, by: column, isDescending: isDescending)
            }
            return counted(positions, by: column, below: bound, isDescending: isDescending)
        }
    }

    /// In time that is linear in the positions and the bound: how many have a number tells where those of the next one begin
    /// (counting sort; Knuth, *The Art of Computer Programming* 3, §5.2, algorithm D).
    private static func counted(
        _ positions: [Int], by column: Column, below bound: Int, isDescending: Bool
    ) -> [Int] {
        let slots = positions.map { position in
            column.number(position).map { isDescending ? bound - 1 - $0 : $0 } ?? bound
        }
        var starts = [Int](repeating: 0, count: bound + 2)
        for slot in slots { starts[slot + 1] += 1 }
        for slot in 0...bound { starts[slot + 1] += starts[slot] }
        var order = positions
        for (position, slot) in zip(positions, slots) {
            order[starts[slot]] = position
            starts[slot] += 1
        }
        return order
    }

    private static func compared(_ positions: [Int], by column: Column, isDescending: Bool) -> [Int] {
        // What is missing has the greatest number.
        let numbers = positions.map { position in
            column.number(position).map { isDescending ? ~$0 : $0 } ?? Int.max
        }
        let order = positions.indices.sorted { left, right in
            numbers[left] == numbers[right] ? left < right : numbers[left] < numbers[right]
        }
        return order.map { positions[$0] }
    }

    /// A number's place among all numbers: it is less than that of every greater one (IEEE 754-2019 §5.10, whose order of
    /// the bit patterns is that of the numbers; both zeros are one).
    static func place(of number: Double) -> Int {
        guard number != 0 else { return 0 }
        let bits = Int(bitPattern: UInt(number.bitPattern))
        return bits < 0 ? bits ^ Int.max : bits
    }
}

extension SortOrder.Column {
    /// The places of texts among themselves.
    init(_ ranks: TextRanks) {
        self.init(below: ranks.count) { ranks[$0] }
    }
}
