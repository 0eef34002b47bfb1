import Corpus
import Facts
import NewsIndex
import Search

/// Which articles a request asks for.
struct ArticleFilter {
    static let parameters = [
        Parameter("q", .words), Parameter("typo", .integer(0...1)), Parameter("highlight", .choices(["mark"])),
        Parameter("source", .names),
        Parameter("entity", .names),
        Parameter("country", .countries), Parameter("continent", .choices(Continent.ordered.map(\.rawValue))),
        Parameter("published_from", .date), Parameter("published_to", .date), Parameter("language", .names),
    ]
    static let facets = ["source", "language", "country", "continent"]

    private let snapshot: IndexSnapshot
    private let columns: ArticleKeys
    /// Numbers of the publishers' folded names.
    private let sources: Set<Int32>?
    /// For each article whether it speaks of one of the entities.
    private let mentioning: [Bool]?
    private let countries: Set<CountryCode>?
    private let continents: Set<Continent>?
    private let from: Int32?
    private let until: Int32?
    private let languages: Set<String>?

    init(_ call: Call) {
        let snapshot = call.snapshot
        let arguments = call.arguments
        let columns = call.corpus.columns.articles
        self.snapshot = snapshot
        self.columns = columns
        sources = arguments.set("source").map { Set($0.compactMap { columns.sourceKeys[SearchTerms.key(of: $0)] }) }
        mentioning = call.entities("entity").map { entities in
            var mentioning = [Bool](repeating: false, count: snapshot.articles.count)
            for index in entities.compactMap(snapshot.entityIndex) {
                for article in snapshot.entities.articleNumbers(at: index) { mentioning[article] = true }
            }
            return mentioning
        }
        countries = arguments.countries("country")
        continents = arguments.set("continent").map { Set($0.compactMap(Continent.init)) }
        from = arguments.date("published_from")?.earliestDay.flatMap(ArticleKeys.number)
        until = arguments.date("published_to")?.latestDay.flatMap(ArticleKeys.number)
        languages = arguments.set("language")
    }

    /// The articles that pass: best first where something is searched, else by id with a score of 0.
    func hits(_ finding: SearchFinding?) -> [SearchHit] {
        let hits = finding?.hits ?? snapshot.articles.indices.map { SearchHit(article: $0, score: 0) }
        guard !isOpen else { return hits }
        return hits.filter { passes($0.article) }
    }

    /// Whether every article passes.
    private var isOpen: Bool {
        sources == nil && mentioning == nil && countries == nil && continents == nil && languages == nil && from == nil
            && until == nil
    }

    private func passes(_ position: Int) -> Bool {
        if let sources, !(columns.source(of: position).map(sources.contains) ?? false) { return false }
        if let mentioning, !mentioning[position] { return false }
        if let countries, countries.isDisjoint(with: snapshot.articles.countries(at: position)) { return false }
        if let continents, continents.isDisjoint(with: snapshot.articles.continents(at: position)) { return false }
        if let languages, !languages.contains(snapshot.articles.language(at: position)) { return false }
        return wasPublishedInTime(columns.days(of: position))
    }

    /// A date of a month or a year passes where any of its days does; an article without a date never passes.
    private func wasPublishedInTime(_ days: ClosedRange<Int32>?) -> Bool {
        guard from != nil || until != nil else { return true }
        guard let days else { return false }
        return days.upperBound >= from ?? .min && days.lowerBound <= until ?? .max
    }

    /// The facets that a request asks for, over all matches, in the order asked.
    static func facets(of hits: [SearchHit], call: Call) -> [Facet] {
        let articles = call.snapshot.articles
        return call.arguments.list("facets").map { name in
            switch name {
            case "source":
                Facet(
                    name, of: hits, text: articles.words, label: articles.words,
                    value: { articles.publisherNumber(at: $0.article) })
            case "country":
                Facet(
                    name, of: hits, text: { $0.code?.value ?? "" },
                    label: { call.countryName($0.code?.value ?? "") },
                    values: { articles.packedCountries(at: $0.article) })
            case "continent":
                Facet(
                    name, of: hits, text: \.rawValue, label: { call.continentName($0.rawValue) },
                    values: { articles.continents(at: $0.article) })
            default:
                Facet(
                    name, of: hits, text: articles.words, label: articles.words,
                    value: { articles.languageNumber(at: $0.article) })
            }
        }
    }
}

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
