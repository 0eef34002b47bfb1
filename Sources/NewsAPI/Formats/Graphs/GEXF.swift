import Facts
import NewsIndex

/// A graph in GEXF 1.3, which Gephi reads (https://gexf.net/schema.html).
struct GEXF: ListDocument {
    func open(_ frame: DocumentFrame, to bytes: inout [UInt8]) {}
    func close(_ frame: DocumentFrame, to bytes: inout [UInt8]) {}

    func add(_ seen: SeenGraph, in frame: DocumentFrame, to bytes: inout [UInt8]) {
        bytes += XML.declaration.utf8
        XML.start("gexf", ["xmlns": "http://gexf.net/1.3", "version": "1.3"], to: &bytes)
        XML.start("meta", to: &bytes)
        XML.element("creator", "dépêche", to: &bytes)
        XML.element("description", frame.title, to: &bytes)
        XML.end("meta", to: &bytes)
        XML.start("graph", ["mode": "static", "defaultedgetype": "undirected"], to: &bytes)
        Self.declare("node", [("type", "string"), ("count", "integer"), ("url", "string")], to: &bytes)
        Self.declare("edge", [("count", "integer")], to: &bytes)
        XML.start("nodes", to: &bytes)
        for node in seen.graph.nodes { Self.append(node, in: frame, to: &bytes) }
        XML.end("nodes", to: &bytes)
        XML.start("edges", to: &bytes)
        for (place, edge) in seen.graph.edges.enumerated() { Self.append(edge, place, in: frame, to: &bytes) }
        XML.end("edges", to: &bytes)
        XML.end("graph", to: &bytes)
        XML.end("gexf", to: &bytes)
    }

    private static func append(_ node: EntityGraph.Node, in frame: DocumentFrame, to bytes: inout [UInt8]) {
        let entity = frame.snapshot.entities[node.entity]
        let label = entity.name.beginning(TextLimit.name).text
        XML.start("node", ["id": entity.id.value, "label": label], to: &bytes)
        values(
            [
                ("type", entity.type.rawValue), ("count", String(node.count)),
                ("url", frame.absolute(Links.entity(entity.id))),
            ], to: &bytes)
        XML.end("node", to: &bytes)
    }

    private static func append(
        _ edge: EntityGraph.Edge, _ place: Int, in frame: DocumentFrame, to bytes: inout [UInt8]
    ) {
        let entities = frame.snapshot.entities
        XML.start(
            "edge",
            [
                "id": String(place), "source": entities.id(at: edge.left).value,
                "target": entities.id(at: edge.right).value, "weight": edge.shownWeight,
            ], to: &bytes)
        values([("count", String(edge.count))], to: &bytes)
        XML.end("edge", to: &bytes)
    }

    private static func declare(_ kind: String, _ attributes: [(name: String, type: String)], to bytes: inout [UInt8]) {
        XML.start("attributes", ["class": kind], to: &bytes)
        for (name, type) in attributes {
            XML.empty("attribute", ["id": name, "title": name, "type": type], to: &bytes)
        }
        XML.end("attributes", to: &bytes)
    }

    private static func values(_ values: [(name: String, value: String)], to bytes: inout [UInt8]) {
        XML.start("attvalues", to: &bytes)
        for (name, value) in values { XML.empty("attvalue", ["for": name, "value": value], to: &bytes) }
        XML.end("attvalues", to: &bytes)
    }
}
