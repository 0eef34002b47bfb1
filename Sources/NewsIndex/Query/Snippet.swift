/// The stretch of an article that shows best why it was found.
package struct Snippet: Sendable, Hashable {
    /// Exactly the article's text at ``position``.
    package let text: String
    /// Where it stands in the article, in Unicode scalars.
    package let position: Range<Int>
    /// The query's words, as ranges of Unicode scalars of ``text``.
    package let highlights: [Range<Int>]
}
