import Corpus
import Facts
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
    private let columns: ArticleKeys
    // What is asked for is little: it is gone through for each article.
    /// Numbers of the publishers' folded names.
    private let sources: [Int32]?
    /// For each article whether it speaks of one of the entities.
    private let mentioning: [Bool]?
    private let countries: [PackedCountry]?
    private let continents: [Continent]?
    private let from: Int32?
    private let until: Int32?
    /// The languages' numbers.
    private let languages: [UInt32]?

    init(_ call: Call) {
        let snapshot = call.snapshot
        let arguments = call.arguments
        let columns = call.corpus.columns.articles
        self.snapshot = snapshot
        self.columns = columns
        sources = arguments.set("source").map { $0.compactMap { columns.sourceKeys[SearchTerms.key(of: $0)] } }
        mentioning = call.entities("entity").map { entities in
            var mentioning = [Bool](repeating: false, count: snapshot.articles.count)
            for index in entities.compactMap(snapshot.entityIndex) {
                for article in snapshot.entities.articleNumbers(at: index) { mentioning[article] = true }
            }
            return mentioning
        }
        countries = arguments.countries("country").map { $0.map(PackedCountry.init) }
        continents = arguments.set("continent").map { $0.compactMap(Continent.init) }
        from = arguments.date("published_from")?.earliestDay.flatMap(ArticleKeys.number)
        until = arguments.date("published_to")?.latestDay.flatMap(ArticleKeys.number)
        languages = arguments.set("language").map(snapshot.articles.languageNumbers(of:))
    }

    /// The positions of the articles that pass, ascending.
    func articles() -> [Int] {
        let all = snapshot.articles.indices
        return isOpen ? Array(all) : all.filter(passes)
    }

    /// What is found among the articles that pass, best first.
    func hits(_ query: SearchQuery) -> [SearchHit] {
        let hits = snapshot.search(query)
        return isOpen ? hits : hits.filter { passes($0.article) }
    }

    /// Whether every article passes.
    private var isOpen: Bool {
        sources == nil && mentioning == nil && countries == nil && continents == nil && languages == nil && from == nil
            && until == nil
    }

    private func passes(_ position: Int) -> Bool {
        if let sources, !(columns.source(of: position).map(sources.contains) ?? false) { return false }
        if let mentioning, !mentioning[position] { return false }
        if let countries, !snapshot.articles.speaks(position, ofAny: countries) { return false }
        if let continents, !snapshot.articles.speaks(position, ofAny: continents) { return false }
        if let languages, !languages.contains(snapshot.articles.languageNumber(at: position)) { return false }
        return wasPublishedInTime(position)
    }

    /// A date of a month or a year passes where any of its days does; an article without a date never passes.
    private func wasPublishedInTime(_ position: Int) -> Bool {
        guard from != nil || until != nil else { return true }
        guard let days = columns.days(of: position) else { return false }
        return days.upperBound >= from ?? .min && days.lowerBound <= until ?? .max
    }

    /// The facets that a request asks for, over all matches, in the order asked.
    static func facets(of matches: [Int], call: Call) -> [Facet] {
        let articles = call.snapshot.articles
        let columns = call.corpus.columns.articles
        return call.facets(of: "articles", isWhole: matches.count == articles.count) { name in
            switch name {
            case "source":
                let words = { (publisher: Int) in articles.words(columns.name(ofPublisher: publisher)) }
                return Facet(
                    name, numbers: columns.publishers(of: matches), isOrdered: false, text: words, label: words)
            case "country":
                return Facet(
                    name, counts: articles.countryCounts(of: matches), text: { $0.code?.value ?? "" },
                    label: { call.countryName($0.code?.value ?? "") })
            case "continent":
                return Facet(
                    name, counts: articles.continentCounts(of: matches), text: \.rawValue,
                    label: { call.continentName($0.rawValue) })
            default:
                let words = { (language: Int) in articles.words(UInt32(language)) }
                return Facet(
                    name, numbers: articles.languageNumbers(at: matches), isOrdered: false, text: words, label: words)
            }
        }
    }
}
