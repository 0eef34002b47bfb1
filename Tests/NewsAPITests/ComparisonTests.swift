import HTTPMessage
import NewsFixtures
import NewsIndex
import Testing

@testable import NewsAPI

@Suite("Two articles stand side by side")
struct ComparisonTests {
    private let api = APIClient()
    private let target = "/v1/compare?a=10-courrier&b=20-gazette"

    private func ids(_ list: JSON) -> [String] { list.array.map { $0["id"].text } }

    @Test func `both cards stand there, and null where neither repeats the other`() {
        let json = api.json(target)
        #expect(json["a"]["id"].text == "10-courrier")
        #expect(json["b"]["title"].text == "Valombre, capitale des lacs")
        #expect(json["copy"].isNull)
        #expect(json["self"].text == target)
        #expect(json.names == (ItemTables.comparison.shown(.resource) + ["corpus_version"]).sorted())
    }

    @Test func `entities and meetings are those of both, of the first, of the second`() {
        let json = api.json(target)
        for (kind, path) in [("entities", "entities"), ("meetings", "meetings")] {
            let first = Set(api.ids("/v1/articles/10-courrier/\(path)?limit=100"))
            let second = Set(api.ids("/v1/articles/20-gazette/\(path)?limit=100"))
            #expect(!first.isDisjoint(with: second))
            for (name, expected) in [
                ("shared_\(kind)", first.intersection(second)), ("\(kind)_of_a", first.subtracting(second)),
                ("\(kind)_of_b", second.subtracting(first)),
            ] {
                #expect(Set(ids(json[name])) == expected, "\(name)")
                #expect(json["counts"][name].integer == expected.count, "\(name)")
            }
        }
        #expect(ids(json["shared_entities"]).first == "per-jeanne-morvan")
    }

    @Test func `numbers of one unit stand side by side, with whether they can be one`() {
        let numbers = api.json(target)["numbers"].array
        #expect(numbers.map { $0["unit"].text } == ["délégués"])
        #expect(numbers.first?["agree"].integer == 0)
        #expect(numbers.first?["a"].array.map { $0["value"].integer } == [1_500])
        #expect(numbers.first?["b"].array.map { $0["value"].integer } == [1_200])
        #expect(numbers.first?["b"].array.first?["evidence"]["article_id"].text == "20-gazette")
    }

    @Test func `discrepancies are those that name both`() {
        let named = api.json("/v1/discrepancies?include=values&limit=100")["items"].array.filter { item in
            let articles = api.json("/v1/discrepancies/\(item["id"].text)")["values"].array.map {
                $0["evidence"]["article_id"].text
            }
            return articles.contains("10-courrier") && articles.contains("20-gazette")
        }
        #expect(!named.isEmpty)
        #expect(ids(api.json(target)["discrepancies"]) == named.map { $0["id"].text })
    }

    @Test func `the other way round it is the same, seen from the other side`() {
        let (one, other) = (api.json(target), api.json("/v1/compare?a=20-gazette&b=10-courrier"))
        #expect(ids(one["entities_of_a"]) == ids(other["entities_of_b"]))
        #expect(ids(one["shared_entities"]) == ids(other["shared_entities"]))
        #expect(ids(one["meetings_of_b"]) == ids(other["meetings_of_a"]))
    }

    @Test func `what both quote of one speaker stands side by side`() {
        let api = APIClient(HostileNews.snapshot)
        let ids = api.ids("/v1/articles?limit=2")
        let quotes = api.json("/v1/compare?a=\(ids[0])&b=\(ids[1])")["quotes"].array
        #expect(quotes.count == 1)
        #expect(quotes.first?["speaker"]["id"].text.hasPrefix("per-") == true)
        #expect(quotes.first?["a"].array.map { $0["article_id"].text } == [ids[0]])
        #expect(quotes.first?["b"].array.map { $0["article_id"].text } == [ids[1]])
    }

    @Test(arguments: [
        ("/v1/compare", 400), ("/v1/compare?a=10-courrier", 400), ("/v1/compare?a=10-courrier&b=10-courrier", 400),
        ("/v1/compare?a=10-courrier&b=none", 404), ("/v1/compare?a=10-courrier&a=20-gazette&b=30-note", 400),
    ])
    func `what cannot be compared is told`(target: String, status: Int) {
        #expect(api.respond(target).status.code == status)
    }
}
