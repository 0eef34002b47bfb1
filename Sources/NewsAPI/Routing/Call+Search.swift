import HTTPMessage
import NewsIndex
import Search

extension Call {
    /// Whether snippets are wanted as HTML, too.
    var isMarked: Bool { arguments.text("highlight") == "mark" }

    /// Whether each hit says what its score is made of.
    var isExplained: Bool { arguments.text("explain") == "true" }

    /// What the query of a request finds; nil where it has none.
    ///
    /// - Throws: ``RequestError/badQuery(_:query:parameter:)`` where it means nothing, ``RequestError/abandoned``.
    func finding() throws(RequestError) -> SearchFinding? {
        guard let query = try arguments.query("q") else { return nil }
        do throws(SearchError) {
            return try snapshot.search(query) { cancellation.isCancelled }
        } catch {
            switch error {
            case .mistake(let mistake):
                throw .badQuery(mistake, query: arguments.text("q") ?? "", parameter: "q")
            case .abandoned: throw .abandoned
            case .tooMuchWork: throw .searchTooLarge
            }
        }
    }
}
