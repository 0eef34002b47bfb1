import NewsIndex
import Testing

@testable import NewsAPI

@Suite("Lists are ordered by the keys asked for")
struct SortOrderTests {
    private func sort(_ texts: [String?], by keys: [String]) -> [Int] {
        let ranks = TextRanks(texts)
        let parity: SortOrder.Column = { positions in positions.map { UInt32($0 % 2) } }
        let order = SortOrder(Array(texts.indices), by: keys) { key in key == "text" ? ranks.numbers : parity }
        return (0..<order.count).map { order[$0] }
    }

    @Test(
        "what is missing comes last in either direction, ties stay in order",
        arguments: [
            (["text"], [2, 4, 0, 3, 1]), (["-text"], [0, 3, 2, 4, 1]), ([], [0, 1, 2, 3, 4]),
            (["odd", "text"], [2, 4, 0, 3, 1]), (["odd", "-text"], [0, 2, 4, 3, 1]),
            (["-odd", "text"], [3, 1, 2, 4, 0]),
        ])
    func orders(keys: [String], order: [Int]) {
        #expect(sort(["b", nil, "a", "b", "a"], by: keys) == order)
    }

    /// What some keys make of positions, by the standard library's sort, which keeps ties in order.
    private func compared(_ positions: [Int], by keys: [String], _ numbers: [String: [UInt32]]) -> [Int] {
        positions.sorted { left, right in
            for key in keys {
                let falls = key.hasPrefix("-")
                let column = numbers[falls ? String(key.dropFirst()) : key] ?? []
                let (one, other) = (column[left], column[right])
                if one != other {
                    return one == SortOrder.none
                        ? false : other == SortOrder.none ? true : falls ? other < one : one < other
                }
            }
            return left < right
        }
    }

    @Test("each part of an order is the one of the whole, wherever somebody looks", arguments: [0, 1, 7, 900, 3_000])
    func ordersParts(count: Int) {
        var random = SystemRandomNumberGenerator()
        func column(below bound: UInt32) -> [UInt32] {
            (0..<count).map { _ in
                Int.random(in: 0..<8, using: &random) == 0
                    ? SortOrder.none : UInt32.random(in: 0..<bound, using: &random)
            }
        }
        let numbers = ["few": column(below: 3), "many": column(below: 800), "sparse": column(below: 1 << 30)]
        for keys in [
            ["few"], ["-many"], ["sparse"], ["-few", "many"], ["few", "-sparse"], ["-few", "-many", "sparse"],
        ] {
            for positions in [Array(0..<count), (0..<count).filter { $0 % 3 > 0 }] {
                let whole = compared(positions, by: keys, numbers)
                for places in [
                    [], Array((0..<12).map { _ in Int.random(in: 0..<max(1, positions.count), using: &random) }),
                ] {
                    let order = SortOrder(positions, by: keys) { key -> SortOrder.Column in
                        let column = numbers[key] ?? []
                        return { positions in positions.map { column[$0] } }
                    }
                    let looked = positions.isEmpty ? [] : places
                    #expect(looked.map { order[$0] } == looked.map { whole[$0] }, "\(keys)")
                    #expect((0..<order.count).map { order[$0] } == whole, "\(keys)")
                }
            }
        }
    }
}
