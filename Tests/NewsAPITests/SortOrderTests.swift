import NewsIndex
import Testing

@testable import NewsAPI

@Suite("Lists are ordered by the keys asked for")
struct SortOrderTests {
    private func sort(_ texts: [String?], by keys: [String]) -> [Int] {
        let ranks = TextRanks(texts)
        return SortOrder.sort(Array(texts.indices), by: keys) { key in
            key == "text" ? SortOrder.Column(ranks) : SortOrder.Column(below: 2) { $0 % 2 }
        }
    }

    @Test("numbers are ordered the same whether they are counted or compared")
    func countsAsItCompares() {
        var random = SystemRandomNumberGenerator()
        for _ in 0..<200 {
            let count = Int.random(in: 0...60, using: &random)
            let numbers: [Int?] = (0..<count).map { _ in Bool.random(using: &random) ? Int.random(in: 0..<9) : nil }
            let positions = numbers.indices.filter { _ in Int.random(in: 0..<4) > 0 }
            for keys in [["number"], ["-number"], ["-half", "number"]] {
                let orders = [9, nil].map { bound in
                    SortOrder.sort(positions, by: keys) { key in
                        SortOrder.Column(below: bound) { numbers[$0].map { key == "half" ? $0 / 2 : $0 } }
                    }
                }
                #expect(orders[0] == orders[1])
                #expect(orders[0].sorted() == positions)
            }
        }
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

    @Test("a number's place is before that of every greater one, and both zeros are one")
    func placesNumbers() {
        let numbers: [Double] = [
            -.infinity, -1e300, -2.5, -1, -1e-300, 0, 1e-300, 0.5, 1, 3, 1e300, .infinity,
        ]
        let places = numbers.map(SortOrder.place)
        #expect(places == places.sorted())
        #expect(Set(places).count == numbers.count)
        #expect(SortOrder.place(of: -0.0) == SortOrder.place(of: 0.0))
    }
}
