import NewsIndex

/// A graph of entities, as a request asked for it.
struct SeenGraph {
    let graph: EntityGraph
    let link: String
}

extension ItemTables {
    /// How many nodes a graph has at most.
    static let mostNodes = 300

    static let graph = FieldTable<SeenGraph>(
        "graph", link: { seen, _ in seen.link },
        [
            .few(
                "nodes", node, most: mostNodes,
                "The entities, the one that is asked for first, then the most frequent.",
                from: "EntityGraph.nodes"
            ) { seen, _ in seen.graph.nodes }
            .counted { seen, _ in seen.graph.nodes.count },
            .few(
                "edges", edge, most: EntityGraph.mostEdges, "Which of them stand together, the strongest first.",
                from: "EntityGraph.edges"
            ) { seen, _ in seen.graph.edges }
            .counted { seen, _ in seen.graph.edgeCount },
        ]
    )
    .told(as: [.graphML: { GraphML() }, .gexf: { GEXF() }])

    private static let node = FieldTable<EntityGraph.Node>(
        "node",
        identity.map { field in
            var lifted = ItemField<EntityGraph.Node>(field.description, value: nil)
            if let value = field.value {
                lifted.value = { node, context in value(context.snapshot.entities[node.entity], context) }
            }
            return lifted
        } + [
            .integer(
                "count", "In how many articles or meetings it stands; by sentence, how often it is mentioned.",
                from: "EntityGraph.Node.count"
            ) { node, _ in node.count }
        ])

    private static let edge = FieldTable<EntityGraph.Edge>(
        "edge",
        [
            .code("source", "One entity.", from: "EntityGraph.Edge.left") { edge, snapshot in
                snapshot.entities.id(at: edge.left).value
            },
            .code("target", "The other one.", from: "EntityGraph.Edge.right") { edge, snapshot in
                snapshot.entities.id(at: edge.right).value
            },
            .integer("count", "In how many of what `by` says both stand.", from: "EntityGraph.Edge.count") { edge, _ in
                edge.count
            },
            .number("weight", "How closely, from 0 to 1.", from: "EntityGraph.Edge.weight") { edge, _ in
                (edge.weight * 10_000).rounded() / 10_000
            },
        ])
}
