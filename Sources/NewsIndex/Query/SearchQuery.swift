package import Search

/// What a reader asks the full text.
package struct SearchQuery: Sendable, Equatable {
    let node: QueryNode
    /// How its words are understood.
    package let options: SearchOptions
    /// The days after which an article has lost half of what a late one has before it; nil where days do not count.
    package let halfLife: Int?

    /// Reads a query.
    ///
    /// - Parameters:
    ///   - text: as it was typed.
    ///   - options: how its words are understood.
    ///   - halfLife: the days after which an article has lost half of what a late one has before it; nil where days do not count.
    /// - Throws: where and why it means nothing.
    package init(_ text: String, options: SearchOptions = SearchOptions(), halfLife: Int? = nil)
        throws(QueryMistake)
    {
        node = try QueryParser.parse(text)
        self.options = options
        self.halfLife = halfLife
    }
}
