import Corpus
import HTTPMessage
import NewsFixtures
import NewsIndex
import Testing

@testable import NewsAPI

@Suite("Any text is analysed, and nothing of it is kept")
struct AnalysisTests {
    /// Finds what the sketch of *La Gazette* says, if its text is sent.
    private static let api = APIClient { article in
        guard let sketch, sketch.article.text.string == article.text.string else { return nil }
        return IndexBuilder.build(
            folder: CorpusFolder(articles: [sketch.article], problems: []), facts: [sketch.facts],
            countries: LakeSummit.countries)
    }
    private static let sketch = LakeSummit.sketches.first { $0.article.id.value == "20-gazette" }
    private static let text = sketch?.article.text.string ?? ""

    private func post(_ body: [UInt8], _ type: String?, _ query: String = "") -> Response {
        Self.api.respond(
            "/v1/analyze" + query, method: Method("POST"), fields: type.map { [Field("Content-Type", $0)] } ?? [],
            body: body)
    }

    private func post(_ text: String, _ query: String = "") -> JSON {
        JSON(post(Array(text.utf8), "text/plain", query).body)
    }

    @Test func `it is told as the lists tell it, without addresses`() throws {
        let json = post(Self.text)
        #expect(json.names == ItemTables.analysis.shown(.resource).sorted())
        for (list, path) in [("quotes", "quotes"), ("claims", "claims"), ("meetings", "meetings")] {
            let own = APIClient(LakeSummit.snapshot).json("/v1/articles/20-gazette/\(path)")["items"].array
            #expect(json[list].array.count == own.count, "\(list)")
            #expect(json["counts"][list].integer == own.count, "\(list)")
            let expected = Set(own.first?.names ?? []).subtracting(["self", "links"])
            #expect(Set(json[list].array.first?.names ?? []) == expected, "\(list)")
        }
        #expect(json["entities"].array.map { $0["name"].text }.contains("Ewa Nowak"))
        for mention in json["mentions"].array {
            let position = mention["evidence"]["position"]
            let scalars = Array(Self.text.unicodeScalars)[position["start"].integer..<position["end"].integer]
            #expect(String(String.UnicodeScalarView(scalars)) == mention["surface"].text)
        }
    }

    @Test func `a text comes plain or in an object, and is told as far as is asked`() {
        let object = JSONValue.object([JSONMember("text", .string(Self.text)), JSONMember("title", .null)])
        let sent = post(object.bytes, "application/json; charset=utf-8")
        #expect(sent.status == .ok)
        #expect(sent.body == post(Array(Self.text.utf8), "text/plain").body)
        #expect(sent.value(of: "Cache-Control") == "no-store")
        #expect(sent.value(of: "ETag") == nil)
        let first = post(Self.text, "?limit=1&fields=mentions,counts")
        #expect(first.names == ["counts", "mentions"])
        #expect(first["mentions"].array.count == 1)
        #expect(first["counts"]["mentions"].integer == post(Self.text)["mentions"].array.count)
    }

    @Test(
        arguments: [
            (Array("x".utf8), "text/html", 415, "'text/html'"), (Array("x".utf8), nil, 415, "''"),
            (Array("x".utf8), "text/plain; charset=latin1", 415, "latin1"),
            ([0x61, 0xC3, 0xA9, 0xFF, 0x61], "text/plain", 400, "octet 3 "), ([0xC3], "text/plain", 400, "octet"),
            (Array(" \n".utf8), "text/plain", 400, "empty"),
            (Array("[]".utf8), "application/json", 400, "no JSON object"),
            (Array("{}".utf8), "application/json", 400, "'text'"),
            (Array(#"{"text": 1}"#.utf8), "application/json", 400, "'text'"),
            (Array(#"{"text": "a", "lang": "fr"}"#.utf8), "application/json", 400, "'lang'"),
            (Array("{\"text\":\n \"a\",}x".utf8), "application/json", 400, "line 2"),
            ([UInt8](repeating: 0x61, count: SentText.limit + 1), "text/plain", 413, "262144"),
        ] as [([UInt8], String?, Int, String)])
    func `what cannot be read is told, with its place`(body: [UInt8], type: String?, status: Int, words: String) {
        let response = post(body, type)
        #expect(response.status.code == status)
        #expect(JSON(response.body)["detail"].text.contains(words), "\(JSON(response.body)["detail"].text)")
    }

    @Test func `it is sent to, and not read`() {
        for (method, status) in [("GET", 405), ("HEAD", 405), ("PUT", 405), ("OPTIONS", 204)] {
            let response = Self.api.respond("/v1/analyze", method: Method(method))
            #expect(response.status.code == status)
            #expect(response.value(of: "Allow") == "OPTIONS, POST")
        }
        #expect(post(Array("x".utf8), "text/plain", "?colour=blue").status == .badRequest)
        #expect(APIClient(nil).respond("/v1/analyze", method: Method("POST")).status == .serviceUnavailable)
    }

    @Test func `it takes more than requests take elsewhere`() {
        func limit(_ path: String) -> Int? {
            let request = Request(method: Method("POST"), path: path)
            if case .collected(let limit) = Self.api.handler.intake(request) { return limit }
            return nil
        }
        #expect(limit("/v1/analyze") == SentText.limit)
        #expect(limit("/v1/stats") == nil)
    }
}
