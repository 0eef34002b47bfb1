import Corpus
import Extraction
import NewsIndex

/// The numbers that articles state, and what articles disagree about.
enum ClaimRoutes {
    static let all = [
        Route("/v1/claims", parameters()) { call throws(RequestError) in
            try list(call, among: call.snapshot.claims.indices)
        },
        Route(
            "/v1/claims/groups",
            [
                Parameter("article", .names), Parameter("agree", .choices(["true", "false"])), Parameter("q", .words),
            ] + ItemTables.claimGroup.parameters + Parameter.paging
        ) { call throws(RequestError) in try groups(call) },
        Route("/v1/claims/groups/{id}", ItemTables.claimGroup.parameters) { call throws(RequestError) in
            call.answer(ItemTables.claimGroup, try group(call))
        },
        Route("/v1/claims/groups/{id}/claims", ItemTables.claim.parameters + Parameter.paging) {
            call throws(RequestError) in
            try call.list(Listing(ItemTables.claim, try group(call).claims, id: \.id.value))
        },
        Route("/v1/claims/{id}", ItemTables.claim.parameters) { call throws(RequestError) in
            call.answer(
                ItemTables.claim,
                try call.item("claim") { snapshot, id in
                    snapshot.articles(ofFact: id).lazy.compactMap { article in
                        snapshot.claims.run(of: article, by: \.article).first { $0.id.value == id }
                    }.first
                })
        },
        Route(
            "/v1/discrepancies",
            [
                Parameter("kind", .choices(Discrepancy.Kind.allCases.map(\.rawValue))), Parameter("article", .names),
                .facets(["kind", "severity"]),
            ] + ItemTables.discrepancy.parameters + Parameter.paging
        ) { call throws(RequestError) in try discrepancies(call) },
        Route("/v1/discrepancies/{id}", ItemTables.discrepancy.parameters) { call throws(RequestError) in
            call.answer(ItemTables.discrepancy, try discrepancy(call))
        },
        Route("/v1/discrepancies/{id}/values", ItemTables.version.parameters + Parameter.paging) {
            call throws(RequestError) in
            let values = try discrepancy(call).values
            return try call.list(
                Listing(ItemTables.version, count: values.count) {
                    "\(values[$0].evidence.article.value) \(values[$0].evidence.range.lowerBound) \($0)"
                } item: {
                    values[$0]
                })
        },
    ]

    /// What every list of claims takes, less what the path says already.
    static func parameters(without dropped: Set<String> = []) -> [Parameter] {
        let all =
            [
                Parameter("article", .names), Parameter("kind", .choices(Claim.Kind.allCases.map(\.rawValue))),
                Parameter("q", .words), .sort(["id", "article", "value", "unit"]), .facets(["article", "kind"]),
            ] + ItemTables.claim.parameters + Parameter.paging
        return all.filter { !dropped.contains($0.name) }
    }

    /// Lists the claims at some positions that pass the request's filters.
    static func list(_ call: Call, among positions: some Sequence<Int>) throws(RequestError) -> Answer {
        let claims = call.snapshot.claims
        let articles = call.arguments.set("article")
        let kinds = call.arguments.set("kind")
        let words = try call.arguments.wordsKey("q")
        let matches = positions.filter { index in
            let claim = claims[index]
            guard articles?.contains(claim.article.value) ?? true,
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
        var listing = Listing(ItemTables.claim, claims, at: sorted, id: \.id.value)
        listing.facets = call.arguments.list("facets").map { name in
            let values = sorted.map { index in
                name == "kind" ? claims[index].claim.kind.rawValue : claims[index].article.value
            }
            return Facet(name, values: values.map { [$0] }) { $0 }
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
        return try call.list(Listing(ItemTables.claimGroup, groups, at: matches, id: \.id))
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
        var listing = Listing(ItemTables.discrepancy, discrepancies, at: matches, id: \.id.value)
        listing.facets = call.arguments.list("facets").map { name in
            let kinds = matches.map { discrepancies[$0].kind }
            return Facet(
                name, values: kinds.map { [name == "kind" ? $0.rawValue : $0.severity.rawValue] }
            ) { $0 }
        }
        return try call.list(listing)
    }
    private static func group(_ call: Call) throws(RequestError) -> ClaimGroup {
        try call.item("group of claims") { snapshot, id in snapshot.claimGroups.first { $0.id == id } }
    }

    private static func discrepancy(_ call: Call) throws(RequestError) -> Discrepancy {
        try call.item("discrepancy") { snapshot, id in snapshot.discrepancies.first { $0.id.value == id } }
    }
}
