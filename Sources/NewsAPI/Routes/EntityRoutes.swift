import Corpus
import Extraction
import HTTPMessage
import NewsIndex

/// The people, organizations, countries, places and events, with every mention and spelling.
enum EntityRoutes {
    static let all = [
        Route("/v1/entities", listParameters) { call throws(RequestError) in try list(call) },
        Route("/v1/entities/{id}") { call throws(RequestError) in try entity(call) },
        Route(
            "/v1/entities/{id}/mentions",
            [Parameter("article", .names), .fields(ItemFields.mention)] + Parameter.paging
        ) { call throws(RequestError) in try mentions(call) },
        Route("/v1/entities/{id}/articles", [.fields(ItemFields.article)] + Parameter.paging) {
            call throws(RequestError) in try articles(call)
        },
        Route("/v1/entities/{id}/names", [.fields(ItemFields.name)] + Parameter.paging) {
            call throws(RequestError) in try names(call)
        },
    ]

    static let type = Parameter(
        "type", .choices([EntityType.person, .organization, .country, .place, .event].map(\.rawValue)))

    private static let listParameters =
        [
            type, Parameter("q", .words), Parameter("article", .names), Parameter("country", .countries),
            .sort(["name", "mentions", "articles", "id"]), .fields(ItemFields.entity), .facets(["type", "country"]),
        ] + Parameter.paging

    private static func list(_ call: Call) throws(RequestError) -> Answer {
        let entities = call.snapshot.entities
        let words = try call.arguments.wordsKey("q")
        let types = call.arguments.set("type")
        let articles = call.arguments.set("article")
        let countries = call.arguments.countries("country")
        let matches = entities.indices.filter { index in
            let entity = entities[index]
            if let types, !types.contains(entity.resolved.type.rawValue) { return false }
            if let articles, articles.isDisjoint(with: entity.articles.map(\.value)) { return false }
            if let countries, !(entity.resolved.country.map(countries.contains) ?? false) { return false }
            guard let words else { return true }
            return ([entity.resolved.name] + entity.names.map(\.value)).contains {
                SearchTerms.key(of: $0).contains(words)
            }
        }
        let keys = call.arguments.list("sort")
        let sorted = SortValue.sort(matches, by: keys.isEmpty ? ["-mentions"] : keys) { index, key in
            let entity = entities[index]
            return switch key {
            case "name": .text(SearchTerms.key(of: entity.resolved.name))
            case "mentions": .number(Double(entity.mentions.count))
            case "articles": .number(Double(entity.articles.count))
            default: .text(entity.id.value)
            }
        }
        var listing = Listing(count: sorted.count) {
            entities[sorted[$0]].id.value
        } object: {
            call.corpus.entities[sorted[$0]]
        }
        listing.facets = facets(of: sorted.map { entities[$0] }, call: call)
        return try call.list(listing)
    }

    private static func facets(of entities: [IndexedEntity], call: Call) -> [JSONMember] {
        call.arguments.list("facets").map { name in
            if name == "type" {
                return Facet.member(name, values: entities.map { [$0.resolved.type.rawValue] }) { $0 }
            }
            let countries = entities.map { [$0.resolved.country?.value].compactMap(\.self) }
            return Facet.member(name, values: countries, label: call.countryName)
        }
    }

    private static func entity(_ call: Call) throws(RequestError) -> Answer {
        let index = try call.entityIndex()
        let entity = call.snapshot.entities[index]
        return call.answer(
            call.corpus.entities[index], adding: call.corpus.encoder.entityDetails(entity),
            fields: canonical(entity, call: call))
    }

    /// Says where the entity lives when it was asked for by another of its names (RFC 9110 §8.7).
    private static func canonical(_ entity: IndexedEntity, call: Call) -> [Field] {
        call.names.first == entity.id.value ? [] : [Field("Content-Location", Links.entity(entity.id))]
    }

    private static func mentions(_ call: Call) throws(RequestError) -> Answer {
        let entity = call.snapshot.entities[try call.entityIndex()]
        let articles = call.arguments.set("article")
        let mentions = entity.mentions.filter { articles?.contains($0.evidence.article.value) ?? true }
        let listing = Listing(count: mentions.count) { index in
            let evidence = mentions[index].evidence
            return "\(evidence.article.value) \(evidence.range.lowerBound) \(evidence.range.upperBound)"
        } object: {
            call.corpus.encoder.mention(mentions[$0])
        }
        return try call.list(listing)
    }

    private static func articles(_ call: Call) throws(RequestError) -> Answer {
        let entity = call.snapshot.entities[try call.entityIndex()]
        let positions = entity.articles.compactMap { call.snapshot.articleIndex($0) }
        let listing = Listing(count: positions.count) {
            call.snapshot.articles[positions[$0]].id.value
        } object: {
            call.corpus.articles[positions[$0]]
        }
        return try call.list(listing)
    }

    private static func names(_ call: Call) throws(RequestError) -> Answer {
        let entity = call.snapshot.entities[try call.entityIndex()]
        var listing = Listing(count: entity.names.count) {
            entity.names[$0].kind.rawValue + " " + entity.names[$0].value
        } object: {
            EncodedObject(call.corpus.encoder.name(entity.names[$0]))
        }
        listing.extras = [JSONMember("merges", call.corpus.encoder.merges(of: entity))]
        return try call.list(listing)
    }
}
