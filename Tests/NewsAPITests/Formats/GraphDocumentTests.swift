import NewsFixtures
import NewsIndex
import Testing

@testable import NewsAPI

@Suite("A graph is a document of other programs, too")
struct GraphDocumentTests {
    private static func graph(_ format: Format, _ snapshot: IndexSnapshot) -> ReadXML? {
        let graph = EntityGraph(by: .article, of: nil, least: 1, limit: 300, in: snapshot)
        let seen = SeenGraph(graph: graph, link: "/v1/graph?limit=300")
        return WrittenDocument(ItemTables.graph, as: format, one: seen, in: snapshot).flatMap { ReadXML($0.bytes) }
    }

    @Test(arguments: FeedTests.snapshots) func `GraphML tells what the JSON tells`(snapshot: IndexSnapshot) throws {
        let read = try #require(Self.graph(.graphML, snapshot))
        let told = APIClient(snapshot).json("/v1/graph?limit=300")
        #expect(read.all("graph").map { $0.attributes["edgedefault"] } == ["undirected"])
        let nodes = read.all("node")
        #expect(nodes.map { $0.attributes["id"] } == told["nodes"].array.map { $0["id"].text })
        for (node, other) in zip(nodes, told["nodes"].array) {
            let data = Self.data(node)
            #expect(data["label"] == ReadXML.held(other["name"].text))
            #expect(data["type"] == other["type"].text)
            #expect(data["count"].flatMap(Int.init) == other["count"].integer)
        }
        let edges = read.all("edge")
        #expect(edges.count == told["edges"].array.count)
        for (edge, other) in zip(edges, told["edges"].array) {
            let data = Self.data(edge)
            #expect(edge.attributes == ["source": other["source"].text, "target": other["target"].text])
            #expect(data["together"].flatMap(Int.init) == other["count"].integer)
            #expect(data["weight"].flatMap(Double.init) == other["weight"].number)
        }
        let keys = Set(read.all("key").compactMap { $0.attributes["id"] })
        #expect(Set(read.all("data").compactMap { $0.attributes["key"] }).isSubset(of: keys))
    }

    @Test(arguments: FeedTests.snapshots) func `GEXF tells what the JSON tells`(snapshot: IndexSnapshot) throws {
        let read = try #require(Self.graph(.gexf, snapshot))
        let told = APIClient(snapshot).json("/v1/graph?limit=300")
        #expect(read.attributes["version"] == "1.3")
        let nodes = read.all("node")
        #expect(nodes.map { $0.attributes["id"] } == told["nodes"].array.map { $0["id"].text })
        #expect(nodes.map { $0.attributes["label"] } == told["nodes"].array.map { ReadXML.held($0["name"].text) })
        for (node, other) in zip(nodes, told["nodes"].array) {
            #expect(Self.values(node)["type"] == other["type"].text)
            #expect(Self.values(node)["count"].flatMap(Int.init) == other["count"].integer)
        }
        let edges = read.all("edge")
        #expect(edges.count == told["edges"].array.count)
        for (edge, other) in zip(edges, told["edges"].array) {
            #expect(edge.attributes["source"] == other["source"].text)
            #expect(edge.attributes["target"] == other["target"].text)
            #expect(edge.attributes["weight"].flatMap(Double.init) == other["weight"].number)
            #expect(Self.values(edge)["count"].flatMap(Int.init) == other["count"].integer)
        }
    }

    private static func data(_ element: ReadXML) -> [String: String] {
        Dictionary(element.all("data").map { ($0.attributes["key"] ?? "", $0.text) }) { first, _ in first }
    }

    private static func values(_ element: ReadXML) -> [String: String] {
        Dictionary(element.all("attvalue").map { ($0.attributes["for"] ?? "", $0.attributes["value"] ?? "") }) {
            first, _ in first
        }
    }
}
