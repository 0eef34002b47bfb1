import Corpus
import FrenchText

/// Finds where words, sequences of words, and words near each other stand.
struct PlaceReader {
    /// Of a word; nil for anything else.
    private var cursors: FormCursors?
    private var sequence: SequenceReader?
    /// Of words near each other the words.
    private var parts: [PlaceReader] = []
    private var distance = 0
    private var word = 0
    private var places = Places()
    /// How many places were read since it was asked last, its parts' among them.
    private var placesRead = 0

    /// - Returns: nil for a plan of other things than words.
    init?(_ plan: MatchPlan, in index: SearchIndex) {
        word = plan.terms.first?.number ?? 0
        switch plan {
        case .term(let term): cursors = FormCursors(term, in: index)
        case .sequence(let terms): sequence = SequenceReader(terms, in: index)
        case .near(let plans, let distance):
            parts = plans.compactMap { PlaceReader($0, in: index) }
            self.distance = distance
        case .all, .any, .most, .documents, .everything: return nil
        }
    }

    /// Where it stands in a document that is not before those asked for so far; of words near each other the last ones.
    mutating func stands(in document: Int) -> [MatchStand] {
        if cursors != nil {
            guard cursors?.advance(to: document) ?? false else { return [] }
            cursors?.read(document, to: &places, less: 0)
            placesRead += places.count
            return places.all.map { MatchStand(first: $0, last: $0, word: word) }
        }
        if sequence != nil {
            sequence?.read(document)
            let length = UInt32(sequence?.length ?? 1)
            return (sequence?.starts.all ?? []).map { MatchStand(first: $0, last: $0 + length - 1, word: word) }
        }
        var found: [MatchStand] = []
        for place in parts.indices {
            let stands = parts[place].stands(in: document)
            placesRead += found.count + stands.count
            found = place == 0 ? stands : Self.near(found, stands, distance)
            if found.isEmpty { break }
        }
        return found
    }

    /// How many places were read and compared since this was asked last.
    mutating func takePlacesRead() -> Int {
        defer { placesRead = 0 }
        return parts.indices.reduce(placesRead) { $0 + parts[$1].takePlacesRead() }
    }

    /// All places of its words in a document.
    mutating func allStands(in document: Int) -> [MatchStand] {
        guard !parts.isEmpty else { return stands(in: document) }
        var stands: [MatchStand] = []
        for place in parts.indices { stands += parts[place].allStands(in: document) }
        return stands
    }

    /// Of the next part's stands those that are near enough to one of the part before; a word is not near itself.
    ///
    /// Places are found by halving: a long text has too many to compare each with each.
    private static func near(_ found: [MatchStand], _ stands: [MatchStand], _ distance: Int) -> [MatchStand] {
        let firsts = found.map { Int($0.first) }.sorted()
        let lasts = found.map { Int($0.last) }.sorted()
        return stands.filter { stand in
            let (first, last) = (Int(stand.first), Int(stand.last))
            let before = lasts.partition { $0 >= first - distance }
            if before < lasts.count, lasts[before] < first { return true }
            let behind = firsts.partition { $0 > last }
            return behind < firsts.count && firsts[behind] - last <= distance
        }
    }
}
