import Facts
import NewsIndex

/// A graph in GraphML (http://graphml.graphdrawing.org/specification.html).
struct GraphML: ListDocument {
    func open(_ frame: DocumentFrame, to bytes: inout [UInt8]) {}
    func close(_ frame: DocumentFrame, to bytes: inout [UInt8]) {}

    func add(_ seen: SeenGraph, in frame: DocumentFrame, to bytes: inout [UInt8]) {
        let entities = frame.snapshot.entities
        bytes += XML.declaration.utf8
        XML.start("graphml", ["xmlns": "http://graphml.graphdrawing.org/xmlns"], to: &bytes)
        XML.element("desc", frame.title, to: &bytes)
        for key in Self.keys {
            XML.empty(
                "key", ["id": key.id, "for": key.of, "attr.name": key.name, "attr.type": key.type], to: &bytes)
        }
        XML.start("graph", ["edgedefault": "undirected"], to: &bytes)
        for node in seen.graph.nodes {
            let entity = entities[node.entity]
            XML.start("node", ["id": entity.id.value], to: &bytes)
            Self.data("label", entity.name.beginning(TextLimit.name).text, to: &bytes)
            Self.data("type", entity.type.rawValue, to: &bytes)
            Self.data("count", String(node.count), to: &bytes)
            Self.data("url", frame.absolute(Links.entity(entity.id)), to: &bytes)
            XML.end("node", to: &bytes)
        }
        for edge in seen.graph.edges {
            let ends = [entities.id(at: edge.left).value, entities.id(at: edge.right).value]
            XML.start("edge", ["source": ends[0], "target": ends[1]], to: &bytes)
            Self.data("together", String(edge.count), to: &bytes)
            Self.data("weight", edge.shownWeight, to: &bytes)
            XML.end("edge", to: &bytes)
        }
        XML.end("graph", to: &bytes)
        XML.end("graphml", to: &bytes)
    }

    private static let keys = [
        (id: "label", of: "node", name: "label", type: "string"),
        (id: "type", of: "node", name: "type", type: "string"),
        (id: "count", of: "node", name: "count", type: "int"),
        (id: "url", of: "node", name: "url", type: "string"),
        (id: "together", of: "edge", name: "count", type: "int"),
        (id: "weight", of: "edge", name: "weight", type: "double"),
    ]

    private static func data(_ key: String, _ value: String, to bytes: inout [UInt8]) {
        XML.element("data", value, ["key": key], to: &bytes)
    }
}

extension EntityGraph.Edge {
    /// Its weight as the JSON tells it.
    var shownWeight: String { NumberText.plain((weight * 10_000).rounded() / 10_000) }
}
