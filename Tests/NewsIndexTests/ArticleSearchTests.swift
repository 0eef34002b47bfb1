import Corpus
import NewsFixtures
import NewsIndex
import Search
import Testing

@testable import NewsIndex

/// Articles are found by the query language; `Tests/SearchTests` holds it to an oracle.
struct ArticleSearchTests {
    private static let vocabulary = [
        "mer", "lac", "Été", "l’eau", "œuvre", "port", "Al-Raisi", "d'or", "1.500", "93ᵉ", "élu·es", "🌊", "12 000",
    ]

    private static func snapshot(of texts: [String]) -> IndexSnapshot {
        let articles = texts.enumerated().compactMap { number, text in
            ArticleSketch(file: "\(1_000 + number).txt", text: text)?.article
        }
        return IndexBuilder.build(
            folder: CorpusFolder(articles: articles, problems: []), facts: [], countries: [], resolved: [])
    }

    @Test(arguments: 0..<8)
    func `a snippet is a cut of its article, and its highlights are the words asked`(seed: UInt64) throws {
        var steps = seed
        func roll(_ sides: Int) -> Int {
            steps = steps &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int((steps >> 33) % UInt64(sides))
        }
        let texts = (0..<20).map { _ in
            (0..<roll(300)).map { _ in Self.vocabulary[roll(Self.vocabulary.count)] }.joined(separator: " ")
        }
        let snapshot = Self.snapshot(of: texts)
        for word in ["mer", "l’eau", "ete", "oeuvre", "1500", "12000", "élu"] {
            let finding = try snapshot.search(SearchQuery(word))
            let key = SearchTerms.key(of: word)
            for hit in finding.best(finding.count) {
                let snippet = try #require(snapshot.snippet(of: finding, in: hit.article))
                #expect(snippet.text == snapshot.articles[hit.article].text[snippet.position])
                #expect(!snippet.highlights.isEmpty)
                let scalars = Array(snippet.text.unicodeScalars)
                for range in snippet.highlights {
                    try #require(range.upperBound <= scalars.count)
                    let cut = String(String.UnicodeScalarView(scalars[range]))
                    #expect(SearchTerms.key(of: cut.replacing(" ", with: "")).hasPrefix(key))
                }
            }
        }
    }

    @Test(arguments: [
        ("person:Morvan", ["10-courrier", "20-gazette"]), ("person:\"Jeanne Morvan\" -person:Rossi", []),
        ("country:PL", []), ("country:Pologne", []), ("continent:Europe", []), ("date:2024..2026", []),
        ("source:\"Le Courrier\"", []), ("title:lacs", []), ("delegues 1500", ["10-courrier"]),
    ])
    func `fields narrow what is found`(query: String, least: [String]) throws {
        let finding = try LakeSummit.snapshot.search(SearchQuery(query))
        let ids = finding.best(finding.count).map { LakeSummit.snapshot.articles.id(at: $0.article).value }
        #expect(Set(least).isSubset(of: ids))
    }

    @Test(arguments: [("country:UK", 8), ("lac date:2025-13", 9), ("date:..", 5), ("continent:lune", 10)])
    func `a value that a field cannot have is shown`(query: String, place: Int) throws {
        let query = try SearchQuery(query)
        do throws(SearchError) {
            _ = try LakeSummit.snapshot.search(query)
            Issue.record("no mistake")
        } catch {
            if case .mistake(let mistake) = error { #expect(mistake.place == place) } else { Issue.record("given up") }
        }
    }
}
