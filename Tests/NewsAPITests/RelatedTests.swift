import HTTPMessage
import NewsFixtures
import NewsIndex
import Testing

@testable import NewsAPI

@Suite("Who stands beside an entity, and which articles repeat one another")
struct RelatedTests {
    private let api = APIClient()

    private func related(_ query: String) -> [(id: String, count: Int)] {
        api.json("/v1/entities/per-jeanne-morvan/related\(query)")["items"].array.map {
            ($0["entity"]["id"].text, $0["count"].integer)
        }
    }

    @Test func `those of the same articles, sentences and meetings are counted, the closest first`() {
        let snapshot = LakeSummit.snapshot
        for setting in RelatedEntities.Setting.allCases {
            let items = api.json("/v1/entities/per-jeanne-morvan/related?by=\(setting.rawValue)&limit=100")["items"]
                .array
            #expect(!items.isEmpty)
            let weights = items.map { $0["weight"].number }
            #expect(weights == weights.sorted(by: >))
            for item in items {
                #expect(item["entity"]["id"].text != "per-jeanne-morvan")
                #expect(item["count"].integer >= 1)
                #expect((0...1).contains(item["weight"].number))
                // What is said to stand together does so in the article that proves it; one that reports a meeting may
                // leave a side to another article.
                let article = snapshot.articleIndex(named: item["evidence"]["article_id"].text)
                let ids = article.map { snapshot.articles[$0].entities.map { snapshot.entities[$0].id.value } } ?? []
                #expect(ids.contains("per-jeanne-morvan"))
                #expect(ids.contains(item["entity"]["id"].text) || setting == .meeting)
            }
        }
    }

    @Test func `counts are those of articles that speak of both`() {
        for (id, count) in related("?limit=100") {
            let both = api.json("/v1/entities/\(id)/articles")["items"].array.map { $0["id"].text }
            let own = api.json("/v1/entities/per-jeanne-morvan/articles")["items"].array.map { $0["id"].text }
            #expect(count == Set(both).intersection(own).count)
        }
    }

    @Test func `the list is narrowed to types, ordered by count, and goes on by pages`() {
        let persons = related("?type=person")
        #expect(persons.map(\.id) == ["per-ewa-nowak"])
        let counts = related("?sort=-count&limit=100").map(\.count)
        #expect(counts == counts.sorted(by: >))
        let first = api.json("/v1/entities/per-jeanne-morvan/related?limit=2")
        let next = api.json(first["next"].text)
        let all = related("?limit=4").map(\.id)
        #expect((first["items"].array + next["items"].array).map { $0["entity"]["id"].text } == all)
    }

    @Test(arguments: [
        ("/v1/entities/per-jeanne-morvan/related?by=page", 400), ("/v1/entities/per-nobody/related", 404),
        ("/v1/entities/per-jeanne-morvan/related?by=article&by=meeting", 400), ("/v1/copies/none", 404),
        ("/v1/copies?min_articles=1", 400),
    ])
    func `what cannot be answered is told`(target: String, status: Int) {
        #expect(api.respond(target).status.code == status)
    }
}
