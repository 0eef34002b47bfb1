import Foundation
import Testing

@Suite("Articles are added and removed through the API")
struct ArticleEditTests {
    private static let text = "Visite à Rabat\n\nRabat, 3 mars 2026 (MAP) - Le ministre Ali Ba a reçu Awa Kossi."
    private static let plain = ["Content-Type: text/plain; charset=utf-8"]

    @Test func `what was sent serves when it is answered, and does not when it was removed`() throws {
        let desk = try Desk()
        let added = try desk.ask("POST", "/v1/articles", Self.text, fields: Self.plain)
        #expect(added.status == 201, "\(added.body)")
        let place = try #require(added.fields["location"])
        #expect(try desk.ask("GET", place + "/text").body.hasPrefix("Visite à Rabat"))
        let again = try desk.ask("POST", "/v1/articles", Self.text, fields: Self.plain)
        #expect(again.status == 200)
        #expect(again.body == added.body)
        #expect(try desk.ask("GET", "/v1/stats").body.contains("\"articles\":6"))
        #expect(try desk.ask("DELETE", place, isKnown: false).status == 401)
        #expect(try desk.ask("DELETE", place).status == 200)
        #expect(try desk.ask("GET", place).status == 404)
        #expect(try desk.ask("DELETE", place).status == 404)
        #expect(try FileManager.default.contentsOfDirectory(atPath: desk.articles).count == 5)
        #expect(desk.server.terminate() == 0)
    }

    @Test func `any kind of file is taken, and a request that is sent again adds nothing`() throws {
        let desk = try Desk()
        let lines = """
            {"title":"Un","text":"Il y a eu 12 blessés à Lyon.","date":"2026-03-04","source":"Le Lac","url":"https://lac.example/1"}
            {"title":"Deux","text":"Il y a eu 14 blessés à Lyon.","date":"2026-03-05","source":"Le Lac","url":"https://lac.example/2"}

            """
        let fields = ["Content-Type: application/x-ndjson", "Idempotency-Key: envoi 1"]
        let added = try desk.ask("POST", "/v1/articles", lines, fields: fields)
        #expect(added.status == 201, "\(added.body)")
        #expect(try desk.ask("POST", "/v1/articles", lines, fields: fields).status == 200)
        let other = try desk.ask("POST", "/v1/articles", "{}", fields: fields)
        #expect(other.status == 409)
        #expect(try desk.ask("GET", "/v1/articles?source=Le%20Lac&limit=0").body.contains("\"total\":2"))
        // A file is removed whole or not at all.
        #expect(try desk.ask("DELETE", try #require(added.fields["location"])).status == 409)
        #expect(desk.server.terminate() == 0)
    }

    @Test func `who does not wait is told so`() throws {
        let desk = try Desk()
        let fields = Self.plain + ["Prefer: respond-async"]
        let answer = try desk.ask("POST", "/v1/articles", Self.text, fields: fields)
        #expect(answer.status == 202)
        #expect(answer.fields["preference-applied"] == "respond-async")
        #expect(desk.server.terminate() == 0)
    }

    @Test(
        arguments: [
            ("x", "image/png", 415, "image/png"), ("", "text/plain", 400, "no text"),
            ("{", "application/json", 400, "read"),
            ("%PDF-1.4 x", "application/pdf", 400, "read"), ("x", "", 415, "''"),
        ])
    func `what cannot be read is told, and nothing of it stays`(
        body: String, type: String, status: Int, words: String
    ) throws {
        let desk = try Desk()
        let answer = try desk.ask("POST", "/v1/articles", body, fields: ["Content-Type: \(type)"])
        #expect(answer.status == status, "\(answer.body)")
        #expect(answer.body.contains(words), "\(answer.body)")
        #expect(try FileManager.default.contentsOfDirectory(atPath: desk.articles).count == 5)
        #expect(desk.server.terminate() == 0)
    }
}
