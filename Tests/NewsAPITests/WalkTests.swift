import Corpus
import Facts
import HTTPMessage
import NewsFixtures
import NewsIndex
import Testing

@testable import NewsAPI

@Suite("Who goes through a list is given each item once, although what it is ordered by changes")
struct WalkTests {
    private static let names = ["Ada Morel", "Bela Roux", "Cleo Petit", "Dora Blanc", "Elsa Noir", "Fela Brun"]

    /// A snapshot in which each person is mentioned so often, in an article of the same number.
    private static func snapshot(_ counts: [Int]) -> IndexSnapshot {
        let sketches = zip(names, counts).enumerated().compactMap { number, person -> ArticleSketch? in
            guard person.1 > 0 else { return nil }
            // The more often a word stands in an article, the better it is found.
            let text = Array(repeating: "\(person.0) voit le lac.", count: person.1).joined(separator: "\n")
            let sketched = ArticleSketch(file: "\(number).txt", text: text + "\nFin de la note.")
            guard var sketch = sketched else { return nil }
            _ = sketch.add(.person, person.0, as: Array(repeating: (person.0, .name), count: person.1))
            return sketch
        }
        return IndexBuilder.build(
            folder: CorpusFolder(articles: sketches.map(\.article), problems: []), facts: sketches.map(\.facts),
            countries: LakeSummit.countries)
    }

    private static let first = [1, 2, 3, 4, 5, 6]

    /// Goes through a list, another snapshot serving before each page but the first.
    private func walk(_ target: String, _ others: [[Int]]) -> [String] {
        let api = NewsAPI(store: SnapshotStore(Self.snapshot(Self.first)), version: "0")
        func page(_ target: String) -> JSON {
            let parts = target.split(separator: "?", maxSplits: 1).map(String.init)
            return JSON(
                api.handler.reply(Request(method: .get, path: parts[0], query: parts.dropFirst().first)).response.body)
        }
        var found: [String] = []
        var rest = others[...]
        var next = target
        while !next.isEmpty, found.count < 50 {
            let answer = page(next)
            found += answer["items"].array.map { $0["id"].text + $0["article"]["id"].text }
            next = answer["next"].text
            if let counts = rest.popFirst() { api.serve(Self.snapshot(counts)) }
        }
        return found
    }

    private static let targets = [
        "/v1/entities?limit=2", "/v1/entities?sort=-mentions&limit=1", "/v1/search?q=lac&limit=2",
        "/v1/search?q=lac&recency=3&limit=1", "/v1/articles?q=lac&limit=2", "/v1/articles?q=lac&sort=score&limit=3",
    ]

    @Test(arguments: targets)
    func `whatever comes to have more or less`(target: String) {
        let all = walk(target, [])
        #expect(all.count == 6)
        #expect(walk(target, [[9, 2, 3, 1, 5, 1]]) == all)
        #expect(walk(target, [[9, 8, 7, 6, 5, 4], [1, 2, 9, 9, 9, 6], [6, 5, 4, 3, 2, 1]]) == all)
    }

    @Test(arguments: targets)
    func `what goes is left out, all others are there once`(target: String) {
        let all = walk(target, [])
        let found = walk(target, [[7, 2, 0, 4, 5, 6], [7, 7, 0, 1, 1, 1]])
        #expect(found.filter { $0 != all.first { !found.contains($0) } }.count == found.count)
        #expect(Set(found).count == found.count)
        #expect(Set(all).subtracting(found).count <= 1)
    }

    @Test func `what came back or is new stands behind the others`() {
        let all = walk("/v1/entities?limit=2", [])
        let found = walk("/v1/entities?limit=2", [[0, 2, 3, 4, 5, 6], [9, 2, 3, 4, 5, 6]])
        #expect(found == Array(all.dropLast()) + [all[5]])
    }
}
