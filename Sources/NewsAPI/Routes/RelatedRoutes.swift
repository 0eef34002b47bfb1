import Facts
import NewsIndex

/// Who and what stands beside an entity.
enum RelatedRoutes {
    static let all = [
        Route(
            "/v1/entities/{id}/related",
            [
                Parameter("by", .choice(RelatedEntities.Setting.allCases.map(\.rawValue))), EntityRoutes.type,
                .sort(["weight", "count"]), .facets(["type"]),
            ] + ItemTables.related.parameters + Parameter.paging
        ) { call throws(RequestError) in try list(call) }
    ]

    private static func list(_ call: Call) throws(RequestError) -> Answer {
        let entity = try call.entityIndex()
        let entities = call.snapshot.entities
        let setting = call.arguments.text("by").flatMap(RelatedEntities.Setting.init) ?? .article
        let types = call.arguments.set("type").map { Set($0.compactMap(EntityType.init)) }
        let related = RelatedEntities(to: entity, by: setting, of: types, in: call.snapshot)
        let keys = call.arguments.list("sort")
        let sorted = SortOrder.sort(Array(related.entries.indices), by: keys) { key in
            switch key {
            case "count": SortOrder.Column { related.entries[$0].count }
            // They come in the order of their weights, the greatest first.
            default: SortOrder.Column(below: related.entries.count) { related.entries.count - 1 - $0 }
            }
        }
        let entry = { (place: Int) in related.entries[sorted[place]] }
        let order = ListOrder.by(keys.isEmpty ? ["-weight"] : keys) {
            [.text(entities.id(at: entry($0).entity).value)]
        } value: { key, place in
            .number(key == "count" ? entry(place).count : SortOrder.place(of: entry(place).weight))
        }
        var listing = Listing(ItemTables.related, count: sorted.count, order: order) {
            RelatedEntity(entry: entry($0), other: entity, setting: setting)
        }
        listing.facets = call.arguments.list("facets").map { name in
            Facet(name, of: related.entries.map(\.entity), values: EntityType.allCases, value: entities.type)
        }
        return try call.list(listing)
    }
}
