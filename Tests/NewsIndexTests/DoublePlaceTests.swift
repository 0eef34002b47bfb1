import Testing

@testable import NewsIndex

@Suite("Numbers have places among all numbers")
struct DoublePlaceTests {
    @Test("a number's place is before that of every greater one, and both zeros are one")
    func placesNumbers() {
        let numbers: [Double] = [
            -.infinity, -1e300, -2.5, -1, -1e-300, 0, 1e-300, 0.5, 1, 3, 1e300, .infinity,
        ]
        let places = numbers.map(\.place)
        #expect(places == places.sorted())
        #expect(Set(places).count == numbers.count)
        #expect((-0.0).place == 0.0.place)
    }

    @Test("equal numbers have one rank, and ranks rise with the numbers")
    func ranksNumbers() {
        let ranks = TextRanks([3, -0.0, 0.0, 1e9, 3])
        #expect(ranks.numbers(at: Array(0..<5)) == [1, 0, 0, 2, 1])
    }
}
