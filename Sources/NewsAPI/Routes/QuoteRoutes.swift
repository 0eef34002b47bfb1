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
        let quotations = call.snapshot.quotations
        let articles = call.arguments.set("article")
        let speakers = call.entities("speaker")
        let kinds = call.arguments.set("kind")
        let words = try call.arguments.wordsKey("q")
        let matches = positions.filter { index in
            let entry = quotations[index]
            guard articles?.contains(entry.article.value) ?? true,
                kinds?.contains(entry.quotation.kind.rawValue) ?? true
            else { return false }
            if let speakers, !(entry.speaker.map(speakers.contains) ?? false) { return false }
            return words.map { SearchTerms.key(of: call.words(of: entry)).contains($0) } ?? true
        }
        let sorted = SortValue.sort(matches, by: call.arguments.list("sort")) { index, key in
            switch key {
            case "article": .text(quotations[index].article.value)
            case "speaker": .text(quotations[index].speaker.map(call.entityName).map(SearchTerms.key))
            default: .text(quotations[index].id.value)
            }
        }
        var listing = Listing(ItemTables.quotation, quotations, at: sorted, id: \.id.value)
        listing.facets = facets(of: sorted.map { quotations[$0] }, call: call)
        return try call.list(listing)
    }

    private static func facets(of found: @autoclosure () -> [IndexedQuotation], call: Call) -> [Facet] {
        guard call.wantsFacets else { return [] }
        let quotations = found()
        return call.arguments.list("facets").map { name in
            switch name {
            case "speaker":
                Facet(name, values: quotations.map { [$0.speaker?.value].compactMap(\.self) }) {
                    call.entityName(EntityID($0))
                }
            case "kind": Facet(name, values: quotations.map { [$0.quotation.kind.rawValue] }) { $0 }
            default: Facet(name, values: quotations.map { [$0.article.value] }) { $0 }
            }
        }
    }
}

extension Call {
    /// The words that a quotation gives.
    fileprivate func words(of entry: IndexedQuotation) -> String {
        guard let index = snapshot.articleIndex(entry.article) else { return "" }
        return snapshot.articles[index].article.text[entry.quotation.evidence.range]
    }

    /// The name of an entity in use.
    fileprivate func entityName(_ id: EntityID) -> String {
        snapshot.entityIndex(id).map { snapshot.entities[$0].resolved.name } ?? id.value
    }
}
