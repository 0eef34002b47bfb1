/// Goes through the documents that match a part of a query, ascending.
class MatchCursor {
    /// The document that it stands at; -1 before the first, and greater than all behind the last.
    var document = -1

    /// Goes on to the first document that is not before another.
    func advance(to wanted: Int) {}

    /// How well the document matches.
    func score() -> Double { 0 }

    /// Adds where in the document the words stand that match.
    func appendStands(to stands: inout [MatchStand]) {}

    /// About how many documents there are.
    var cost: Int { .max }
}

/// Where something that a query asks for stands in a document.
struct MatchStand: Hashable, Comparable {
    let first: UInt32
    /// The last position of it.
    let last: UInt32
    /// Tells different words of the query apart.
    let word: Int

    static func < (left: MatchStand, right: MatchStand) -> Bool {
        (left.first, left.last, left.word) < (right.first, right.last, right.word)
    }
}

/// The documents that hold any form of a word.
final class TermCursor: MatchCursor {
    private var forms: [PostingCursor]
    private let weights: [Double]
    private let weight: Double
    private let isInTitle: Bool
    private let ranking: Ranking
    private let index: SearchIndex
    private let word: Int
    private let count: Int

    init(_ plan: TermPlan, in index: SearchIndex, _ ranking: Ranking) {
        forms = plan.forms.map { index.cursor(of: $0.term) }
        weights = plan.forms.map(\.weight)
        isInTitle = plan.isInTitle
        count = forms.reduce(0) { $0 + $1.documentCount }
        weight = ranking.weight(documentFrequency: count)
        word = plan.word.range.lowerBound
        self.ranking = ranking
        self.index = index
    }

    override var cost: Int { count }

    override func advance(to wanted: Int) {
        guard document < wanted else { return }
        var wanted = wanted
        repeat {
            var nearest = Int.max
            for place in forms.indices {
                _ = forms[place].advance(to: wanted)
                nearest = min(nearest, forms[place].document)
            }
            document = nearest
            wanted = nearest == .max ? .max : nearest + 1
        } while isInTitle && document != .max && !standsInTitle
    }

    private var standsInTitle: Bool { forms.contains { $0.document == document && $0.isInTitle } }

    override func score() -> Double {
        var frequency = 0.0
        for place in forms.indices where forms[place].document == document {
            let form = forms[place]
            frequency +=
                weights[place]
                * ranking.frequency(
                    form.frequency, isInTitle: form.isInTitle, isInName: form.isInName, in: document)
        }
        return ranking.score(weight: weight, frequency: frequency)
    }

    override func appendStands(to stands: inout [MatchStand]) {
        let title = index.title(of: document)
        for position in positions() where !isInTitle || title.contains(Int(position)) {
            stands.append(MatchStand(first: position, last: position, word: word))
        }
    }

    /// Where its forms stand in the document, ascending, each once.
    private func positions() -> [UInt32] {
        var positions: [UInt32] = []
        var count = 0
        for place in forms.indices where forms[place].document == document {
            forms[place].appendPositions(to: &positions)
            count += 1
        }
        guard count > 1 else { return positions }
        positions.sort()
        var unique: [UInt32] = []
        for position in positions where position != unique.last { unique.append(position) }
        return unique
    }
}

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

/// The documents that all parts match, and none of others.
final class AllCursor: MatchCursor {
    private let parts: [MatchCursor]
    private let rarest: [MatchCursor]
    private let unwanted: [MatchCursor]

    init(_ parts: [MatchCursor], without unwanted: [MatchCursor]) {
        self.parts = parts
        self.unwanted = unwanted
        rarest = parts.sorted { $0.cost < $1.cost }
    }

    override var cost: Int { rarest.first?.cost ?? 0 }

    override func advance(to wanted: Int) {
        guard document < wanted else { return }
        var wanted = wanted
        while let next = common(from: wanted), next != .max {
            for part in unwanted { part.advance(to: next) }
            if !unwanted.contains(where: { $0.document == next }) {
                document = next
                return
            }
            wanted = next + 1
        }
        document = .max
    }

    /// The first document from another on that all parts have; nil, or greater than all, where there is none.
    private func common(from first: Int) -> Int? {
        guard let rarest = rarest.first else { return nil }
        var wanted = first
        while true {
            rarest.advance(to: wanted)
            wanted = rarest.document
            if wanted == .max || isCommon(&wanted) { return wanted }
        }
    }

    /// Whether all parts have a document; else it becomes the next one that may be.
    private func isCommon(_ wanted: inout Int) -> Bool {
        for part in rarest.dropFirst() {
            part.advance(to: wanted)
            if part.document != wanted {
                wanted = part.document
                return false
            }
        }
        return true
    }

    override func score() -> Double {
        // In the order of the query, so that a sum does not depend on what is rare.
        parts.reduce(0) { $0 + $1.score() }
    }

    override func appendStands(to stands: inout [MatchStand]) {
        for part in parts { part.appendStands(to: &stands) }
    }
}

/// The documents that any part matches.
final class AnyCursor: MatchCursor {
    private let parts: [MatchCursor]

    init(_ parts: [MatchCursor]) {
        self.parts = parts
    }

    override var cost: Int { parts.reduce(0) { $0.addingReportingOverflow($1.cost).overflow ? .max : $0 + $1.cost } }

    override func advance(to wanted: Int) {
        guard document < wanted else { return }
        var nearest = Int.max
        for part in parts {
            part.advance(to: wanted)
            nearest = min(nearest, part.document)
        }
        document = nearest
    }

    override func score() -> Double {
        parts.reduce(0) { $1.document == document ? $0 + $1.score() : $0 }
    }

    override func appendStands(to stands: inout [MatchStand]) {
        for part in parts where part.document == document { part.appendStands(to: &stands) }
    }
}

/// Documents that are known.
final class DocumentsCursor: MatchCursor {
    private let documents: [UInt32]
    private var next = 0

    init(_ documents: [UInt32]) {
        self.documents = documents
    }

    override var cost: Int { documents.count }

    override func advance(to wanted: Int) {
        guard document < wanted else { return }
        var step = 1
        while next + step < documents.count, documents[next + step] < wanted {
            next += step
            step *= 2
        }
        while next < documents.count, documents[next] < wanted { next += 1 }
        document = next < documents.count ? Int(documents[next]) : .max
    }
}

/// All documents.
final class EveryCursor: MatchCursor {
    private let count: Int

    init(count: Int) {
        self.count = count
    }

    override var cost: Int { count }

    override func advance(to wanted: Int) {
        if document < wanted { document = wanted < count ? wanted : .max }
    }
}
