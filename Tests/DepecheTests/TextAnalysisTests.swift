import Corpus
import Facts
import NewsIndex
import Testing

@testable import depeche

@Suite("A text that is sent is analysed by the product's own readers")
struct TextAnalysisTests {
    @Test func `it is the index of one article`() throws {
        let article = VerbatimArticle(
            "« Rien n’est signé », a déclaré Jeanne Morvan, ministre de la Mer, mardi 13 mai 2031 à Oslo.", id: .unnamed
        ).article
        let snapshot = try #require(SharedAnalyzer.textAnalysis(article))
        #expect(snapshot.articles.map(\.id) == [.unnamed])
        #expect(snapshot.entities.contains { $0.name == "Jeanne Morvan" })
        #expect(snapshot.quotations.count == 1)
        #expect(snapshot.dates(ofArticle: 0).contains { $0.range.first.text == "2031-05-13" })
    }
}
