/// Orders positions by keys such as `-published_at`.
enum SortOrder {
    /// What the item at a position is ordered by; nil for one that comes last in either direction.
    typealias Column = (_ position: Int) -> Int?

    /// Ties stay in ascending order of position.
    ///
    /// - Parameters:
    ///   - positions: what is ordered.
    ///   - keys: names, with a `-` before them for descending order.
    ///   - column: of a key's name.
    /// - Returns: the positions in order.
    static func sort(_ positions: [Int], by keys: [String], column: (_ key: String) -> Column) -> [Int] {
        guard !keys.isEmpty else { return positions }
        // A number for each key and position, made once; what is missing has the greatest.
        let columns = keys.map { key in
            let isDescending = key.hasPrefix("-")
            let value = column(isDescending ? String(key.dropFirst()) : key)
            return positions.map { position in value(position).map { isDescending ? ~$0 : $0 } ?? Int.max }
        }
        let first = columns[0]
        let order = positions.indices.sorted { left, right in
            if first[left] != first[right] { return first[left] < first[right] }
            for column in columns.dropFirst() where column[left] != column[right] {
                return column[left] < column[right]
            }
            return positions[left] < positions[right]
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
