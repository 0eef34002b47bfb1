import Corpus
import Facts
import NewsIndex

/// Which articles a request asks for.
struct ArticleFilter {
    static let parameters =
        [
            Parameter("q", .words), Parameter("typo", .integer(0...1)), Parameter("highlight", .choice(["mark"])),
            Parameter("recency", .integer(1...36_500)), Parameter("explain", .choice(["true"])),
            Parameter("source", .names), Parameter("entity", .entities(nil), again: .narrows),
            Parameter("country", .countries, again: .narrows),
            Parameter("continent", .choices(Continent.ordered.map(\.rawValue)), again: .narrows),
            Parameter("published_from", .date), Parameter("published_to", .date), Parameter("language", .names),
            Parameter("author", .names, again: .narrows), Parameter("section", .names), Parameter("url", .words), .ids,
        ] + types.map { Parameter($0.rawValue, .entities($0), again: .narrows) } + Parameter.presence(presence)
    /// The types of entities that have a parameter of their own.
    private static let types: [EntityType] = [.person, .organization, .place, .event]
    /// What articles may have or lack: the lists by the names of their counts.
    private static let presence =
        ["title", "source", "date", "event_date"] + EntityType.inLists.map(\.rawValue)
        + ["meetings", "quotes", "claims", "copies"]
    static let facets = ["source", "language", "country", "continent", "day", "month", "year"]

    private let snapshot: IndexSnapshot
    private let columns: ArticleKeys
    // What is asked for is little: it is gone through for each article.
    /// Numbers of the publishers' folded names.
    private let sources: [Int32]?
    /// For each article whether it speaks of one entity of each group.
    private let mentioning: [Bool]?
    private let countries: [[PackedCountry]]
    private let continents: [[Continent]]
    private let wanted: Set<Int>?
    private let from: Int32?
    private let until: Int32?
    /// The languages' numbers.
    private let languages: [UInt32]?
    private let presence: PresenceFilter<Int>?
    /// For each article whether its file says of it what is asked for.
    private let said: [Bool]?

    /// - Parameters:
    ///   - call: the request.
    ///   - dates: the names of the parameters that say when an article was published.
    ///   - ids: that of the one that names articles.
    ///   - isOfArticles: whether it asks for articles, and not for what each of them says.
    init(
        _ call: Call, dates: (from: String, to: String) = ("published_from", "published_to"), ids: String = "id",
        isOfArticles: Bool = true
    ) {
        let snapshot = call.snapshot
        let arguments = call.arguments
        let columns = call.corpus.columns.articles
        self.snapshot = snapshot
        self.columns = columns
        sources = arguments.set("source").map { $0.compactMap { columns.sourceKeys[SearchTerms.key(of: $0)] } }
        let entities =
            isOfArticles
            ? Self.types.reduce(call.entityGroups("entity")) { $0 + call.entityGroups($1.rawValue, of: $1) } : []
        mentioning = entities.isEmpty ? nil : Self.articles(of: snapshot, speakingOf: entities)
        countries = arguments.countryGroups("country").map { $0.map(PackedCountry.init) }
        continents = arguments.groups("continent").map { $0.compactMap(Continent.init) }
        wanted = call.articles(ids)
        from = arguments.date(dates.from)?.earliestDay.flatMap(ArticleKeys.number)
        until = arguments.date(dates.to)?.latestDay.flatMap(ArticleKeys.number)
        languages = arguments.set("language").map(snapshot.articles.languageNumbers(of:))
        said = OriginFilter(call).map { filter in
            snapshot.articles.indices.map { filter.passes($0, in: snapshot.articles) }
        }
        let presence = isOfArticles ? PresenceFilter(call) { Self.test($0, in: snapshot) } : nil
        self.presence = presence.flatMap { $0.isOpen ? nil : $0 }
    }

    /// For each article whether it speaks of one entity of each group.
    private static func articles(of snapshot: IndexSnapshot, speakingOf groups: [Set<Int>]) -> [Bool] {
        // How many of the groups passed so far.
        var passed = [Int](repeating: 0, count: snapshot.articles.count)
        for (number, group) in groups.enumerated() {
            for entity in group {
                for article in snapshot.entities.articleNumbers(at: entity) where passed[article] == number {
                    passed[article] += 1
                }
            }
        }
        return passed.map { $0 == groups.count }
    }

    /// The positions of the articles that pass, ascending.
    func articles() -> [Int] {
        let all = snapshot.articles.indices
        return isOpen ? Array(all) : all.filter(passes)
    }

    /// What is found among the articles that pass, ascending; nil for all that is found.
    func articles(of finding: SearchFinding) -> [Int]? {
        isOpen ? nil : finding.articles.filter(passes)
    }

    /// For each article whether it passes.
    var passing: [Bool] { snapshot.articles.indices.map(passes) }

    /// Whether every article passes.
    var isOpen: Bool {
        sources == nil && mentioning == nil && countries.isEmpty && continents.isEmpty && languages == nil
            && from == nil
            && until == nil && wanted == nil && presence == nil && said == nil
    }

    /// Whether an article has what is named.
    private static func test(_ name: String, in snapshot: IndexSnapshot) -> PresenceFilter<Int>.Test {
        let articles = snapshot.articles
        switch name {
        case "title": return articles.hasTitle
        case "source": return articles.hasSource
        case "date": return { articles.publicationDate(at: $0) != nil }
        case "event_date": return articles.hasEventDate
        case "meetings": return articles.hasMeeting
        case "quotes": return articles.hasQuotation
        case "claims": return articles.hasClaim
        case "copies": return { !snapshot.copies(of: articles.id(at: $0)).isEmpty }
        default:
            guard let type = EntityType(rawValue: name) else { return { _ in false } }
            return { articles.has(type, $0) }
        }
    }

    private func passes(_ position: Int) -> Bool {
        if let sources, !(columns.source(of: position).map(sources.contains) ?? false) { return false }
        if let mentioning, !mentioning[position] { return false }
        if let wanted, !wanted.contains(position) { return false }
        for countries in countries where !snapshot.articles.speaks(position, ofAny: countries) { return false }
        for continents in continents where !snapshot.articles.speaks(position, ofAny: continents) { return false }
        if let languages, !languages.contains(snapshot.articles.languageNumber(at: position)) { return false }
        if let presence, !presence.passes(position) { return false }
        if let said, !said[position] { return false }
        return wasPublishedInTime(position)
    }

    /// A date of a month or a year passes where any of its days does; an article without a date never passes.
    private func wasPublishedInTime(_ position: Int) -> Bool {
        guard from != nil || until != nil else { return true }
        guard let days = columns.days(of: position) else { return false }
        return days.upperBound >= from ?? .min && days.lowerBound <= until ?? .max
    }

    /// The facets that a request asks for, over all that is found, in the order asked.
    ///
    /// - Parameters:
    ///   - finding: what is found.
    ///   - passing: those articles of it that pass; nil for all.
    ///   - call: the request.
    /// - Returns: the facets.
    static func facets(of finding: SearchFinding, passing: [Int]?, call: Call) -> [Facet] {
        // All articles that are found are told one by one for facets alone.
        call.arguments.list("facets").isEmpty ? [] : facets(of: passing ?? finding.articles, call: call)
    }

    /// The facets that a request asks for, over all matches, in the order asked.
    static func facets(of matches: [Int], call: Call) -> [Facet] {
        let articles = call.snapshot.articles
        return call.facets(of: "articles", isWhole: matches.count == articles.count) { name in
            switch name {
            case "source", "day", "month", "year": return Facet(name, ofArticles: matches, call: call)
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
