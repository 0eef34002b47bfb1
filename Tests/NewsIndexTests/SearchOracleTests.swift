import Corpus
import Foundation
import NewsFixtures
import NewsIndex
import Testing

@testable import NewsIndex

@Suite("Search finds what reading every article would find")
struct SearchOracleTests {
    private static let vocabulary = ["mer", "lac", "Été", "l’eau", "œuvre", "port", "Al-Raisi", "d'or", "1.500", "93ᵉ"]

    /// A linear congruential generator (Knuth, MMIX), so that a failure can be repeated.
    private struct Dice {
        var state: UInt64

        mutating func roll(_ sides: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int((state >> 33) % UInt64(sides))
        }
    }

    private static func texts(_ dice: inout Dice) -> [String] {
        (0..<dice.roll(30) + 1).map { _ in
            (0..<dice.roll(40)).map { _ in vocabulary[dice.roll(vocabulary.count)] }.joined(separator: " ")
        }
    }

    private static func snapshot(of texts: [String]) -> IndexSnapshot {
        let articles = texts.enumerated().compactMap { number, text in
            ArticleSketch(file: "\(1_000 + number).txt", text: text)?.article
        }
        return IndexBuilder.build(
            folder: CorpusFolder(articles: articles, problems: []), facts: [], countries: [], resolved: [])
    }

    /// Reads every text from beginning to end.
    private static func oracle(_ words: [String], in texts: [String]) -> [SearchHit] {
        let documents = texts.map { SearchTerms.terms(of: Array($0.unicodeScalars)).map(\.term) }
        let average = Double(documents.map(\.count).reduce(0, +)) / Double(documents.count)
        let terms = words.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
        var hits: [SearchHit] = []
        for (number, document) in documents.enumerated() where terms.allSatisfy(document.contains) {
            var score = 0.0
            for term in terms {
                let frequency = Double(document.count { $0 == term })
                let holding = Double(documents.count { $0.contains(term) })
                let weight = log(1 + (Double(documents.count) - holding + 0.5) / (holding + 0.5))
                score +=
                    weight * frequency * 2.2
                    / (frequency + 1.2 * (0.25 + 0.75 * Double(document.count) / average))
            }
            hits.append(SearchHit(article: number, score: score))
        }
        return hits.sorted { $0.score != $1.score ? $0.score > $1.score : $0.article < $1.article }
    }

    @Test("same articles, same scores, same order", arguments: 0..<60)
    func agreesWithOracle(seed: UInt64) throws {
        var dice = Dice(state: seed)
        let texts = Self.texts(&dice)
        let snapshot = Self.snapshot(of: texts)
        for _ in 0..<10 {
            let asked = (0..<dice.roll(3) + 1).map { _ in Self.vocabulary[dice.roll(Self.vocabulary.count)] }
            let text = asked.joined(separator: " ").uppercased()
            let query = try #require(SearchQuery(text))
            let words = SearchTerms.terms(of: Array(text.unicodeScalars)).map(\.term)
            let expected = Self.oracle(words, in: texts)
            let found = snapshot.search(query)
            #expect(Set(found.map(\.article)) == Set(expected.map(\.article)), "\(text)")
            for (hit, other) in zip(found, expected) { #expect(abs(hit.score - other.score) < 1e-9) }
            #expect(found.indices.dropFirst().allSatisfy { found[$0 - 1].score >= found[$0].score })
        }
    }

    @Test("a snippet is a cut of its article, and its highlights are the words asked", arguments: 0..<20)
    func cutsSnippets(seed: UInt64) throws {
        var dice = Dice(state: seed &+ 1_000)
        let texts = Self.texts(&dice)
        let snapshot = Self.snapshot(of: texts)
        let text = Self.vocabulary[dice.roll(Self.vocabulary.count)]
        let query = try #require(SearchQuery(text))
        let terms = Set(SearchTerms.terms(of: Array(text.unicodeScalars)).map(\.term))
        for hit in snapshot.search(query) {
            let snippet = try #require(snapshot.snippet(of: query, in: hit.article))
            #expect(snippet.text == snapshot.articles[hit.article].text[snippet.position])
            #expect(!snippet.highlights.isEmpty)
            let scalars = Array(snippet.text.unicodeScalars)
            for range in snippet.highlights {
                try #require(range.upperBound <= scalars.count)
                let word = String(String.UnicodeScalarView(scalars[range]))
                #expect(terms.contains(SearchTerms.key(of: word)))
            }
        }
    }

    @Test("a query without a letter or a digit is none", arguments: ["", "  ", "«»", "l'", "—"])
    func refusesEmptyQuery(text: String) {
        #expect(SearchQuery(text) == nil)
    }
}
