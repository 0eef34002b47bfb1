import Corpus
import Foundation

/// The places of texts among themselves, so that they are compared once and not for each request.
package struct TextRanks: Sendable {
    /// A place for each text, the same for the same text; a negative one where there is none.
    private let places: Column<Int32>
    /// How many different texts there are.
    package let count: Int

    package init(_ texts: [String?]) {
        let entries = texts.indices.compactMap { index in texts[index].map { Entry($0, index) } }
        let ordered = entries.sorted { $0.isBefore($1) }
        var places = [Int32](repeating: -1, count: texts.count)
        var count = 0
        for (place, entry) in ordered.enumerated() {
            if place == 0 || ordered[place - 1].text != entry.text { count += 1 }
            places[entry.index] = Int32(count - 1)
        }
        self.places = Column(places)
        self.count = count
    }

    /// Ranks texts of which many things have the same.
    ///
    /// - Parameters:
    ///   - numbers: for each thing the number of its text; nil where it has none.
    ///   - ranks: of the texts, by their numbers; those of no thing do not count.
    init(_ numbers: some Sequence<Int?>, in ranks: TextRanks) {
        let found = numbers.map { number in number.flatMap { ranks[$0] } }
        var isUsed = [Bool](repeating: false, count: ranks.count)
        for rank in found { if let rank { isUsed[rank] = true } }
        var count: Int32 = 0
        let places = isUsed.map { isUsed in
            defer { count += isUsed ? 1 : 0 }
            return count
        }
        self.places = Column(found.map { rank in rank.map { places[$0] } ?? -1 })
        self.count = Int(count)
    }

    /// Ranks numbers as if they were texts: equal ones have one place.
    init(_ numbers: [Double]) {
        let ordered = Set(numbers.map(\.place)).sorted()
        let ranks = Dictionary(uniqueKeysWithValues: zip(ordered, Int32(0)...))
        places = Column(numbers.map { ranks[$0.place] ?? -1 })
        count = ordered.count
    }

    /// A text with its first octets, by which most are told apart; texts are ordered by the octets of their composed form.
    private struct Entry {
        let text: String
        let index: Int
        /// Whether all scalars are below U+0300, so that Swift's order is that of octets; for others it can contradict itself.
        private let isPlain: Bool
        /// The first eight octets, the first one above.
        private let beginning: UInt64

        init(_ text: String, _ index: Int) {
            isPlain = text.utf8.allSatisfy { $0 < 0xCC }
            let text = isPlain ? text : text.precomposedStringWithCanonicalMapping
            self.text = text
            self.index = index
            var beginning: UInt64 = 0
            for (place, octet) in text.utf8.prefix(8).enumerated() {
                beginning |= UInt64(octet) << UInt64(56 - 8 * place)
            }
            self.beginning = beginning
        }

        func isBefore(_ other: Entry) -> Bool {
            if beginning != other.beginning { return beginning < other.beginning }
            return isPlain && other.isPlain
                ? text < other.text : text.utf8.lexicographicallyPrecedes(other.text.utf8)
        }
    }

    init(_ walk: inout ColumnWalk, of known: TextRanks?) throws(DamagedIndex) {
        places = try walk.column(known?.places)
        count = Int(places.max() ?? -1) + 1
        guard count <= places.count else { throw .disordered }
    }

    package subscript(position: Int) -> Int? { places[position] < 0 ? nil : Int(places[position]) }

    /// The places of some texts, by their positions; ``TextPool/none`` stands for none.
    package func numbers(at positions: [Int]) -> [UInt32] { places.numbers(at: positions) }

    var byteCount: Int { places.byteCount }
}
