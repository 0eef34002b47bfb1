package import Search

/// What a reader asks the full text.
package struct SearchQuery: Sendable, Equatable {
    let node: QueryNode
    /// How its words are understood.
    package let options: SearchOptions

    /// Reads a query.
    ///
    /// - Parameters:
    ///   - text: as it was typed.
    ///   - options: how its words are understood.
    /// - Throws: where and why it means nothing.
    package init(_ text: String, options: SearchOptions = SearchOptions()) throws(QueryMistake) {
        node = try QueryParser.parse(text)
        self.options = options
    }
}
