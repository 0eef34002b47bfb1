import Corpus
import Facts
import NewsIndex

/// The numbers that articles state.
enum ClaimRoutes {
    static let all = [
        Route.list("/v1/claims", of: ItemTables.claim, filters()) { call throws(RequestError) in
            try listing(call, among: call.snapshot.claims.indices)
        },
        .list(
            "/v1/claims/groups", of: ItemTables.claimGroup,
            [
                Parameter("article", .names, again: .narrows), Parameter("agree", .choices(["true", "false"])),
                Parameter("q", .words), .ids, .minSources, .sort(["last_reported", "id"]),
            ] + Parameter.presence(["event", "date"])
        ) { call throws(RequestError) in try groups(call) },
        .item("/v1/claims/groups/{id}", of: ItemTables.claimGroup) { call throws(RequestError) in try group(call) },
        .list("/v1/claims/groups/{id}/claims", of: ItemTables.claim) { call throws(RequestError) in
            Listing(ItemTables.claim, try group(call).claims) { claim in .evidence { claim($0).claim.evidence } }
        },
        .item("/v1/claims/{id}", of: ItemTables.claim) { call throws(RequestError) in
            try call.item("claim") { snapshot, id in position(of: id, in: snapshot).map { snapshot.claims[$0] } }
        },
    ]

    /// What every list of claims takes, less what the path says already.
    static func filters(without dropped: Set<String> = []) -> [Parameter] {
        let all =
            FactFilter.parameters + [
                Parameter("kind", .choices(Claim.Kind.allCases.map(\.rawValue))), Parameter("q", .words),
                Parameter("value", .number), Parameter("unit", .names),
                .sort(["id", "article", "value", "unit", "stated_on"]),
                .facets(FactFilter.facets + ["kind", "unit"]),
            ] + Parameter.presence(["date", "source", "source_words"])
        return all.filter { !dropped.contains($0.name) }
    }

    private static func position(of id: String, in snapshot: IndexSnapshot) -> Int? {
        snapshot.articles(ofFact: id).lazy.flatMap(snapshot.claims.positions)
            .first { snapshot.claims.id(at: $0).value == id }
    }

    /// Lists the claims at some positions that pass the request's filters.
    static func listing(_ call: Call, among positions: some Sequence<Int>) throws(RequestError) -> Listing {
        let claims = call.snapshot.claims
        let columns = call.corpus.columns
        let matches = try matches(call, among: positions)
        let sorted = SortOrder(matches, by: call.arguments.list("sort")) { key in
            switch key {
            case "article": columns.claims.articles
            case "stated_on": { columns.articles.byPublication.numbers(at: $0.map(columns.claims.article)) }
            case "value": columns.claimsByValue.numbers
            case "unit": columns.claimsByUnit.numbers
            default: columns.claims.byID.numbers
            }
        }
        let articles = call.snapshot.articles
        let order = ListOrder.by(call.arguments.list("sort")) { place in
            [
                .text(articles.id(at: claims.articleNumber(at: sorted[place])).value),
                .number(claims.place(at: sorted[place])),
            ]
        } value: { key, place in
            switch key {
            case "article": .text(articles.id(at: claims.articleNumber(at: sorted[place])).value)
            case "stated_on": .text(ifAny: articles.publication(at: claims.articleNumber(at: sorted[place])))
            case "value": .number(claims.value(at: sorted[place]).place)
            case "unit": .text(SearchTerms.key(of: claims.unit(at: sorted[place])))
            default: .text(claims.id(at: sorted[place]).value)
            }
        }
        var listing = Listing(ItemTables.claim, count: sorted.count, order: order) { claims[sorted[$0]] }
        listing.facets = call.facets(of: "claims", isWhole: matches.count == claims.count) { name in
            switch name {
            case "kind": Facet(name, values: Claim.Kind.allCases, numbers: claims.kindNumbers(at: matches))
            case "article": Facet(name, ofArticles: articles, numbers: columns.claims.articles(of: matches))
            case "unit": units(of: matches, in: claims)
            default: Facet(name, ofArticles: matches.map(columns.claims.article), call: call)
            }
        }
        return listing
    }

    /// Counts what is counted; each is called as the first of its claims words it.
    private static func units(of matches: [Int], in claims: ClaimList) -> Facet {
        Facet(
            "unit", numbers: claims.unitNumbers(at: matches), isOrdered: false, text: claims.unitKey,
            label: { unit in
                matches.first { claims.unitNumber(at: $0) == UInt32(unit) }.map(claims.unit) ?? claims.unitKey(unit)
            })
    }

    /// Whether a claim has what is named.
    private static func test(_ name: String, _ call: Call) -> PresenceFilter<Int>.Test {
        let (snapshot, columns) = (call.snapshot, call.corpus.columns)
        return switch name {
        case "date": { snapshot.articles.publicationDate(at: columns.claims.article(of: $0)) != nil }
        case "source": { snapshot.claims.hasSource($0) }
        default: { snapshot.claims.hasSourceWords($0) }
        }
    }

    private static func matches(_ call: Call, among positions: some Sequence<Int>) throws(RequestError) -> [Int] {
        let claims = call.snapshot.claims
        let filter = FactFilter(
            call, about: { claims.positions(about: $0, in: call.snapshot) },
            fact: { position(of: $0, in: call.snapshot) })
        let value = call.arguments.text("value").flatMap(Double.init)
        let kinds = call.arguments.set("kind").map { Set($0.compactMap { Claim.Kind(rawValue: $0)?.number }) }
        let columns = call.corpus.columns.claims
        let worded = try call.arguments.wordsKey("q").map(columns.words.holding)
        let units = call.arguments.set("unit").map { names in
            names.reduce(into: Set<UInt32>()) { $0.formUnion(claims.units(named: $1, in: columns.words)) }
        }
        let presence = PresenceFilter<Int>(call) { test($0, call) }
        guard !presence.isOpen || units != nil || !filter.isOpen || kinds != nil || worded != nil || value != nil else {
            return Array(positions)
        }
        return positions.filter { index in
            if let worded, !worded[index] { return false }
            if let kinds, !kinds.contains(claims.kindNumber(at: index)) { return false }
            if let units, !units.contains(claims.unitNumber(at: index)) { return false }
            guard presence.passes(index) else { return false }
            if let value, !claims.states(value, at: index) { return false }
            return filter.passes(index, of: columns.article(of: index))
        }
    }

    private static func groups(_ call: Call) throws(RequestError) -> Listing {
        let groups = call.snapshot.claimGroups
        let sources = SourceFilter(call)
        let wanted = call.wantedIDs()
        let agreement = call.arguments.set("agree")
        let worded = try call.arguments.wordsKey("q").map(call.corpus.columns.groupUnits.holding)
        let presence = PresenceFilter<ClaimGroup>(call) { name in
            name == "event" ? { $0.event != nil } : { call.snapshot.lastReported($0.articleNumbers) != nil }
        }
        let matches = groups.indices.filter { index in
            let group = groups[index]
            return agreement?.contains(String(!group.isContradicted)) ?? true
                && wanted?.contains(group.id) ?? true && sources.passes(group.claims.lazy.map(\.article))
                && worded?[index] ?? true && presence.passes(group)
        }
        let keys = call.arguments.list("sort")
        let sorted = SortOrder(matches, by: keys) { key in
            key == "id"
                ? TextRanks(groups.map(\.id)).numbers
                : call.corpus.columns.articles.latest { groups[$0].articleNumbers }
        }
        let order =
            keys.isEmpty
            ? ListOrder.named { groups[sorted[$0]].id }
            : .by(keys) {
                [.text(groups[sorted[$0]].id)]
            } value: { key, place in
                let group = groups[sorted[place]]
                return key == "id" ? .text(group.id) : .text(ifAny: call.snapshot.lastReported(group.articleNumbers))
            }
        return Listing(ItemTables.claimGroup, count: sorted.count, order: order) { groups[sorted[$0]] }
    }

    private static func group(_ call: Call) throws(RequestError) -> ClaimGroup {
        try call.item("group of claims") { snapshot, id in snapshot.claimGroups.first { $0.id == id } }
    }
}
