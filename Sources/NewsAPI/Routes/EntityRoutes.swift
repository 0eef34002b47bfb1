import Corpus
import Facts
import NewsIndex

/// The people, organizations, countries, places and events, with every mention and spelling.
enum EntityRoutes {
    static let all =
        [
            .list("/v1/entities", of: ItemTables.entity, filters) { call throws(RequestError) in try listing(call) },
            .item("/v1/entities/{id}", of: ItemTables.entity) { call throws(RequestError) in
                SeenEntity(call.snapshot.entities[try call.entityIndex()])
            } link: {
                Links.entity($0.entity.id)
            },
            .list("/v1/entities/{id}/articles", of: ItemTables.article, [.sort(ArticleRoutes.sortKeys)]) {
                call throws(RequestError) in
                ArticleRoutes.listing(call, at: call.snapshot.entities.articleNumbers(at: try call.entityIndex()))
            },
            .list("/v1/entities/{id}/meetings", of: ItemTables.meeting, MeetingRoutes.filters()) {
                call throws(RequestError) in
                MeetingRoutes.listing(call, among: call.snapshot.entities[try call.entityIndex()].meetings)
            },
        ] + EntityFactRoutes.all + RelatedRoutes.all

    static let type = Parameter(
        "type", .choices([EntityType.person, .organization, .country, .place, .event].map(\.rawValue)))

    /// What entities may have or lack: the lists by the names of their counts.
    private static let presence = ["country", "coordinates", "roles", "meetings", "merges"]

    private static let filters =
        [
            type, Parameter("q", .words), Parameter("article", .names, again: .narrows),
            Parameter("country", .countries), .ids,
            .sort(["name", "mentions", "articles", "id", "last_reported"]), .facets(["type", "country"]),
        ] + Parameter.presence(presence)

    private static func listing(_ call: Call) throws(RequestError) -> Listing {
        let entities = call.snapshot.entities
        let keys = call.arguments.list("sort")
        // The order that most ask for is made once for a snapshot.
        let isByCount = keys.isEmpty || keys.contains { $0.hasSuffix("mentions") || $0.hasSuffix("articles") }
        if isByCount, let kept = call.keptWalk { return try listing(call, as: kept) }
        let positions = keys.isEmpty ? call.corpus.entitiesByMentions : Array(entities.indices)
        let matches = try matches(call, among: positions)
        let sorted = sorted(matches, by: keys, call)
        let order = order(of: sorted, by: keys, call)
        var listing = Listing(ItemTables.entity, count: sorted.count, order: order) {
            SeenEntity(entities[sorted[$0]])
        }
        listing.facets = facets(of: matches, call: call)
        guard isByCount else { return listing }
        let asked = AskedCall(call)
        listing.walk = Walk(subject: .entities) { served in
            let call = asked.on(served)
            let positions = keys.isEmpty ? served.entitiesByMentions : Array(served.snapshot.entities.indices)
            guard let matches = try? Self.matches(call, among: positions) else { return [] }
            let sorted = Self.sorted(matches, by: keys, call)
            return (0..<sorted.count).map { sorted[$0] }
        }
        return listing
    }

    /// The entities as a list had them in a former snapshot.
    private static func listing(_ call: Call, as kept: KeptWalks.Kept) throws(RequestError) -> Listing {
        let entities = call.snapshot.entities
        let matches = try matches(call, among: Array(entities.indices))
        let (positions, places) = kept.order(of: matches)
        let order = ListOrder.kept(kept, places: places) { entities.id(at: positions[$0]).value }
        var listing = Listing(ItemTables.entity, count: positions.count, order: order) {
            SeenEntity(entities[positions[$0]])
        }
        listing.facets = facets(of: matches, call: call)
        return listing
    }

    private static func sorted(_ matches: [Int], by keys: [String], _ call: Call) -> SortOrder {
        let (entities, columns) = (call.snapshot.entities, call.corpus.columns)
        return SortOrder(matches, by: keys) { key in
            switch key {
            case "name": columns.entitiesByName.numbers
            case "mentions": entities.mentionCounts
            case "articles": entities.articleCounts
            case "last_reported": columns.reports
            // Entities are ordered by their ids.
            default: { $0.map(UInt32.init) }
            }
        }
    }

    private static func order(of sorted: SortOrder, by keys: [String], _ call: Call) -> ListOrder {
        let entities = call.snapshot.entities
        let order = ListOrder.by(keys.isEmpty ? ["-mentions"] : keys) {
            [.text(entities.id(at: sorted[$0]).value)]
        } value: { key, place in
            switch key {
            case "name": .text(SearchTerms.key(of: entities.name(at: sorted[place])))
            case "mentions": .number(entities.mentionCount(at: sorted[place]))
            case "articles": .number(entities.articleCount(at: sorted[place]))
            case "last_reported": .text(ifAny: call.snapshot.lastReported(ofEntity: sorted[place]))
            default: .text(entities.id(at: sorted[place]).value)
            }
        }
        let isByCount = keys.isEmpty || keys.contains { $0.hasSuffix("mentions") || $0.hasSuffix("articles") }
        return isByCount ? order.told(in: call.snapshot.version) : order
    }

    /// The entities at some positions that pass the request's filters.
    private static func matches(_ call: Call, among positions: [Int]) throws(RequestError) -> [Int] {
        let entities = call.snapshot.entities
        let named = try call.arguments.wordsKey("q").map(call.corpus.columns.entityNames.holding)
        let types = call.arguments.set("type").map { Set($0.compactMap { EntityType(rawValue: $0)?.number }) }
        let countries = call.arguments.countries("country")
        let mentioned = call.articleGroups("article").map { articles in
            Set(articles.flatMap { call.snapshot.articles[$0].entities })
        }
        let wanted = call.wantedIDs().map { Set($0.compactMap(call.snapshot.entityIndex(named:))) }
        let presence = PresenceFilter<Int>(call) { test($0, in: call.snapshot) }
        guard
            !presence.isOpen || named != nil || types != nil || countries != nil || !mentioned.isEmpty || wanted != nil
        else {
            return positions
        }
        return positions.filter { index in
            if let named, !named[index] { return false }
            if let types, !types.contains(entities.typeNumber(at: index)) { return false }
            if let wanted, !wanted.contains(index) { return false }
            guard mentioned.allSatisfy({ $0.contains(index) }), presence.passes(index) else { return false }
            guard let countries else { return true }
            return entities.country(at: index).map(countries.contains) ?? false
        }
    }

    /// Whether an entity has what is named.
    private static func test(_ name: String, in snapshot: IndexSnapshot) -> PresenceFilter<Int>.Test {
        let entities = snapshot.entities
        return switch name {
        case "country": { entities.country(at: $0) != nil }
        case "coordinates": { entities.coordinates(at: $0) != nil }
        case "roles": { entities[$0].roleCount > 0 }
        case "meetings": { !entities[$0].meetings.isEmpty }
        default: { entities[$0].mergeCount > 0 }
        }
    }

    private static func facets(of found: [Int], call: Call) -> [Facet] {
        let entities = call.snapshot.entities
        return call.facets(of: "entities", isWhole: found.count == entities.count) { name in
            name == "type"
                ? Facet(name, values: EntityType.allCases, numbers: entities.typeNumbers(at: found))
                : Facet(
                    name, of: found, text: \.value, label: { call.countryName($0.value) }, value: entities.country)
        }
    }
}
