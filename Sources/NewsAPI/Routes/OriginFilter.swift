import Corpus
import NewsIndex

/// Which articles a request asks for by what their files say of them.
struct OriginFilter {
    /// Folded values, of each group of which one must stand in the field.
    private let groups: [(field: OriginField, keys: Set<String>)]

    /// Nil where nothing is asked for.
    init?(_ call: Call) {
        let arguments = call.arguments
        let authors = arguments.groups("author").map { (field: OriginField.author, keys: Set($0.map(SearchTerms.key))) }
        let sections = arguments.groups("section").map {
            (field: OriginField.section, keys: Set($0.map(SearchTerms.key)))
        }
        let addresses = arguments.text("url").map {
            [(field: OriginField.address, keys: Set([ArticleAddress.key($0)]))]
        }
        groups = authors + sections + (addresses ?? [])
        guard !groups.isEmpty else { return nil }
    }

    func passes(_ article: Int, in articles: ArticleColumns) -> Bool {
        guard articles.hasOrigin(at: article) else { return false }
        return groups.allSatisfy { group in
            articles.words(of: group.field, at: article).contains { number in
                let words = articles.words(number)
                return group.keys.contains(
                    group.field == .address ? ArticleAddress.key(words) : SearchTerms.key(of: words))
            }
        }
    }
}
