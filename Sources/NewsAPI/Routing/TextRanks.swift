/// The places of texts among themselves, so that they are compared once and not for each request.
struct TextRanks: Sendable {
    /// A place for each text, the same for the same text; a negative one where there is none.
    private let places: [Int32]
    /// How many different texts there are.
    let count: Int

    init(_ texts: [String?]) {
        let distinct = Set(texts.compactMap(\.self)).sorted()
        count = distinct.count
        let places = Dictionary(zip(distinct, Int32(0)...)) { first, _ in first }
        self.places = texts.map { $0.flatMap { places[$0] } ?? -1 }
    }

    subscript(position: Int) -> Int? { places[position] < 0 ? nil : Int(places[position]) }
}
