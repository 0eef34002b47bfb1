import Facts
import NewsIndex

/// Who and what stands beside an entity.
enum RelatedRoutes {
    static let all = [
        Route.list(
            "/v1/entities/{id}/related", of: ItemTables.related,
            [
                Parameter("by", .choice(RelatedEntities.Setting.allCases.map(\.rawValue))), EntityRoutes.type,
                .sort(["weight", "count"]), .facets(["type"]),
            ]
        ) { call throws(RequestError) in try listing(call) }
    ]

    private static func listing(_ call: Call) throws(RequestError) -> Listing {
        let entity = try call.entityIndex()
        let entities = call.snapshot.entities
        let setting = call.arguments.text("by").flatMap(RelatedEntities.Setting.init) ?? .article
        let types = call.arguments.set("type").map { Set($0.compactMap(EntityType.init)) }
        let related = RelatedEntities(to: entity, by: setting, of: types, in: call.snapshot)
        let keys = call.arguments.list("sort")
        // They come in the order of their weights, the greatest first.
        let last = UInt32(clamping: related.entries.count)
        let sorted = SortOrder(Array(related.entries.indices), by: keys) { key in
            key == "count"
                ? { $0.map { UInt32(clamping: related.entries[$0].count) } } : { $0.map { last - UInt32($0) } }
        }
        let entry = { (place: Int) in related.entries[sorted[place]] }
        let order = ListOrder.by(keys.isEmpty ? ["-weight"] : keys) {
            [.text(entities.id(at: entry($0).entity).value)]
        } value: { key, place in
            .number(key == "count" ? entry(place).count : entry(place).weight.place)
        }
        var listing = Listing(ItemTables.related, count: sorted.count, order: order) {
            RelatedEntity(entry: entry($0), other: entity, setting: setting)
        }
        listing.facets = call.arguments.list("facets").map { name in
            Facet(
                name, values: EntityType.allCases, numbers: entities.typeNumbers(at: related.entries.map(\.entity)))
        }
        return listing
    }
}
