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

    var snapshot: IndexSnapshot { corpus.snapshot }

    /// The path with the query as given, less some parameters and with others.
    func link(without dropped: Set<String> = [], with added: [QueryParameter] = []) -> String {
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
