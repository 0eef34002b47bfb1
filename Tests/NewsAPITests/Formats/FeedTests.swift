import Corpus
import HTTPMessage
import NewsFixtures
import NewsIndex
import Testing

@testable import NewsAPI

@Suite("Lists are feeds")
struct FeedTests {
    static let snapshots: [IndexSnapshot] = [LakeSummit.snapshot, HostileWords.snapshot, HostileNews.snapshot]

    /// A list of each kind that feeds tell: its documents, and the same list as JSON.
    private struct FedList {
        let path: String
        let document: (Format) -> WrittenDocument?
        let entries: [FeedEntry]

        init<Item>(
            _ path: String, _ table: FieldTable<Item>, _ items: [Item], in snapshot: IndexSnapshot,
            by entry: FeedEntry.Maker<Item>
        ) {
            self.path = path
            document = { WrittenDocument(table, as: $0, items, in: snapshot) }
            let frame = DocumentFrame(
                snapshot: snapshot, base: "http://other.example:8080", link: "/v1/x", jsonLink: "/v1/x", title: "",
                total: items.count, names: StableNames())
            entries = items.map { entry($0, frame) }
        }
    }

    private static func lists(_ snapshot: IndexSnapshot) -> [FedList] {
        [
            FedList(
                "/v1/articles", ItemTables.article, Array(snapshot.articles), in: snapshot, by: FeedEntry.article),
            FedList(
                "/v1/quotes", ItemTables.quotation, Array(snapshot.quotations), in: snapshot, by: FeedEntry.quotation),
            FedList("/v1/meetings", ItemTables.meeting, snapshot.meetings, in: snapshot, by: FeedEntry.meeting),
            FedList(
                "/v1/discrepancies", ItemTables.discrepancy, snapshot.discrepancies, in: snapshot,
                by: FeedEntry.discrepancy),
        ]
    }

    @Test(arguments: snapshots) func `an Atom feed has all that RFC 4287 demands, and every item`(
        snapshot: IndexSnapshot
    ) throws {
        for list in Self.lists(snapshot) {
            let feed = try #require(list.document(.atom).flatMap { ReadXML($0.bytes) }, "\(list.path)")
            #expect(feed.text("id") == "tag:depeche.invalid,2026:/v1/list.atom?a=1&b=2")
            #expect(feed.text("title") == "Liste <de> tout & \"rien\"")
            let links = feed.children.filter { $0.name == "link" }.map {
                [$0.attributes["rel"], $0.attributes["href"]]
            }
            #expect(
                links == [
                    ["self", "https://news.example/v1/list.atom?a=1&b=2"],
                    ["alternate", "https://news.example/v1/list?a=1&b=2"],
                ])
            let entries = feed.all("entry")
            #expect(entries.count == list.entries.count)
            // Made for another host: names do not depend on it.
            #expect(entries.map { $0.text("id") } == list.entries.map(\.id))
            #expect(Set(list.entries.map(\.id)).count == entries.count)
            for (read, entry) in zip(entries, list.entries) {
                #expect(read.text("title") == ReadXML.held(entry.title))
                #expect(read.text("summary") == ReadXML.held(entry.summary ?? ""))
                #expect(read.text("updated") == entry.dates.updated)
                #expect(read.text("published") == entry.dates.published ?? "")
                #expect(read.all("name").map(\.text) == entry.authors.map(ReadXML.held))
                let labels = read.children.filter { $0.name == "category" }.map { $0.attributes["label"] ?? "" }
                #expect(labels == entry.categories.map { ReadXML.held($0.label) })
                for passage in entry.passages {
                    let quoted = "\">\(XML.escaped(passage.sentence))</blockquote>"
                    #expect(read.text("content").contains(quoted))
                }
            }
        }
    }

    @Test(arguments: snapshots) func `RSS has every item, with a name that is no address`(
        snapshot: IndexSnapshot
    ) throws {
        for list in Self.lists(snapshot) {
            let feed = try #require(list.document(.rss).flatMap { ReadXML($0.bytes) }, "\(list.path)")
            let items = feed.all("item")
            #expect(items.map { $0.text("guid") } == list.entries.map(\.id))
            #expect(items.allSatisfy { $0.all("guid").map { $0.attributes["isPermaLink"] } == ["false"] })
            #expect(items.map { $0.text("title") } == list.entries.map { ReadXML.held($0.title) })
            let described = list.entries.map {
                ReadXML.held($0.html.replacing("http://other.example:8080", with: "https://news.example"))
            }
            #expect(items.map { $0.text("description") } == described)
            #expect(items.map { $0.all("dc:creator").map(\.text) } == list.entries.map { $0.authors.map(ReadXML.held) })
            #expect(items.map { $0.text("pubDate").isEmpty } == list.entries.map { $0.dates.published == nil })
        }
    }

    @Test(arguments: snapshots) func `a JSON Feed has every item, its texts as they are`(snapshot: IndexSnapshot) throws
    {
        for list in Self.lists(snapshot) {
            let feed = try #require(list.document(.jsonFeed)).json
            #expect(feed["version"].text == "https://jsonfeed.org/version/1.1")
            #expect(feed["feed_url"].text == "https://news.example/v1/list.feed.json?a=1&b=2")
            let items = feed["items"].array
            #expect(items.map { $0["id"].text } == list.entries.map(\.id))
            #expect(items.map { $0["title"].text } == list.entries.map(\.title))
            #expect(items.map { $0["summary"].text } == list.entries.map { $0.summary ?? "" })
            #expect(items.map { $0["content_text"].text } == list.entries.map(\.plainText))
            #expect(items.map { $0["date_published"].text } == list.entries.map { $0.dates.published ?? "" })
            #expect(items.map { $0.has("date_modified") } == list.entries.map { $0.dates.modified != nil })
        }
    }

    @Test(arguments: [
        ("10-courrier", "2031-05-15T00:00:00Z", "Thu, 15 May 2031 00:00:00 GMT"),
        ("20-gazette", "2031-05-01T00:00:00Z", ""),
        ("40-odd", "1970-01-01T00:00:00Z", ""),
    ])
    func `an article's dates go as far as they are known, and by no clock`(id: String, updated: String, day: String)
        throws
    {
        let snapshot = LakeSummit.snapshot
        let article = try #require(snapshot.articles.first { $0.id.value == id })
        let atom = try #require(WrittenDocument(ItemTables.article, as: .atom, one: article, in: snapshot))
        let entry = try #require(ReadXML(atom.bytes)?.all("entry").first)
        #expect(entry.text("updated") == updated)
        #expect(entry.text("published") == (day.isEmpty ? "" : updated))
        let rss = try #require(WrittenDocument(ItemTables.article, as: .rss, one: article, in: snapshot))
        #expect(ReadXML(rss.bytes)?.all("item").first?.text("pubDate") == day)
    }

    @Test func `the passage of an entry is the sentence that proves it`() throws {
        let api = APIClient()
        let snapshot = LakeSummit.snapshot
        let feed = try #require(WrittenDocument(ItemTables.meeting, as: .jsonFeed, snapshot.meetings, in: snapshot))
            .json
        for (entry, meeting) in zip(feed["items"].array, api.json("/v1/meetings?limit=100")["items"].array) {
            #expect(entry["content_text"].text == meeting["evidence"]["sentence"].text)
            let link = try #require(entry["_depeche"]["related"].array.first).text
            let passage = api.respond(String(link.dropFirst("https://news.example".count)))
            #expect(String(decoding: passage.body, as: UTF8.self) == meeting["evidence"]["sentence"].text)
        }
    }
}
