/// How a query is understood.
package struct SearchOptions: Sendable, Hashable {
    /// Whether a word also finds the other forms of its stem.
    package var hasStems: Bool
    /// Whether a word that finds nothing is taken for one a few letters away.
    package var hasTypos: Bool

    package init(hasStems: Bool = true, hasTypos: Bool = true) {
        self.hasStems = hasStems
        self.hasTypos = hasTypos
    }
}
