import Facts
import NewsIndex

/// Which facts of one article each a request asks for, by that article and by what is named in them.
struct FactFilter {
    /// What lists of such facts take.
    static let parameters = [
        Parameter("article", .names), Parameter("source", .names), Parameter("about", .entities(nil), again: .narrows),
        Parameter("date_from", .date), Parameter("date_to", .date), .ids,
    ]
    /// What articles are counted by.
    static let facets = ["article", "source", "day", "month", "year"]

    /// For each article whether its facts pass; nil where all do.
    private let articles: [Bool]?
    /// Of each group the facts that name one of its entities.
    private let about: [Set<Int>]
    private let wanted: Set<Int>?

    /// - Parameters:
    ///   - call: the request.
    ///   - about: the facts that name an entity.
    ///   - fact: the fact that an identifier names.
    init(_ call: Call, about: (_ entity: Int) -> Set<Int>, fact: (_ id: String) -> Int?) {
        let filter = ArticleFilter(call, dates: ("date_from", "date_to"), ids: "article", isOfArticles: false)
        articles = filter.isOpen ? nil : filter.passing
        self.about = call.entityGroups("about").map { group in group.reduce(into: []) { $0.formUnion(about($1)) } }
        wanted = call.wantedIDs().map { Set($0.compactMap(fact)) }
    }

    /// Whether every fact passes.
    var isOpen: Bool { articles == nil && about.isEmpty && wanted == nil }

    func passes(_ fact: Int, of article: Int) -> Bool {
        if let wanted, !wanted.contains(fact) { return false }
        if let articles, !articles[article] { return false }
        return about.allSatisfy { $0.contains(fact) }
    }
}
