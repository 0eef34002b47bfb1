import Facts
import NewsIndex

/// Who and what stands together, as a graph.
enum GraphRoutes {
    /// About one entity there are fewer nodes: each brings edges to all others.
    private static let mostNeighbours = 100
    private static let (defaultNodes, defaultNeighbours) = (100, 30)

    static let all = [
        Route.item(
            "/v1/graph", of: ItemTables.graph,
            [
                Parameter("entity", .words),
                Parameter("by", .choice(RelatedEntities.Setting.allCases.map(\.rawValue))), EntityRoutes.type,
                Parameter("min_count", .integer(1...1_000_000)), Parameter("limit", .integer(1...ItemTables.mostNodes)),
            ]
        ) { call throws(RequestError) in SeenGraph(graph: try graph(call), link: call.link()) }
    ]

    private static func graph(_ call: Call) throws(RequestError) -> EntityGraph {
        let setting = call.arguments.text("by").flatMap(RelatedEntities.Setting.init) ?? .article
        let types = call.arguments.set("type").map { Set($0.compactMap(EntityType.init)) }
        let least = call.arguments.integer("min_count") ?? 1
        let limit = call.arguments.integer("limit")
        guard let id = call.arguments.text("entity") else {
            return EntityGraph(
                by: setting, of: types, least: least, limit: limit ?? defaultNodes, in: call.snapshot)
        }
        guard let entity = try call.entity(meantBy: id, parameter: "entity") else {
            throw .noSuchItem(kind: "entity", id: id)
        }
        if let limit, limit > mostNeighbours {
            throw .badValue(String(limit), parameter: "limit", allowed: ["1…\(mostNeighbours)"])
        }
        return EntityGraph(
            about: entity, by: setting, of: types, least: least, limit: limit ?? defaultNeighbours, in: call.snapshot)
    }
}
