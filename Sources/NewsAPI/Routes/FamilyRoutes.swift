import Corpus
import Facts
import NewsIndex

/// Families of articles that repeat one another.
enum FamilyRoutes {
    static let all = [
        Route.list(
            "/v1/copies", of: ItemTables.family,
            [
                Parameter("article", .names, again: .narrows), Parameter("source", .names, again: .narrows), .ids,
                Parameter("min_articles", .integer(2...1_000)),
                .sort(["articles", "published_at", "id"]),
            ]
        ) { call throws(RequestError) in listing(call) },
        .item("/v1/copies/{id}", of: ItemTables.family) { call throws(RequestError) in try family(call) },
        .list("/v1/copies/{id}/articles", of: ItemTables.familyMember) { call throws(RequestError) in
            let family = try family(call)
            let members = family.articles.map { FamilyMember(article: $0, family: family) }
            let articles = call.snapshot.articles
            return Listing(ItemTables.familyMember, members) { member in
                .named { articles.id(at: member($0).article).value }
            }
        },
    ]

    /// The largest come first where the request does not say.
    private static func listing(_ call: Call) -> Listing {
        let families = matches(call)
        let articles = call.snapshot.articles
        let keys = call.arguments.list("sort")
        let first = { (family: CopyFamily) in
            family.articles.first.flatMap { articles.publicationDate(at: $0)?.text }
        }
        let days = keys.contains { $0.hasSuffix("published_at") } ? families.map(first) : []
        let ranks = Dictionary(
            zip(Set(days.compactMap(\.self)).sorted(), UInt32(0)...)
        ) { first, _ in first }
        let sorted = SortOrder(Array(families.indices), by: keys.isEmpty ? ["-articles"] : keys) { key in
            switch key {
            case "articles": { $0.map { UInt32(clamping: families[$0].articles.count) } }
            case "published_at": { $0.map { days[$0].flatMap { ranks[$0] } ?? SortOrder.none } }
            // Families are ordered by their ids.
            default: { $0.map { UInt32(clamping: $0) } }
            }
        }
        let order = ListOrder.by(keys.isEmpty ? ["-articles"] : keys) {
            [.text(families[sorted[$0]].id.value)]
        } value: { key, place in
            switch key {
            case "articles": .number(families[sorted[place]].articles.count)
            case "published_at": .text(ifAny: first(families[sorted[place]]))
            default: .text(families[sorted[place]].id.value)
            }
        }
        return Listing(ItemTables.family, count: sorted.count, order: order) { families[sorted[$0]] }
    }

    private static func matches(_ call: Call) -> [CopyFamily] {
        let wanted = call.articleGroups("article")
        let sources = call.arguments.groups("source").map { Set($0.map(SearchTerms.key)) }
        let ids = call.wantedIDs()
        let least = call.arguments.integer("min_articles") ?? 2
        let articles = call.snapshot.articles
        return call.corpus.copyFamilies.filter { family in
            guard family.articles.count >= least else { return false }
            if let ids, !ids.contains(family.id.value) { return false }
            guard wanted.allSatisfy({ !$0.isDisjoint(with: family.articles) }) else { return false }
            guard !sources.isEmpty else { return true }
            let own = Set(family.articles.compactMap(articles.publisher).map(SearchTerms.key))
            return sources.allSatisfy { !$0.isDisjoint(with: own) }
        }
    }

    private static func family(_ call: Call) throws(RequestError) -> CopyFamily {
        try call.item("copy family") { _, id in call.corpus.copyFamily(id) }
    }
}
