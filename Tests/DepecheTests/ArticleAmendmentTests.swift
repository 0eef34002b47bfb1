import Foundation
import Testing

@Suite("Articles are replaced, and what editors know better of them holds")
struct ArticleAmendmentTests {
    private static let text = "Visite à Rabat\n\nRabat, 3 mars 2026 (MAP) - Le ministre Ali Ba a reçu Awa Kossi."
    private static let other = "Visite à Dakar\n\nDakar, 4 mars 2026 (APS) - Le ministre Ali Ba a reçu Awa Kossi."
    private static let plain = ["Content-Type: text/plain; charset=utf-8"]
    private static let patch = ["Content-Type: application/merge-patch+json"]

    /// A desk with one article more, and where that stands.
    private func desk() throws -> (desk: Desk, place: String) {
        let desk = try Desk()
        let added = try desk.ask("POST", "/v1/articles", Self.text, fields: Self.plain)
        return (desk, try #require(added.fields["location"]))
    }

    @Test func `PUT replaces the text, under the same identifier`() throws {
        let (desk, place) = try desk()
        #expect(try desk.ask("PUT", place, Self.other, fields: Self.plain).status == 200)
        #expect(try desk.ask("GET", place + "/text").body.hasPrefix("Visite à Dakar"))
        #expect(try desk.ask("GET", "/v1/stats").body.contains("\"articles\":6"))
        // What was sent first is another article by now.
        let again = try desk.ask("POST", "/v1/articles", Self.text, fields: Self.plain)
        #expect(again.status == 201)
        #expect(again.fields["location"] != place)
        #expect(try desk.ask("PUT", "/v1/articles/nowhere", Self.other, fields: Self.plain).status == 404)
        #expect(try desk.ask("PUT", place, "", fields: Self.plain).status == 400)
        #expect(try desk.ask("PUT", place, "x", fields: ["Content-Type: image/png"]).status == 415)
        #expect(try desk.ask("PUT", place, Self.other, fields: Self.plain, isKnown: false).status == 401)
        #expect(desk.server.terminate() == 0)
    }

    @Test func `what would be another article, or stands with others in its file, is not replaced`() throws {
        let (desk, place) = try desk()
        let page = #"{"title":"Un","text":"Douze blessés à Lyon.","url":"https://lac.example/1"}"#
        #expect(try desk.ask("PUT", place, page, fields: []).status == 409)
        let lines = page + "\n" + page.replacingOccurrences(of: "/1", with: "/2") + "\n"
        let two = try desk.ask("POST", "/v1/articles", lines, fields: ["Content-Type: application/x-ndjson"])
        let first = try #require(two.fields["location"])
        #expect(try desk.ask("PUT", first, Self.other, fields: Self.plain).status == 409)
        #expect(try desk.ask("GET", first).status == 200)
        #expect(desk.server.terminate() == 0)
    }

    @Test func `PATCH changes what the file has wrong, survives its replacement, and is undone by null`() throws {
        let (desk, place) = try desk()
        let before = try desk.ask("GET", place).body
        let change =
            #"{"title":"Une visite","date":"2026-03-05","source":"Le Lac","author":"Zoé Roux","why":"coquille"}"#
        let amended = try desk.ask("PATCH", place, change, fields: Self.patch)
        #expect(amended.status == 200, "\(amended.body)")
        for words in [
            #""title":"Une visite""#, #""title_basis":"editor""#, #""value":"2026-03-05""#, #""name":"Le Lac""#,
            #""author":"Zoé Roux""#,
        ] { #expect(try desk.ask("GET", place).body.contains(words), "\(words)") }
        #expect(try desk.ask("GET", "/v1/articles?author=Zo%C3%A9%20Roux&limit=0").body.contains("\"total\":1"))
        #expect(try desk.ask("GET", "/v1/corrections").body.contains("coquille"))
        #expect(try desk.ask("PUT", place, Self.other, fields: Self.plain).status == 200)
        #expect(try desk.ask("GET", place).body.contains("Une visite"))
        #expect(try desk.ask("PATCH", place, #"{"author":null,"source":null}"#, fields: Self.patch).status == 200)
        let rest = try desk.ask("GET", place).body
        #expect(rest.contains("Une visite") && !rest.contains("Le Lac") && !rest.contains("Zoé"))
        #expect(try desk.ask("PUT", place, Self.text, fields: Self.plain).status == 200)
        #expect(try desk.ask("PATCH", place, #"{"title":null,"date":null}"#, fields: Self.patch).status == 200)
        #expect(try desk.ask("GET", place).body == before)
        #expect(try desk.ask("GET", "/v1/corrections").body.contains("\"total\":0"))
        #expect(desk.server.terminate() == 0)
    }

    @Test(
        arguments: [
            ("", "no JSON object"), ("[]", "no JSON object"), (#"{"titel":"x","title":"x"}"#, "'titel'"),
            (#"{"date":"2026-02-30"}"#, "'date'"), (#"{"date":"2026"}"#, "'date'"), (#"{"title":"a\nb"}"#, "'title'"),
            (#"{"title":7}"#, "'title'"), (#"{"kind":"none"}"#, "'kind'"),
        ])
    func `a patch that means nothing changes nothing`(body: String, words: String) throws {
        let (desk, place) = try desk()
        let answer = try desk.ask("PATCH", place, body, fields: Self.patch)
        #expect(answer.status == 400)
        #expect(answer.body.contains(words), "\(answer.body)")
        #expect(!FileManager.default.fileExists(atPath: desk.articles + "/corrections.json"))
        #expect(desk.server.terminate() == 0)
    }

    @Test("RFC 9110 §13.1.1: If-Match names the article as it was read, whatever else changed since")
    func conditions() throws {
        let (desk, place) = try desk()
        let tag = try #require(try desk.ask("GET", place).fields["etag"])
        let coded = try #require(try desk.ask("GET", place, fields: ["Accept-Encoding: gzip"]).fields["etag"])
        #expect(coded != tag)
        // Another article is no reason.
        #expect(try desk.ask("POST", "/v1/articles", "Un autre.\n\nIl pleut.", fields: Self.plain).status == 201)
        let stale = ["If-Match: \"x\""]
        #expect(try desk.ask("PUT", place, Self.other, fields: Self.plain + stale).status == 412)
        #expect(try desk.ask("PATCH", place, #"{"title":"x"}"#, fields: Self.patch + stale).status == 412)
        #expect(try desk.ask("DELETE", place, fields: stale).status == 412)
        #expect(try desk.ask("PUT", place, Self.other, fields: Self.plain + ["If-Match: \(coded)"]).status == 200)
        #expect(try desk.ask("PUT", place, Self.text, fields: Self.plain + ["If-Match: \(tag)"]).status == 412)
        #expect(try desk.ask("PATCH", place, #"{"title":"x"}"#, fields: Self.patch + ["If-Match: *"]).status == 200)
        let named = try #require(try desk.ask("GET", place).fields["etag"])
        let waits = ["Prefer: respond-async"]
        let first = try desk.ask("PUT", place, Self.text, fields: Self.plain + waits + ["If-Match: \(named)"])
        #expect(first.status == 202)
        // Of two who read the same one comes first, whether that serves by now or not.
        #expect(try desk.ask("DELETE", place, fields: ["If-Match: \(named)"]).status == 412)
        #expect(try desk.ask("DELETE", place, fields: ["If-None-Match: *"]).status == 412)
        #expect(try desk.ask("DELETE", place).status == 200)
        #expect(desk.server.terminate() == 0)
    }
}
