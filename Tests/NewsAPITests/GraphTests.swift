import HTTPMessage
import NewsFixtures
import NewsIndex
import Testing

@testable import NewsAPI

@Suite("Who and what stands together is a graph")
struct GraphTests {
    private let api = APIClient()

    private static let settings = RelatedEntities.Setting.allCases

    /// The places of an entity: its articles, its sentences or its meetings.
    private func places(_ id: String, _ setting: RelatedEntities.Setting) -> Set<String> {
        switch setting {
        case .article: Set(api.ids("/v1/entities/\(id)/articles?limit=100"))
        case .meeting: Set(api.ids("/v1/entities/\(id)/meetings?limit=100"))
        case .sentence:
            Set(
                api.json("/v1/entities/\(id)/mentions?limit=100")["items"].array.map {
                    $0["article_id"].text + $0["evidence"]["sentence"].text
                })
        }
    }

    @Test(arguments: settings) func `an edge counts the places of both, and every one that there is is there`(
        setting: RelatedEntities.Setting
    ) {
        let graph = api.json("/v1/graph?by=\(setting.rawValue)")
        let nodes = graph["nodes"].array.map { $0["id"].text }
        var told: [Set<String>: Int] = [:]
        for edge in graph["edges"].array {
            told[[edge["source"].text, edge["target"].text]] = edge["count"].integer
            #expect((0...1).contains(edge["weight"].number))
        }
        #expect(!told.isEmpty)
        #expect(graph["counts"]["edges"].integer == told.count)
        #expect(graph["counts"]["nodes"].integer == nodes.count)
        let own = Dictionary(uniqueKeysWithValues: nodes.map { ($0, places($0, setting)) })
        for one in nodes {
            for other in nodes where one < other {
                let both = own[one, default: []].intersection(own[other, default: []]).count
                #expect(told[[one, other], default: 0] == both, "\(one) \(other)")
            }
        }
    }

    @Test(arguments: settings) func `about an entity it holds the closest and itself`(
        setting: RelatedEntities.Setting
    ) {
        let id = "per-jeanne-morvan"
        let related = api.json("/v1/entities/\(id)/related?limit=4&by=\(setting.rawValue)")["items"].array
        let graph = api.json("/v1/graph?entity=\(id)&limit=4&by=\(setting.rawValue)")
        #expect(graph["nodes"].array.map { $0["id"].text } == [id] + related.map { $0["entity"]["id"].text })
        for neighbour in related {
            let other = neighbour["entity"]["id"].text
            let edge = graph["edges"].array.first {
                [[id, other], [other, id]].contains([$0["source"].text, $0["target"].text])
            }
            #expect(edge?["count"].integer == neighbour["count"].integer)
            #expect(edge?["weight"].number == neighbour["weight"].number)
        }
    }

    @Test func `it is narrowed by types, counts and nodes`() {
        let countries = api.json("/v1/graph?type=country")
        #expect(Set(countries["nodes"].array.map { $0["type"].text }) == ["country"])
        let strong = api.json("/v1/graph?min_count=2")["edges"].array
        let all = api.json("/v1/graph")["edges"].array
        #expect(strong.map { $0["count"].integer } == all.map { $0["count"].integer }.filter { $0 >= 2 })
        #expect(api.json("/v1/graph?limit=3")["nodes"].array.count == 3)
        #expect(api.json("/v1/graph?limit=1")["nodes"].array.isEmpty)
        let about = api.json("/v1/graph?entity=per-jeanne-morvan&type=country")["nodes"].array.dropFirst()
        #expect(Set(about.map { $0["type"].text }) == ["country"])
    }

    @Test func `a hostile one is cut, and says how many edges there are`() {
        let api = APIClient(HostileNews.snapshot)
        let graph = api.json("/v1/graph?limit=300")
        #expect(graph["nodes"].array.count <= 300)
        #expect(graph["edges"].array.count == EntityGraph.mostEdges)
        #expect(graph["counts"]["edges"].integer > EntityGraph.mostEdges)
    }

    @Test(arguments: [
        ("/v1/graph?entity=per-nobody", 404), ("/v1/graph?by=page", 400), ("/v1/graph?limit=301", 400),
        ("/v1/graph?entity=per-jeanne-morvan&limit=101", 400), ("/v1/graph?min_count=0", 400),
    ])
    func `what cannot be answered is told`(target: String, status: Int) {
        #expect(api.respond(target).status.code == status)
    }
}
