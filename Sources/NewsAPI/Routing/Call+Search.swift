import NewsIndex
import Search

extension Call {
    /// Whether snippets are wanted as HTML, too.
    var isMarked: Bool { arguments.text("highlight") == "mark" }

    /// What the query of a request finds; nil where it has none.
    ///
    /// - Throws: ``RequestError/badQuery(_:query:parameter:)`` where it means nothing.
    func finding() throws(RequestError) -> SearchFinding? {
        guard let query = try arguments.query("q") else { return nil }
        do throws(QueryMistake) {
            return try snapshot.search(query)
        } catch {
            throw .badQuery(error, query: arguments.text("q") ?? "", parameter: "q")
        }
    }
}
