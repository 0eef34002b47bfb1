/// The articles of a folder tell more than one index can number.
package struct IndexExcess: Error, Hashable, Sendable, CustomStringConvertible {
    /// What there is too much of, as `texts` or `mentions`.
    package let kind: String
    /// With how many articles.
    package let articles: Int
    /// How many octets or facts of a kind there may be.
    package let limit: Int

    package var description: String {
        "the first \(articles) articles have more \(kind) than the \(limit) that an index can number"
    }
}
