/// What an item is ordered by under one key.
enum SortValue: Sendable {
    case text(String)
    case number(Double)
    /// Comes last in either direction.
    case missing

    static func text(_ text: String?) -> SortValue {
        text.map { SortValue.text($0) } ?? .missing
    }

    /// Whether this comes before another in ascending order; nil where neither does.
    private func isBefore(_ other: SortValue) -> Bool? {
        switch (self, other) {
        case (.text(let left), .text(let right)): left == right ? nil : left < right
        case (.number(let left), .number(let right)): left == right ? nil : left < right
        default: nil
        }
    }

    /// Orders positions by keys such as `-published_at`; ties stay in ascending order of position.
    static func sort(
        _ positions: [Int], by keys: [String], value: (_ position: Int, _ key: String) -> SortValue
    ) -> [Int] {
        guard !keys.isEmpty else { return positions }
        let orders = keys.map {
            (name: $0.hasPrefix("-") ? String($0.dropFirst()) : $0, isDescending: $0.hasPrefix("-"))
        }
        let rows = positions.map { position in
            (position: position, values: orders.map { value(position, $0.name) })
        }
        let sorted = rows.sorted { left, right in
            for (order, pair) in zip(orders, zip(left.values, right.values)) {
                switch pair {
                case (.missing, .missing): continue
                case (.missing, _): return false
                case (_, .missing): return true
                default:
                    guard let isBefore = pair.0.isBefore(pair.1) else { continue }
                    return isBefore != order.isDescending
                }
            }
            return left.position < right.position
        }
        return sorted.map(\.position)
    }
}
