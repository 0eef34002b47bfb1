import Corpus
import Extraction
import NewsIndex

/// Who said what.
enum QuoteRoutes {
    static let all = [
        Route("/v1/quotes", parameters()) { call throws(RequestError) in
            try list(call, among: call.snapshot.quotations.indices)
        },
        Route("/v1/quotes/{id}", ItemTables.quotation.parameters) { call throws(RequestError) in
            call.answer(
                ItemTables.quotation,
                try call.item("quotation") { snapshot, id in
                    snapshot.articles(ofFact: id).lazy.compactMap { article in
                        snapshot.quotations.run(of: article, by: \.article).first { $0.id.value == id }
                    }.first
                })
        },
    ]

    /// What every list of quotations takes, less what the path says already.
    static func parameters(without dropped: Set<String> = []) -> [Parameter] {
        let all =
            [
                Parameter("article", .names), Parameter("speaker", .names),
                Parameter("kind", .choices(Quotation.Kind.allCases.map(\.rawValue))), Parameter("q", .words),
                .sort(["id", "article", "speaker"]), .facets(["article", "kind", "speaker"]),
            ] + ItemTables.quotation.parameters + Parameter.paging
        return all.filter { !dropped.contains($0.name) }
    }

    /// Lists the quotations at some positions that pass the request's filters, in the order of articles and text.
    static func list(_ call: Call, among positions: some Sequence<Int>) throws(RequestError) -> Answer {
        let columns = call.corpus.columns
        let sorted = SortOrder.sort(
            try matches(call, among: positions), by: call.arguments.list("sort")
        ) { key in
            switch key {
            case "article": { columns.quotations.byArticle[$0] }
            case "speaker": { columns.quotationsBySpeaker[$0] }
            default: { columns.quotations.byID[$0] }
            }
        }
        var listing = Listing(ItemTables.quotation, call.snapshot.quotations, at: sorted, id: \.id.value)
        listing.facets = facets(of: sorted, call: call)
        return try call.list(listing)
    }

    private static func matches(_ call: Call, among positions: some Sequence<Int>) throws(RequestError) -> [Int] {
        let quotations = call.snapshot.quotations
        let articles = call.arguments.set("article")
        let speakers = call.entities("speaker")
        let kinds = call.arguments.set("kind").map { Set($0.compactMap(Quotation.Kind.init)) }
        let worded = try call.arguments.wordsKey("q").map(call.corpus.columns.quotations.words.holding)
        guard articles != nil || speakers != nil || kinds != nil || worded != nil else { return Array(positions) }
        return positions.filter { index in
            if let worded, !worded[index] { return false }
            if let kinds, !kinds.contains(quotations[index].quotation.kind) { return false }
            if let articles, !articles.contains(quotations[index].article.value) { return false }
            guard let speakers else { return true }
            return quotations[index].speaker.map(speakers.contains) ?? false
        }
    }

    private static func facets(of found: [Int], call: Call) -> [Facet] {
        let quotations = call.snapshot.quotations
        return call.arguments.list("facets").map { name in
            switch name {
            case "speaker":
                Facet(
                    name, of: found, text: \.value, label: call.entityName, value: { quotations[$0].speaker })
            case "kind": Facet(name, of: found) { quotations[$0].quotation.kind.rawValue }
            default: Facet(name, of: found) { quotations[$0].article.value }
            }
        }
    }
}

extension Call {
    /// The name of an entity in use.
    fileprivate func entityName(_ id: EntityID) -> String {
        snapshot.entityIndex(id).map { snapshot.entities[$0].resolved.name } ?? id.value
    }
}
