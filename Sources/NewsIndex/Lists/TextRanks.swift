import Corpus

/// The places of texts among themselves, so that they are compared once and not for each request.
package struct TextRanks: Sendable {
    /// A place for each text, the same for the same text; a negative one where there is none.
    private let places: Column<Int32>
    /// How many different texts there are.
    package let count: Int

    package init(_ texts: [String?]) {
        let distinct = Set(texts.compactMap(\.self)).sorted()
        count = distinct.count
        let places = Dictionary(zip(distinct, Int32(0)...)) { first, _ in first }
        self.places = Column(texts.map { $0.flatMap { places[$0] } ?? -1 })
    }

    init(_ walk: inout ColumnWalk, of known: TextRanks?) throws(DamagedIndex) {
        places = try walk.column(known?.places)
        count = Int(places.max() ?? -1) + 1
        guard count <= places.count else { throw .disordered }
    }

    package subscript(position: Int) -> Int? { places[position] < 0 ? nil : Int(places[position]) }

    var byteCount: Int { places.byteCount }
}
