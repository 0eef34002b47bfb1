import Corpus
import HTTPMessage
import NewsFixtures
import NewsIndex
import Testing

@testable import NewsAPI

@Suite("Walking a list gives each item once")
struct PagingTests {
    private let api = APIClient()

    /// Follows a link from page to page.
    private func walk(_ target: String, by link: String) -> [[String]] {
        var pages: [[String]] = []
        var next = target
        while !next.isEmpty, pages.count < 100 {
            let page = api.json(next)
            pages.append(page["items"].array.map { $0["id"].text + $0["surface"].text })
            next = page[link].text
        }
        return pages
    }

    @Test(
        "forward by cursor, whatever the order and the page",
        arguments: [
            "/v1/articles", "/v1/articles?q=lacs", "/v1/articles?sort=-published_at,title", "/v1/entities",
            "/v1/entities?sort=name", "/v1/meetings?sort=-country", "/v1/quotes", "/v1/claims", "/v1/discrepancies",
            "/v1/continents", "/v1/entities/per-jeanne-morvan/mentions", "/v1/articles/10-courrier/entities",
        ], [1, 2, 3, 7])
    func walksForward(target: String, limit: Int) {
        let join = target.contains("?") ? "&" : "?"
        let whole = walk("\(target)\(join)limit=100", by: "next").flatMap(\.self)
        let pages = walk("\(target)\(join)limit=\(limit)", by: "next")
        #expect(pages.flatMap(\.self) == whole)
        #expect(pages.dropLast().allSatisfy { $0.count == limit })
    }

    @Test("back from the last page to the first")
    func walksBack() {
        let pages = walk("/v1/meetings?limit=3&offset=6", by: "prev")
        #expect(Array(pages.reversed()) == walk("/v1/meetings?limit=3", by: "next"))
    }

    @Test("offset and cursor lead to the same page; the first has no prev, the last no next")
    func linksNeighbours() {
        let first = api.respond("/v1/meetings?limit=3")
        #expect(!JSON(first.body).has("prev"))
        #expect(first.value(of: "Link") == "<\(JSON(first.body)["next"].text)>; rel=\"next\"")
        let second = api.respond(JSON(first.body)["next"].text)
        #expect(JSON(second.body)["offset"].integer == 3)
        #expect(JSON(second.body)["items"].array.map(\.["id"].text) == api.ids("/v1/meetings?limit=3&offset=3"))
        #expect(second.value(of: "Link")?.contains("rel=\"prev\"") == true)
        let last = api.respond("/v1/meetings?limit=3&offset=6")
        #expect(!JSON(last.body).has("next"))
    }

    @Test("past the end there is nothing, and a way back")
    func goesPastTheEnd() {
        let page = api.json("/v1/meetings?offset=100&limit=3")
        #expect(page["items"].array.isEmpty)
        #expect(page["total"].integer == 8)
        #expect(page["offset"].integer == 100)
        #expect(!page["prev"].text.isEmpty)
    }

    @Test("a cursor holds its item when another comes before it, and its place when the item goes")
    func survivesChange() {
        func ids(_ count: Int, cursor: Cursor) -> [String] {
            let articles = LakeSummit.folder.articles.suffix(count)
            let snapshot = IndexBuilder.build(
                folder: CorpusFolder(articles: Array(articles), problems: []), facts: [], countries: [],
                resolved: [])
            return APIClient(snapshot).ids("/v1/articles?cursor=\(cursor.text)")
        }
        #expect(ids(3, cursor: Cursor(offset: 2, id: "30-note")) == ["30-note", "40-odd"])
        #expect(ids(4, cursor: Cursor(offset: 1, id: "30-note")) == ["30-note", "40-odd"])
        #expect(ids(4, cursor: Cursor(offset: 3, id: "gone")) == ["40-odd"])
        #expect(ids(4, cursor: Cursor(offset: 9, id: "gone")) == [])
    }

    @Test("a cursor is read back from its text", arguments: ["", "10-courrier", "name Élan, 5", "a:b", "🌊"])
    func readsCursors(id: String) {
        let cursor = Cursor(offset: 12, id: id)
        #expect(Cursor(cursor.text) == cursor)
        #expect(cursor.text.utf8.allSatisfy { PercentEncoding.encode(String(UnicodeScalar($0))).utf8.count == 1 })
    }

    @Test("anything else is no cursor", arguments: ["x", "!!!!", "LTE6YQ", "YTpi", "", "/w"])
    func refusesOthers(text: String) {
        #expect(Cursor(text) == nil)
    }
}
