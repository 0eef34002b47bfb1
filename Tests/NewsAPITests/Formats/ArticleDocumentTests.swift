import Corpus
import NewsFixtures
import NewsIndex
import Testing

@testable import NewsAPI

@Suite("Articles are linked data and ninjs")
struct ArticleDocumentTests {
    private static func document(_ format: Format, _ snapshot: IndexSnapshot) throws -> JSON {
        try #require(WrittenDocument(ItemTables.article, as: format, Array(snapshot.articles), in: snapshot)).json
    }

    @Test(arguments: FeedTests.snapshots) func `each is a NewsArticle with its whole text and all that it names`(
        snapshot: IndexSnapshot
    ) throws {
        let list = try Self.document(.jsonLD, snapshot)
        #expect(list["@type"].text == "ItemList")
        #expect(list["numberOfItems"].integer == snapshot.articles.count)
        let elements = list["itemListElement"].array
        #expect(elements.map { $0["position"].integer } == Array(1...elements.count))
        for (element, article) in zip(elements, snapshot.articles) {
            let told = element["item"]
            #expect(told["@type"].text == "NewsArticle")
            #expect(told["@id"].text == "https://news.example/v1/articles/\(article.id.value)")
            #expect(told["headline"].text == article.title?.value ?? "")
            #expect(told["articleBody"].text == article.text.string)
            #expect(told["datePublished"].text == article.published?.value ?? "")
            #expect(told["publisher"]["name"].text == article.publisher ?? "")
            #expect("sha256:" + told["encoding"]["sha256"].text == article.text.hash)
            let entities = article.entities.map { snapshot.entities[$0] }
            #expect(told["mentions"].array.map { $0["name"].text } == entities.map(\.name))
            #expect(
                told["mentions"].array.map { $0["@id"].text }
                    == entities.map { "https://news.example/v1/entities/\($0.id.value)" })
        }
    }

    @Test(arguments: FeedTests.snapshots) func `each is a ninjs object with its whole text and all that it names`(
        snapshot: IndexSnapshot
    ) throws {
        let list = try Self.document(.ninjs, snapshot).array
        #expect(list.count == snapshot.articles.count)
        for (told, article) in zip(list, snapshot.articles) {
            #expect(told["uri"].text == "tag:depeche.invalid,2026:/v1/articles/\(article.id.value)")
            #expect(told["standard"]["version"].text == "3.1")
            #expect(told["headlines"].array.map { $0["value"].text } == [article.title?.value].compactMap(\.self))
            let bodies = told["bodies"].array
            #expect(bodies.map { $0["value"].text } == [article.text.string])
            #expect(bodies.map { $0["charCount"].integer } == [article.text.scalarCount])
            let parties = told["infoSources"].array.map { $0["name"].text }
            #expect(parties == [article.publisher].compactMap(\.self) + (article.source?.agencies ?? []))
            let names = ["people", "organisations", "places", "events"].flatMap { told[$0].array }
            #expect(
                Set(names.map { $0["literal"].text }) == Set(article.entities.map { snapshot.entities[$0].id.value }))
            #expect(names.count == article.entities.count)
            #expect(names.allSatisfy { $0["uri"].text == "https://news.example/v1/entities/\($0["literal"].text)" })
        }
    }

    @Test func `a day is told where it is known, and by no clock`() throws {
        let list = try Self.document(.ninjs, LakeSummit.snapshot).array
        #expect(list.map { $0["contentCreated"].text } == ["2031-05-15T00:00:00Z", "", "", ""])
    }

    @Test func `an article by itself is told without a list`() throws {
        let snapshot = LakeSummit.snapshot
        let article = try #require(snapshot.articles.first)
        let linked = try #require(WrittenDocument(ItemTables.article, as: .jsonLD, one: article, in: snapshot)).json
        #expect(linked["@context"].text == "https://schema.org")
        #expect(linked["@type"].text == "NewsArticle")
        let ninjs = try #require(WrittenDocument(ItemTables.article, as: .ninjs, one: article, in: snapshot)).json
        #expect(ninjs["type"].text == "text")
    }
}
