import Foundation
import Testing

@Suite("Who changed what is told, and no word of it")
struct AuditTests {
    @Test func `a line for each request that was to change something, refused or not`() throws {
        let desk = try Desk(arguments: ["--write-rate-limit", "1"])
        let type = ["Content-Type: text/plain"]
        let added = try desk.ask("POST", "/v1/articles", "Un secret.\n\nIl pleut à Rabat.", fields: type)
        let place = try #require(added.fields["location"])
        #expect(try desk.ask("PATCH", place, #"{"title":"Un titre\nperdu"}"#).status == 400)
        #expect(try desk.ask("DELETE", place, isKnown: false).status == 401)
        #expect(try desk.ask("DELETE", place).status == 200)
        let file = desk.data + "/audit.ndjson"
        let log = try String(contentsOfFile: file, encoding: .utf8)
        let lines = try log.split(separator: "\n").map {
            try #require(JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
        }
        #expect(lines.map { $0["what"] as? String } == ["addArticles", "amendArticle", "removeArticle"])
        #expect(lines.map { $0["status"] as? Int } == [201, 400, 200])
        #expect(lines[0]["subject"] as? String == place)
        #expect(lines[1]["problem"] as? String == "bad-content")
        #expect(lines.allSatisfy { $0["from"] as? String == "127.0.0.1" && ($0["key"] as? String)?.count == 8 })
        #expect(!log.contains("secret") && !log.contains("perdu") && !log.contains("dpk_"))
        // A log that was moved away is left as it is.
        try FileManager.default.moveItem(atPath: file, toPath: file + ".1")
        desk.server.hangUp()
        while !FileManager.default.fileExists(atPath: file) {
            let answer = try desk.ask("DELETE", place)
            guard answer.status == 404 || answer.status == 429 else {
                Issue.record("\(answer.status)")
                break
            }
        }
        #expect(try desk.ask("GET", "/v1/stats").status == 200)
        #expect(desk.server.terminate() == 0)
    }

    @Test func `who writes too often waits`() throws {
        let desk = try Desk(arguments: ["--write-rate-limit", "1"])
        var answers: [RawAnswer] = []
        for _ in 0..<11 { answers.append(try desk.ask("DELETE", "/v1/articles/nowhere")) }
        #expect(answers.contains { $0.status == 404 })
        let refused = try #require(answers.first { $0.status == 429 })
        #expect(refused.fields["retry-after"] == "1")
        #expect(refused.fields["ratelimit-policy"] == "\"writes\";q=10;w=10")
        #expect(try desk.ask("GET", "/v1/stats").status == 200)
        #expect(desk.server.terminate() == 0)
    }
}
