import FrenchText

/// The documents in which parts stand one behind the other, or near each other.
final class PlacedCursor: MatchCursor {
    private let parts: [MatchCursor]
    private let all: AllCursor
    private let ranking: Ranking
    /// nil where each part must stand right behind the one before.
    private let distance: Int?
    private let weight: Double
    private var found: [MatchStand] = []

    init(_ parts: [MatchCursor], distance: Int?, weight: Double, _ ranking: Ranking) {
        self.parts = parts
        self.distance = distance
        self.weight = weight
        self.ranking = ranking
        all = AllCursor(parts, without: [])
    }

    override var cost: Int { all.cost }

    override func advance(to wanted: Int) {
        guard document < wanted else { return }
        all.advance(to: wanted)
        while all.document != .max {
            match()
            if !found.isEmpty { break }
            all.advance(to: all.document + 1)
        }
        document = all.document
    }

    /// Finds where the parts stand as they must: chains from the first part to the last.
    private func match() {
        found.removeAll(keepingCapacity: true)
        parts[0].appendStands(to: &found)
        for part in parts.dropFirst() where !found.isEmpty {
            var stands: [MatchStand] = []
            part.appendStands(to: &stands)
            found = distance.map { near(stands, $0) } ?? following(stands)
        }
    }

    /// Stands that go on right behind those found; both rise, as those of words do.
    private func following(_ stands: [MatchStand]) -> [MatchStand] {
        var next: [MatchStand] = []
        var place = 0
        for stand in found {
            while place < stands.count, stands[place].first <= stand.last { place += 1 }
            if place < stands.count, stands[place].first == stand.last + 1 {
                next.append(MatchStand(first: stand.first, last: stands[place].last, word: stand.word))
            }
        }
        return next
    }

    /// Of the next part's stands those that are near enough to one of the part before; a word is not near itself.
    ///
    /// Places are found by halving: a long text has too many to compare each with each.
    private func near(_ stands: [MatchStand], _ distance: Int) -> [MatchStand] {
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

    override func score() -> Double {
        ranking.score(
            weight: weight,
            frequency: ranking.frequency(
                found.count, isInTitle: found.contains { ranking.isInTitle(Int($0.first), of: document) },
                isInName: false, in: document))
    }

    override func appendStands(to stands: inout [MatchStand]) {
        guard distance != nil else {
            stands.append(contentsOf: found)
            return
        }
        for part in parts { part.appendStands(to: &stands) }
    }
}
