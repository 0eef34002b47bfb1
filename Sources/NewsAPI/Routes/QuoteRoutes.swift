import Corpus
import Facts
import NewsIndex

/// Who said what.
enum QuoteRoutes {
    static let all = [
        Route.list("/v1/quotes", of: ItemTables.quotation, filters()) { call throws(RequestError) in
            try listing(call, among: call.snapshot.quotations.indices)
        },
        .item("/v1/quotes/{id}", of: ItemTables.quotation) { call throws(RequestError) in
            try call.item("quotation") { snapshot, id in
                position(of: id, in: snapshot).map { snapshot.quotations[$0] }
            }
        },
    ]

    /// What every list of quotations takes, less what the path says already.
    static func filters(without dropped: Set<String> = []) -> [Parameter] {
        let all =
            FactFilter.parameters + [
                Parameter("speaker", .entities(nil)),
                Parameter("kind", .choices(Quotation.Kind.allCases.map(\.rawValue))), Parameter("q", .words),
                .sort(["id", "article", "speaker", "said_on"]), .facets(FactFilter.facets + ["kind", "speaker"]),
            ] + Parameter.presence(["date", "speaker", "speaker_words"])
        return all.filter { !dropped.contains($0.name) }
    }

    private static func position(of id: String, in snapshot: IndexSnapshot) -> Int? {
        snapshot.articles(ofFact: id).lazy.flatMap(snapshot.quotations.positions)
            .first { snapshot.quotations.id(at: $0).value == id }
    }

    /// Lists the quotations at some positions that pass the request's filters, in the order of articles and text.
    static func listing(_ call: Call, among positions: some Sequence<Int>) throws(RequestError) -> Listing {
        let quotations = call.snapshot.quotations
        let columns = call.corpus.columns
        let matches = try matches(call, among: positions)
        let sorted = SortOrder(matches, by: call.arguments.list("sort")) { key in
            switch key {
            case "article": columns.quotations.articles
            case "said_on": { columns.articles.byPublication.numbers(at: $0.map(columns.quotations.article)) }
            case "speaker": columns.quotationsBySpeaker.numbers
            default: columns.quotations.byID.numbers
            }
        }
        let (articles, entities) = (call.snapshot.articles, call.snapshot.entities)
        let order = ListOrder.by(call.arguments.list("sort")) { place in
            [
                .text(articles.id(at: quotations.articleNumber(at: sorted[place])).value),
                .number(quotations.place(at: sorted[place])),
            ]
        } value: { key, place in
            switch key {
            case "article": return .text(articles.id(at: quotations.articleNumber(at: sorted[place])).value)
            case "said_on":
                return .text(ifAny: articles.publication(at: quotations.articleNumber(at: sorted[place])))
            case "speaker":
                let speaker = quotations.speaker(at: sorted[place])
                return .text(ifAny: speaker.map { SearchTerms.key(of: entities.name(at: $0)) })
            default: return .text(quotations.id(at: sorted[place]).value)
            }
        }
        var listing = Listing(ItemTables.quotation, count: sorted.count, order: order) { quotations[sorted[$0]] }
        listing.facets = facets(of: matches, call: call)
        return listing
    }

    private static func matches(_ call: Call, among positions: some Sequence<Int>) throws(RequestError) -> [Int] {
        let quotations = call.snapshot.quotations
        let columns = call.corpus.columns
        let filter = FactFilter(
            call, about: { quotations.positions(about: $0, in: call.snapshot) },
            fact: { position(of: $0, in: call.snapshot) })
        let speakers = call.entities("speaker").map { Set($0.compactMap(call.snapshot.entityIndex)) }
        let kinds = call.arguments.set("kind").map { Set($0.compactMap { Quotation.Kind(rawValue: $0)?.number }) }
        let worded = try call.arguments.wordsKey("q").map(columns.quotations.words.holding)
        let presence = PresenceFilter<Int>(call) { test($0, call) }
        guard !presence.isOpen || !filter.isOpen || speakers != nil || kinds != nil || worded != nil else {
            return Array(positions)
        }
        return positions.filter { index in
            if let worded, !worded[index] { return false }
            if let kinds, !kinds.contains(quotations.kindNumber(at: index)) { return false }
            guard filter.passes(index, of: columns.quotations.article(of: index)), presence.passes(index) else {
                return false
            }
            guard let speakers else { return true }
            return columns.speaker(ofQuotation: index).map(speakers.contains) ?? false
        }
    }

    /// Whether a quotation has what is named.
    private static func test(_ name: String, _ call: Call) -> PresenceFilter<Int>.Test {
        let (snapshot, columns) = (call.snapshot, call.corpus.columns)
        return switch name {
        case "date": { snapshot.articles.publicationDate(at: columns.quotations.article(of: $0)) != nil }
        case "speaker": { columns.speaker(ofQuotation: $0) != nil }
        default: { snapshot.quotations.hasSpeakerWords($0) }
        }
    }

    private static func facets(of found: [Int], call: Call) -> [Facet] {
        let quotations = call.snapshot.quotations
        let entities = call.snapshot.entities
        let columns = call.corpus.columns
        return call.facets(of: "quotes", isWhole: found.count == quotations.count) { name in
            switch name {
            case "speaker":
                Facet(
                    name, numbers: columns.speakers(ofQuotations: found), isOrdered: true,
                    text: { entities.id(at: $0).value }, label: entities.name)
            case "kind": Facet(name, values: Quotation.Kind.allCases, numbers: quotations.kindNumbers(at: found))
            case "article":
                Facet(name, ofArticles: call.snapshot.articles, numbers: columns.quotations.articles(of: found))
            default: Facet(name, ofArticles: found.map(columns.quotations.article), call: call)
            }
        }
    }
}
