import Corpus
import Extraction
import HTTPMessage
import NewsIndex

/// The people, organizations, countries, places and events, with every mention and spelling.
enum EntityRoutes {
    static let all =
        [
            Route("/v1/entities", listParameters) { call throws(RequestError) in try list(call) },
            Route("/v1/entities/{id}", ItemTables.entity.parameters) { call throws(RequestError) in try entity(call) },
            Route("/v1/entities/{id}/articles", ItemTables.article.parameters + Parameter.paging) {
                call throws(RequestError) in try articles(call)
            },
            Route("/v1/entities/{id}/meetings", MeetingRoutes.filters()) { call throws(RequestError) in
                let entity = call.snapshot.entities[try call.entityIndex()]
                return try MeetingRoutes.list(call, among: call.snapshot.positions(of: entity.meetings))
            },
        ] + EntityFactRoutes.all

    static let type = Parameter(
        "type", .choices([EntityType.person, .organization, .country, .place, .event].map(\.rawValue)))

    private static let listParameters =
        [
            type, Parameter("q", .words), Parameter("article", .names), Parameter("country", .countries),
            .sort(["name", "mentions", "articles", "id"]), .facets(["type", "country"]),
        ] + ItemTables.entity.parameters + Parameter.paging

    private static func list(_ call: Call) throws(RequestError) -> Answer {
        let entities = call.snapshot.entities
        let words = try call.arguments.wordsKey("q")
        let types = call.arguments.set("type")
        let articles = call.arguments.set("article")
        let countries = call.arguments.countries("country")
        let keys = call.arguments.list("sort")
        // The order that most ask for is made once for a snapshot.
        let positions = keys.isEmpty ? call.corpus.entitiesByMentions : Array(entities.indices)
        let matches = positions.filter { index in
            if let types, !types.contains(entities[index].resolved.type.rawValue) { return false }
            guard articles != nil || countries != nil || words != nil else { return true }
            let entity = entities[index]
            if let articles, !entity.articles.contains(where: { articles.contains($0.value) }) { return false }
            if let countries, !(entity.resolved.country.map(countries.contains) ?? false) { return false }
            guard let words else { return true }
            return ([entity.resolved.name] + entity.names.map(\.value)).contains {
                SearchTerms.key(of: $0).contains(words)
            }
        }
        let sorted = SortValue.sort(matches, by: keys) { index, key in
            let entity = entities[index]
            return switch key {
            case "name": .text(SearchTerms.key(of: entity.resolved.name))
            case "mentions": .number(Double(entity.mentions.count))
            case "articles": .number(Double(entity.articles.count))
            default: .text(entity.id.value)
            }
        }
        var listing = Listing(ItemTables.entity, count: sorted.count) {
            entities[sorted[$0]].id.value
        } item: {
            SeenEntity(entities[sorted[$0]])
        }
        listing.facets = facets(of: sorted.map { entities[$0] }, call: call)
        return try call.list(listing)
    }

    private static func facets(of found: @autoclosure () -> [IndexedEntity], call: Call) -> [Facet] {
        guard call.wantsFacets else { return [] }
        let entities = found()
        return call.arguments.list("facets").map { name in
            if name == "type" {
                return Facet(name, values: entities.map { [$0.resolved.type.rawValue] }) { $0 }
            }
            let countries = entities.map { [$0.resolved.country?.value].compactMap(\.self) }
            return Facet(name, values: countries, label: call.countryName)
        }
    }

    private static func entity(_ call: Call) throws(RequestError) -> Answer {
        let entity = call.snapshot.entities[try call.entityIndex()]
        // Where it lives when it was asked for by another of its names (RFC 9110 §8.7).
        let fields = call.names.first == entity.id.value ? [] : [Field("Content-Location", Links.entity(entity.id))]
        return call.answer(ItemTables.entity, SeenEntity(entity), fields: fields)
    }

    private static func articles(_ call: Call) throws(RequestError) -> Answer {
        let entity = call.snapshot.entities[try call.entityIndex()]
        let positions = entity.articles.compactMap { call.snapshot.articleIndex($0) }
        return try call.list(
            Listing(ItemTables.article, positions.map { call.snapshot.articles[$0] }, id: \.id.value))
    }
}
