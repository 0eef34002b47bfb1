import Corpus
import Facts
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

    /// What a walk over pages of two gives when the snapshot is another after the first page.
    private func walk(_ target: String, from one: IndexSnapshot, to other: IndexSnapshot) -> [String] {
        let join = target.contains("?") ? "&" : "?"
        let first = APIClient(one).json("\(target)\(join)limit=2")
        let api = APIClient(other)
        var ids = first["items"].array.map(\.["id"].text)
        var next = first["next"].text
        while !next.isEmpty, ids.count < 100 {
            let page = api.json(next)
            ids += page["items"].array.map(\.["id"].text)
            next = page["next"].text
        }
        return ids
    }

    private static func snapshot(without left: Set<String>) -> IndexSnapshot {
        let articles = LakeSummit.folder.articles.filter { !left.contains($0.id.value) }
        let facts = LakeSummit.facts.filter { !left.contains($0.article.value) }
        return IndexBuilder.build(
            folder: CorpusFolder(articles: articles, problems: []), facts: facts, countries: LakeSummit.countries)
    }

    @Test(
        "no item is left out or given twice when others come and go between two pages",
        arguments: [
            "/v1/articles", "/v1/articles?sort=-published_at", "/v1/articles?sort=-title",
            "/v1/articles?sort=source,-id",
            "/v1/meetings", "/v1/meetings?sort=-country", "/v1/claims", "/v1/claims?sort=-value", "/v1/quotes",
            "/v1/entities?sort=name", "/v1/entities?sort=-id", "/v1/articles?q=lacs",
        ],
        ["10-courrier", "20-gazette", "30-note", "40-odd"])
    func survivesChange(target: String, left: String) {
        let (whole, part) = (Self.snapshot(without: []), Self.snapshot(without: [left]))
        let join = target.contains("?") ? "&" : "?"
        let all = APIClient(whole).ids("\(target)\(join)limit=100")
        let rest = APIClient(part).ids("\(target)\(join)limit=100")
        let stable = all.filter(rest.contains)
        for walked in [walk(target, from: whole, to: part), walk(target, from: part, to: whole)] {
            #expect(Set(walked).count == walked.count, "\(target): \(walked)")
            // What is the same in both stands in the order of both.
            #expect(walked.filter(stable.contains) == stable, "\(target): \(walked)")
        }
    }

    @Test("a page begins by its key, whatever is gone")
    func findsPlaces() {
        let names = ["a", "b", "b", "b", "d", "e"]
        let order = ListOrder.rising { [.text(names[$0]), .number(0)] }
        #expect(order.cursor(at: 2).ordinal == 1)
        for place in names.indices { #expect(order.place(of: order.cursor(at: place), count: names.count) == place) }
        #expect(order.place(of: Cursor(offset: 9, key: [.text("c"), .number(0)]), count: names.count) == 4)
        #expect(order.place(of: Cursor(offset: 0, ordinal: 2, key: [.text("b"), .number(0)]), count: names.count) == 3)
        #expect(order.place(of: Cursor(offset: 0, ordinal: 7, key: [.text("b"), .number(0)]), count: names.count) == 4)
        #expect(order.place(of: Cursor(offset: 0, key: [.text("z")]), count: names.count) == 6)
        #expect(order.place(of: Cursor(offset: 0, key: [KeyValue.none]), count: names.count) == 6)
        let falling = ListOrder.by(["-n"]) {
            [.text(names[$0])]
        } value: { _, place in
            place < 5 ? .number(-place) : .none
        }
        #expect(falling.place(of: Cursor(offset: 9, key: [.number(-3), .text("a")]), count: 6) == 3)
        #expect(falling.place(of: Cursor(offset: 9, key: [.number(-3), .text("c")]), count: 6) == 4)
        #expect(falling.place(of: Cursor(offset: 9, key: [KeyValue.none, .text("a")]), count: 6) == 5)
        let long = (0..<9).map { String(repeating: "é", count: 300) + "\($0)" }
        let cut = ListOrder.rising { long[$0] }
        for place in long.indices {
            let cursor = cut.cursor(at: place)
            #expect(cursor.text.utf8.count < 400)
            #expect(cut.place(of: cursor, count: 9) == place)
            #expect(cut.place(of: Cursor(offset: 99, ordinal: cursor.ordinal, key: cursor.key), count: 9) == place)
        }
        let named = ListOrder.named { names.reversed()[$0] }
        #expect(named.place(of: Cursor(offset: 3, key: [.text("d"), .text("e")]), count: 6) == 1)
        #expect(named.place(of: Cursor(offset: 3, key: [.text("x"), .text("e")]), count: 6) == 1)
        #expect(named.place(of: Cursor(offset: 3, key: [.text("x"), .text("y")]), count: 6) == 3)
    }

    @Test("a cursor is read back from its text", arguments: ["", "10-courrier", "name Élan; 5", "t3;a", "🌊"])
    func readsCursors(id: String) {
        let cursor = Cursor(offset: 12, ordinal: 3, key: [.text(id), .number(-7), KeyValue.none, .text("x" + id)])
        #expect(Cursor(cursor.text) == cursor)
        #expect(cursor.text.utf8.allSatisfy { PercentEncoding.encode(String(UnicodeScalar($0))).utf8.count == 1 })
    }

    @Test(
        "anything else is no cursor",
        arguments: [
            "x", "!!!!", "LTE6YQ", "YTpi", "", "/w", "MTswOw", "MTswO3Q5O2E", "MTswO3E", "MTstMTtuNTs",
        ])
    func refusesOthers(text: String) {
        #expect(Cursor(text) == nil)
    }
}
