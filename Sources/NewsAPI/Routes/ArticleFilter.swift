import Corpus
import Extraction
import NewsIndex

/// Which articles a request asks for.
struct ArticleFilter {
    static let parameters = [
        Parameter("q", .words), Parameter("source", .names), Parameter("entity", .names),
        Parameter("country", .countries), Parameter("continent", .choices(Continent.ordered.map(\.rawValue))),
        Parameter("published_from", .date), Parameter("published_to", .date), Parameter("language", .names),
    ]
    static let facets = ["source", "language", "country", "continent"]

    private let snapshot: IndexSnapshot
    private let sources: Set<String>?
    private let entities: Set<EntityID>?
    private let countries: Set<CountryCode>?
    private let continents: Set<String>?
    private let from: String?
    private let until: String?
    private let languages: Set<String>?

    init(_ call: Call) {
        let snapshot = call.snapshot
        let arguments = call.arguments
        self.snapshot = snapshot
        sources = arguments.set("source").map { Set($0.map(SearchTerms.key)) }
        entities = call.entities("entity")
        countries = arguments.countries("country")
        continents = arguments.set("continent")
        from = arguments.date("published_from")?.earliestDay
        until = arguments.date("published_to")?.latestDay
        languages = arguments.set("language")
    }

    /// The articles that pass: best first where something is searched, else by id with a score of 0.
    func hits(_ query: SearchQuery?) -> [SearchHit] {
        let hits = query.map(snapshot.search) ?? snapshot.articles.indices.map { SearchHit(article: $0, score: 0) }
        guard !isOpen else { return hits }
        return hits.filter { passes(snapshot.articles[$0.article]) }
    }

    /// Whether every article passes.
    private var isOpen: Bool {
        sources == nil && entities == nil && countries == nil && continents == nil && languages == nil && from == nil
            && until == nil
    }

    private func passes(_ article: IndexedArticle) -> Bool {
        if let sources {
            guard let name = article.article.source?.name, sources.contains(SearchTerms.key(of: name)) else {
                return false
            }
        }
        if let entities, entities.isDisjoint(with: article.entities) { return false }
        if let countries, countries.isDisjoint(with: article.countries) { return false }
        if let continents, continents.isDisjoint(with: article.continents.map(\.rawValue)) { return false }
        if let languages, !languages.contains(article.article.language) { return false }
        return wasPublishedInTime(article.published?.date)
    }

    /// A date of a month or a year passes where any of its days does; an article without a date never passes.
    private func wasPublishedInTime(_ date: PartialDate?) -> Bool {
        guard from != nil || until != nil else { return true }
        guard let date, let first = date.earliestDay, let last = date.latestDay else { return false }
        return last >= from ?? last && first <= until ?? first
    }

    /// The facets that a request asks for, over all matches.
    ///
    /// - Parameters:
    ///   - positions: of the matches among the snapshot's articles.
    ///   - call: the request.
    /// - Returns: the facets, in the order asked.
    static func facets(of positions: [Int], call: Call) -> [Facet] {
        guard call.wantsFacets else { return [] }
        let articles = positions.map { call.snapshot.articles[$0] }
        return call.arguments.list("facets").map { name in
            switch name {
            case "source":
                Facet(name, values: articles.map { [$0.article.source?.name].compactMap(\.self) }) { $0 }
            case "country":
                Facet(name, values: articles.map { $0.countries.map(\.value) }, label: call.countryName)
            case "continent":
                Facet(name, values: articles.map { $0.continents.map(\.rawValue) }, label: call.continentName)
            default: Facet(name, values: articles.map { [$0.article.language] }) { $0 }
            }
        }
    }
}
