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
