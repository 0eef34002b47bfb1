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
            stands.sort()
            found = distance.map { near(stands, $0) } ?? following(stands)
        }
    }

    private func following(_ stands: [MatchStand]) -> [MatchStand] {
        var next: [MatchStand] = []
        var place = 0
        for stand in found.sorted(by: { $0.last < $1.last }) {
            while place < stands.count, stands[place].first <= stand.last { place += 1 }
            if place < stands.count, stands[place].first == stand.last + 1 {
                next.append(MatchStand(first: stand.first, last: stands[place].last, word: stand.word))
            }
        }
        return next
    }

    /// Of the next part's stands those that are near enough to one of the part before; a word is not near itself.
    private func near(_ stands: [MatchStand], _ distance: Int) -> [MatchStand] {
        stands.filter { stand in
            found.contains { other in
                (stand.first > other.last && Int(stand.first) - Int(other.last) <= distance)
                    || (other.first > stand.last && Int(other.first) - Int(stand.last) <= distance)
            }
        }
    }

    override func score() -> Double {
        ranking.score(
            weight: weight,
            frequency: ranking.frequency(found.count, isInTitle: false, isInName: false, in: document))
    }

    override func appendStands(to stands: inout [MatchStand]) {
        guard distance != nil else {
            stands.append(contentsOf: found)
            return
        }
        for part in parts { part.appendStands(to: &stands) }
    }
}
