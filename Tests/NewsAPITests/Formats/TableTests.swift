import HTTPMessage
import NewsFixtures
import NewsIndex
import Testing

@testable import NewsAPI

@Suite("A table says what the JSON says")
struct TableTests {
    private let api = APIClient()

    private func table(_ target: String, delimiter: UInt8 = UInt8(ascii: ",")) -> [[String: String]] {
        let rows = PlainCSV.rows(Drained(api.respond(target)).octets, delimiter: delimiter)
        guard let names = rows.first else { return [] }
        return rows.dropFirst().map { Dictionary(zip(names, $0)) { first, _ in first } }
    }

    @Test("objects are columns by their names, lists are cells")
    func columns() throws {
        let rows = table("/v1/meetings.csv")
        let items = api.json("/v1/meetings")["items"].array
        #expect(rows.count == items.count)
        for (row, item) in zip(rows, items) {
            #expect(row["id"] == item["id"].text)
            #expect(row["host.person.name"] == item["host"]["person"]["name"].text)
            #expect(row["parties.country.code"] == item["parties"].array.first?["country"]["code"].text)
            #expect(row["sources"] == item["sources"].array.map(\.text).joined(separator: "; "))
            #expect(row["evidence.position.start"] == String(item["evidence"]["position"]["start"].integer))
            #expect(row["counts.accounts"] == String(item["counts"]["accounts"].integer))
        }
    }

    @Test("each row says where it is proved and from which state of the corpus")
    func proofs() throws {
        let row = try #require(table("/v1/quotes.csv").first)
        let item = try #require(api.json("/v1/quotes")["items"].array.first)
        let position = item["evidence"]["position"]
        #expect(
            row["passage_url"]
                == "http://localhost/articles/\(item["article_id"].text)?at=\(position["start"].integer)-\(position["end"].integer)"
        )
        #expect(row["corpus_version"] == LakeSummit.snapshot.version)
        #expect(table("/v1/sources.csv").first?["passage_url"] == nil)
        let article = try #require(table("/v1/articles.csv").first)
        #expect(article["passage_url"] == "http://localhost/articles/10-courrier")
        let hit = try #require(table("/v1/search.csv?q=lacs").first)
        #expect(
            hit["passage_url"]
                == "http://localhost/articles/\(hit["article.id"] ?? "")?at=\(hit["position.start"] ?? "")-\(hit["position.end"] ?? "")"
        )
        // What several passages prove, by the first of them.
        let discrepancy = try #require(api.json("/v1/discrepancies")["items"].array.first)
        let evidence = try #require(discrepancy["values"].array.first)["evidence"]
        #expect(
            table("/v1/discrepancies.csv").first?["passage_url"]
                == "http://localhost/articles/\(evidence["article_id"].text)?at=\(evidence["position"]["start"].integer)-\(evidence["position"]["end"].integer)"
        )
    }

    @Test("addresses begin as the client addressed the server, or as it is told to say")
    func addresses() {
        let request = Request(method: .get, path: "/v1/quotes.csv", fields: [Field("Host", "desk.example:81")])
        let asked = Drained(api.handler.reply(request).response).text
        #expect(asked.contains(",http://desk.example:81/articles/"))
        let told = NewsAPI(
            store: SnapshotStore(LakeSummit.snapshot), version: "0", publicURL: "https://news.example"
        ).handler.reply(request).response
        #expect(Drained(told).text.contains(",https://news.example/articles/"))
    }

    @Test("chosen fields are the only columns")
    func fields() {
        let rows = PlainCSV.rows(Drained(api.respond("/v1/meetings.csv?fields=id,place")).octets)
        #expect(rows.first == ["id", "place.id", "place.type", "place.name", "cut", "corpus_version"])
    }

    @Test("a mark and another delimiter for spreadsheets that need them")
    func dialects() {
        let octets = Drained(api.respond("/v1/meetings.csv?bom=true&delimiter=semicolon")).octets
        #expect(octets.starts(with: [0xEF, 0xBB, 0xBF]))
        let rows = PlainCSV.rows(Array(octets.dropFirst(3)), delimiter: UInt8(ascii: ";"))
        #expect(rows.map(\.count) == Array(repeating: rows[0].count, count: rows.count))
        #expect(rows.count == api.json("/v1/meetings")["total"].integer + 1)
        #expect(api.respond("/v1/meetings.csv?delimiter=pipe").status == .badRequest)
    }

    @Test(
        "no text runs as a formula, and taking the apostrophe away gives it back",
        arguments: [
            "=1+1", "+33", "-5", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1", "＋1", "－1", "＠1", "'=1", "''=1", "'",
        ])
    func formulas(text: String) {
        #expect(CSVRows.isFormula(Array(text.utf8)) == (text != "'"))
    }

    @Test("what cannot begin a formula is left alone", arguments: ["", "1+1", "l'eau", "'eau", "« = »", "—", "é"])
    func texts(text: String) {
        #expect(!CSVRows.isFormula(Array(text.utf8)))
    }

    @Test("what is cut is named by its column")
    func cut() throws {
        let hostile = APIClient(HostileNews.snapshot)
        let rows = PlainCSV.rows(Drained(hostile.respond("/v1/quotes.csv")).octets)
        let names = try #require(rows.first)
        let place = try #require(names.firstIndex(of: "cut"))
        let item = try #require(hostile.json("/v1/quotes?limit=1")["items"].array.first)
        let cut = Set(rows[1][place].split(separator: "; ").map(String.init))
        #expect(cut.isSuperset(of: item["cut"].array.map(\.text)))
        #expect(cut.isSuperset(of: item["evidence"]["cut"].array.map { "evidence." + $0.text }))
        #expect(!cut.isEmpty)
    }

    @Test(
        "what the columns mean stands beside the table",
        arguments: RouteTable.routes.filter { $0.formats.contains(.csv) })
    func metadata(route: Route) throws {
        guard route.path.names.isEmpty else { return }
        let query = api.needs(of: route.path.text, words: "lacs").map { "?" + $0 } ?? ""
        let metadata = api.json(route.path.text + ".metadata.json" + query)
        let columns = metadata["tableSchema"]["columns"].array
        let header = PlainCSV.rows(Drained(api.respond(route.path.text + ".csv" + query)).octets).first
        #expect(columns.map(\.["name"].text) == header)
        #expect(columns.allSatisfy { !$0["dc:description"].text.isEmpty })
        #expect(metadata["url"].text == "http://localhost\(route.path.text).csv\(query)")
    }

    @Test("a line of JSON is the item, with its proof's address and the corpus version")
    func lines() {
        let lines = Drained(api.respond("/v1/meetings.ndjson")).text.split(separator: "\n").map { JSON(Array($0.utf8)) }
        let items = api.json("/v1/meetings")["items"].array
        #expect(lines.count == items.count)
        for (line, item) in zip(lines, items) {
            #expect(line.names == (item.names + ["corpus_version", "passage_url"]).sorted())
            #expect(line["evidence"]["sentence"].text == item["evidence"]["sentence"].text)
        }
    }

    @Test("a workbook is a file of its kind, and fails for who has gone")
    func workbook() throws {
        let octets = Drained(api.respond("/v1/meetings.xlsx")).octets
        #expect(octets.starts(with: Array("PK".utf8)))
        let stream = try #require(api.respond("/v1/meetings.xlsx").stream)
        #expect(stream.end() == nil)
        guard case .failure = stream.next({}) else {
            Issue.record("a workbook is written that nobody wants")
            return
        }
    }
}

@Suite("A list stands in one cell")
struct CellTextTests {
    private func cell(_ values: String) -> String {
        let layout = TableLayout(
            "test", [.member("a", .list(of: .text(limit: .max), card: .max, resource: .max), "Texts.")], .card)
        let reader = RowReader(layout)
        reader.read { $0 += "{\"a\":\(values)}".utf8 }
        var text: [UInt8] = []
        if let value = reader.value(of: 0) { CellText.append(value, isList: true, of: reader, to: &text) }
        return String(decoding: text, as: UTF8.self)
    }

    @Test(
        "its values can be told apart again",
        arguments: [
            ("[]", ""), ("[\"un\"]", "un"), ("[\"un\",\"deux\"]", "un; deux"), ("[\"a;b\",\"c\"]", "\"a;b\"; c"),
            ("[\"\\\"x\\\"\"]", "\"\"\"x\"\"\""), ("[null,\"\"]", "; \"\""), ("[\" a\"]", "\" a\""),
            ("[\"l\\u0001\\n\\\\\"]", "\"l\u{1}\n\\\""),
        ])
    func values(json: String, text: String) {
        #expect(cell(json) == text)
    }
}
