import Corpus
import NewsIndex
import Search

/// The full text.
enum SearchRoutes {
    static let all = [
        Route.list(
            "/v1/search", of: ItemTables.hit, ArticleFilter.parameters + [.facets(ArticleFilter.facets)]
        ) { call throws(RequestError) in try listing(call) }
    ]

    private static func listing(_ call: Call) throws(RequestError) -> Listing {
        guard let finding = try call.finding() else { throw .missingParameter("q") }
        let passing = ArticleFilter(call).articles(of: finding)
        let snapshot = call.snapshot
        let hits = OrderedHits(RankedHits(finding, passing: passing, first: call.pageEnd), kept: call.keptWalk)
        let order = hits.order(by: ["-score"], in: snapshot)
        let explainer = ScoreExplainer(finding, in: call)
        var listing = Listing(ItemTables.hit, count: hits.count, order: order) {
            FoundArticle(hits[$0], finding, explainer, in: call)
        }
        listing.walk = hits.walk(of: call) { call throws(RequestError) in
            guard let finding = try call.finding() else { return nil }
            return OrderedHits(RankedHits(finding, passing: ArticleFilter(call).articles(of: finding), first: .max))
        }
        listing.check = { () throws(RequestError) in try explainer?.check() }
        listing.facets = ArticleFilter.facets(of: finding, passing: passing, call: call)
        listing.extras = corrections(of: finding)
        return listing
    }

    /// Says which words found nothing, and what they were taken for, if anything.
    static func corrections(of finding: SearchFinding) -> [JSONMember] {
        let nowhere = finding.nowhere.isEmpty ? [] : [JSONMember("nowhere", .texts(finding.nowhere))]
        guard !finding.corrections.isEmpty else { return nowhere }
        let told = finding.corrections.map { correction -> JSONValue in
            [
                "typed": .string(correction.typed), "found": .array(correction.found.map { .string($0) }),
                "reason": .string(correction.reason.rawValue),
            ]
        }
        return [JSONMember("corrections", .array(told))] + nowhere
    }
}
