import Corpus
import Facts
import HTTPMessage
import NewsFixtures
import NewsIndex
import Testing

@Suite("A name means whom a desk means by it")
struct NameMeaningTests {
    private static func article(_ file: String, _ persons: [(name: String, times: Int)]) -> ArticleSketch? {
        let text = persons.flatMap { Array(repeating: "\($0.name) parle.", count: $0.times) }.joined(separator: "\n")
        guard var sketch = ArticleSketch(file: file, text: text) else { return nil }
        for person in persons {
            _ = sketch.add(.person, person.name, as: Array(repeating: (person.name, .name), count: person.times))
        }
        return sketch
    }

    private static let api: APIClient = {
        let sketches = [
            article("a.txt", [("Alice Lambert", 19), ("Marine Le Pen", 3), ("Zoé Martin", 3)]),
            article("b.txt", [("Bruno Lambert", 1), ("Jean-Marie Le Pen", 3), ("Yves Martin", 2)]),
            article("c.txt", [("Jean-Zoé Martin", 9)]),
        ].compactMap(\.self)
        return APIClient(
            IndexBuilder.build(
                folder: CorpusFolder(articles: sketches.map(\.article), problems: []), facts: sketches.map(\.facts),
                countries: LakeSummit.countries))
    }()

    @Test(arguments: [
        // Nine in ten mentions of a family name are of one.
        ("person=Lambert", ["a"]), ("entity=LAMBERT", ["a"]), ("person=Bruno+Lambert", ["b"]),
        ("person=marine+le+pen", ["a"]), ("person=Zo%C3%A9+Martin", ["a"]), ("person=per-yves-martin", ["b"]),
        ("person=Lambert,Yves+Martin", ["a", "b"]), ("person=Nobody", []), ("person=Zo%C3%A9", []),
        ("organization=Lambert", []),
    ])
    func `by any spelling, or by the family name of who is clearly the one`(query: String, ids: [String]) {
        #expect(Self.api.ids("/v1/articles?" + query) == ids)
    }

    @Test(arguments: [("marine+lepen", ["a"]), ("lepen", ["a", "b"]), ("alicelambert", ["a"]), ("penle", [])])
    func `a search finds names that are typed as one word`(query: String, ids: [String]) {
        let found = Self.api.json("/v1/search?q=\(query)")["items"].array.map { $0["article"]["id"].text }
        #expect(found.sorted() == ids)
    }

    @Test(arguments: [
        ("/v1/articles?person=Martin", "person", ["per-jean-zoe-martin", "per-zoe-martin", "per-yves-martin"]),
        ("/v1/articles?entity=le+pen", "entity", ["per-jean-marie-le-pen", "per-marine-le-pen"]),
        ("/v1/quotes?speaker=Le+Pen", "speaker", ["per-jean-marie-le-pen", "per-marine-le-pen"]),
        ("/v1/meetings?host=Martin", "host", ["per-jean-zoe-martin", "per-zoe-martin", "per-yves-martin"]),
        ("/v1/graph?entity=Le+Pen", "entity", ["per-jean-marie-le-pen", "per-marine-le-pen"]),
        ("/v1/articles.csv?person=Martin", "person", ["per-jean-zoe-martin", "per-zoe-martin", "per-yves-martin"]),
    ])
    func `where it may be of several, they are told`(target: String, parameter: String, meant: [String]) {
        let problem = Self.api.json(target)
        #expect(problem["type"].text == "/problems/ambiguous-name")
        #expect(problem["parameter"].text == parameter)
        #expect(problem["allowed"].array.map(\.text) == meant)
    }
}
