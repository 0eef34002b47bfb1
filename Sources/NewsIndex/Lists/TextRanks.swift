import Corpus

/// The places of texts among themselves, so that they are compared once and not for each request.
package struct TextRanks: Sendable {
    /// A place for each text, the same for the same text; a negative one where there is none.
    private let places: Column<Int32>

    package init(_ texts: [String?]) {
        let distinct = Set(texts.compactMap(\.self)).sorted()
        let places = Dictionary(zip(distinct, Int32(0)...)) { first, _ in first }
        self.places = Column(texts.map { $0.flatMap { places[$0] } ?? -1 })
    }

    init(_ walk: inout ColumnWalk, of known: TextRanks?) throws(DamagedIndex) {
        places = try walk.column(known?.places)
    }

    package subscript(position: Int) -> Int? { places[position] < 0 ? nil : Int(places[position]) }

    var byteCount: Int { places.byteCount }
}
