import Corpus
import HTTPMessage
import NewsIndex

/// A request that reached its endpoint, with the snapshot that it is answered from.
struct Call: Sendable {
    let corpus: ServedSnapshot
    /// The product's version.
    let version: String
    /// The request's path, as sent.
    let path: String
    /// The names in the path, in order.
    let names: [String]
    let arguments: Arguments
    /// The media type to answer in.
    let mediaType: String
    /// The endpoint.
    let route: Route
    /// The format of a list or an item.
    var format = Format.json
    /// Scheme and authority that the client addressed: `https://news.example`.
    var base = ""
    /// Where lists that are long to take are noted.
    var heldLists: HeldLists?
    /// What documents call their items by.
    var stableNames = StableNames()
    /// Whether what a request is to change still is what its conditions name.
    var condition = EditCondition.none
    /// Tells that nobody wants the answer any more.
    var cancellation = Cancellation()

    var snapshot: IndexSnapshot { corpus.snapshot }

    /// The same call, made on a worker's thread for as long as somebody wants the answer.
    func cancelled(by cancellation: Cancellation) -> Call {
        var call = self
        call.cancellation = cancellation
        return call
    }

    /// Ends the work where nobody wants the answer any more: asked between the steps that take long.
    ///
    /// - Throws: ``RequestError/abandoned``.
    func checkWanted() throws(RequestError) {
        if cancellation.isCancelled { throw .abandoned }
    }

    /// The path, or another one, with the query as given, less some parameters and with others.
    func link(
        to path: String? = nil, without dropped: Set<String> = [], with added: [QueryParameter] = []
    ) -> String {
        let path = path ?? self.path
        let kept = arguments.given.filter { !dropped.contains($0.name) } + added
        guard !kept.isEmpty else { return path }
        let pieces = kept.map { "\(PercentEncoding.encode($0.name))=\(PercentEncoding.encode($0.value))" }
        return path + "?" + pieces.joined(separator: "&")
    }

    /// The position of the article that the path names first.
    func articleIndex() throws(RequestError) -> Int {
        let id = names.first ?? ""
        guard let index = snapshot.articleIndex(named: id) else { throw .noSuchItem(kind: "article", id: id) }
        return index
    }

    /// The position of the entity that the path names first, by any of its spellings.
    func entityIndex() throws(RequestError) -> Int {
        let id = names.first ?? ""
        guard let index = snapshot.entityIndex(named: id) else { throw .noSuchItem(kind: "entity", id: id) }
        return index
    }

    /// What the path names first, as the snapshot knows it.
    ///
    /// - Parameters:
    ///   - kind: what it is called where there is none.
    ///   - find: looks for it.
    /// - Returns: the item.
    /// - Throws: ``RequestError/noSuchItem(kind:id:)``.
    func item<Item>(_ kind: String, _ find: (IndexSnapshot, String) -> Item?) throws(RequestError) -> Item {
        let id = names.first ?? ""
        guard let item = find(snapshot, id) else { throw .noSuchItem(kind: kind, id: id) }
        return item
    }
}
