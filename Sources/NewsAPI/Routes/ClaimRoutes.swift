import Corpus
import Extraction
import NewsIndex

/// The numbers that articles state, and what articles disagree about.
enum ClaimRoutes {
    static let all = [
        Route("/v1/claims", parameters()) { call throws(RequestError) in try list(call) { _ in true } },
        Route(
            "/v1/claims/groups",
            [
                Parameter("article", .names), Parameter("agree", .choices(["true", "false"])), Parameter("q", .words),
                .fields(ItemFields.claimGroup),
            ] + Parameter.paging
        ) { call throws(RequestError) in try groups(call) },
        Route(
            "/v1/discrepancies",
            [
                Parameter("kind", .choices(Discrepancy.Kind.allCases.map(\.rawValue))), Parameter("article", .names),
                .fields(ItemFields.discrepancy), .facets(["kind", "severity"]),
            ] + Parameter.paging
        ) { call throws(RequestError) in try discrepancies(call) },
    ]

    /// What every list of claims takes, less what the path says already.
    static func parameters(without dropped: Set<String> = []) -> [Parameter] {
        let kinds: [Claim.Kind] = [.cardinal, .ordinal, .percentage]
        let all =
            [
                Parameter("article", .names), Parameter("kind", .choices(kinds.map(\.rawValue))),
                Parameter("q", .words), .sort(["id", "article", "value", "unit"]), .fields(ItemFields.claim),
                .facets(["article", "kind"]),
            ] + Parameter.paging
        return all.filter { !dropped.contains($0.name) }
    }

    /// Lists the claims that pass the request's filters and one of the path's.
    static func list(_ call: Call, where isMeant: (IndexedClaim) -> Bool) throws(RequestError) -> Answer {
        let claims = call.snapshot.claims
        let articles = call.arguments.set("article")
        let kinds = call.arguments.set("kind")
        let words = try call.arguments.wordsKey("q")
        let matches = claims.indices.filter { index in
            let claim = claims[index]
            guard isMeant(claim), articles?.contains(claim.article.value) ?? true,
                kinds?.contains(claim.claim.kind.rawValue) ?? true
            else { return false }
            return words.map { SearchTerms.key(of: claim.claim.unit).contains($0) } ?? true
        }
        let sorted = SortValue.sort(matches, by: call.arguments.list("sort")) { index, key in
            switch key {
            case "article": .text(claims[index].article.value)
            case "value": .number(claims[index].claim.value)
            case "unit": .text(SearchTerms.key(of: claims[index].claim.unit))
            default: .text(claims[index].id.value)
            }
        }
        var listing = Listing(count: sorted.count) {
            claims[sorted[$0]].id.value
        } object: {
            call.corpus.claims[sorted[$0]]
        }
        listing.facets = call.arguments.list("facets").map { name in
            let values = sorted.map { index in
                name == "kind" ? claims[index].claim.kind.rawValue : claims[index].article.value
            }
            return Facet.member(name, values: values.map { [$0] }) { $0 }
        }
        return try call.list(listing)
    }

    private static func groups(_ call: Call) throws(RequestError) -> Answer {
        let groups = call.snapshot.claimGroups
        let articles = call.arguments.set("article")
        let agreement = call.arguments.set("agree")
        let words = try call.arguments.wordsKey("q")
        let matches = groups.indices.filter { index in
            let group = groups[index]
            return agreement?.contains(String(!group.isContradicted)) ?? true
                && !(articles?.isDisjoint(with: group.claims.map(\.article.value)) ?? false)
                && words.map { SearchTerms.key(of: group.unit).contains($0) } ?? true
        }
        return try call.list(
            Listing(count: matches.count) {
                groups[matches[$0]].id
            } object: {
                call.corpus.encoder.claimGroup(groups[matches[$0]])
            })
    }

    private static func discrepancies(_ call: Call) throws(RequestError) -> Answer {
        let discrepancies = call.snapshot.discrepancies
        let kinds = call.arguments.set("kind")
        let articles = call.arguments.set("article")
        let matches = discrepancies.indices.filter { index in
            let sources = discrepancies[index].values.map(\.evidence.article.value)
            return kinds?.contains(discrepancies[index].kind.rawValue) ?? true
                && !(articles?.isDisjoint(with: sources) ?? false)
        }
        var listing = Listing(count: matches.count) {
            discrepancies[matches[$0]].id.value
        } object: {
            call.corpus.discrepancies[matches[$0]]
        }
        listing.facets = call.arguments.list("facets").map { name in
            let kinds = matches.map { discrepancies[$0].kind }
            return Facet.member(
                name, values: kinds.map { [name == "kind" ? $0.rawValue : $0.severity.rawValue] }
            ) { $0 }
        }
        return try call.list(listing)
    }
}
