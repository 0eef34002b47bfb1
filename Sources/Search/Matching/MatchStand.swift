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
