import Foundation
import Testing

@Suite("Editors correct through the API, and take it back")
struct CorrectionTests {
    private static let decisions = [
        #"{"kind":"name","entity":"per-valdecy-urquiza","value":"V. Urquiza"}"#,
        #"{"kind":"none","entity":"per-abdellatif-hammouchi","why":"essai"}"#,
        #"{"kind":"same","entities":["per-valdecy-urquiza","per-abdellatif-hammouchi"],"by":"le desk"}"#,
        #"{"kind":"type","entity":"Marrakech","value":"organization"}"#,
    ]
    private static let lists = [
        "/v1/entities?limit=100", "/v1/meetings?limit=100", "/v1/discrepancies?limit=100", "/v1/quotes?limit=100",
        "/v1/stats",
    ]

    @Test func `each decision serves when it is answered, and taking all back gives the octets of before`() throws {
        let desk = try Desk()
        func octets() throws -> [String] { try Self.lists.map { try desk.ask("GET", $0).body } }
        let before = try octets()
        var places: [String] = []
        for decision in Self.decisions {
            let answer = try desk.ask("POST", "/v1/corrections", decision)
            #expect(answer.status == 201, "\(answer.body)")
            places.append(try #require(answer.fields["location"]))
        }
        #expect(try octets() != before)
        #expect(try desk.ask("GET", "/v1/corrections").body.contains("le desk"))
        #expect(try desk.ask("GET", places[1]).body.contains("essai"))
        // In another order than they were made in.
        for place in places.shuffled() {
            #expect(try desk.ask("DELETE", place).status == 200)
            #expect(try desk.ask("DELETE", place).status == 404)
        }
        #expect(try octets() == before)
        #expect(desk.server.terminate() == 0)
    }

    @Test func `what is wrong is told, and changes nothing`() throws {
        let desk = try Desk()
        for (body, words) in [
            ("", "no JSON"), ("[]", "no JSON object"), (#"{"kind":"nam"}"#, "'nam'"),
            (#"{"kind":"name","entity":"x"}"#, "'value'"), (#"{"kind":"none","entity":"x","x":1}"#, "'x'"),
        ] {
            let answer = try desk.ask("POST", "/v1/corrections", body)
            #expect(answer.status == 400)
            #expect(answer.body.contains(words), "\(answer.body)")
        }
        #expect(try desk.ask("POST", "/v1/corrections", Self.decisions[0], isKnown: false).status == 401)
        #expect(try desk.ask("DELETE", "/v1/corrections/cor-0", isKnown: false).status == 401)
        let conditional = try desk.ask("POST", "/v1/corrections", Self.decisions[0], fields: ["If-Match: \"x\""])
        #expect(conditional.status == 412)
        #expect(try desk.ask("POST", "/v1/corrections", String(repeating: " ", count: 70_000)).status == 413)
        #expect(!FileManager.default.fileExists(atPath: desk.articles + "/corrections.json"))
        #expect(desk.server.terminate() == 0)
    }

    @Test(
        arguments: [
            (#"{"kind":"none","entity":"Xyz Abc"}"#, "Xyz Abc"),
            (#"{"kind":"same","entities":["per-valdecy-urquiza","per-nobody"]}"#, "per-nobody"),
            (#"{"kind":"dismissed","discrepancy":"dsc-nothing"}"#, "dsc-nothing"),
            (#"{"kind":"no_meeting","meeting":"mtg-nothing"}"#, "mtg-nothing"),
            (#"{"kind":"no_meeting","evidence":{"article_id":"nothing","start":1,"end":2}}"#, "nothing"),
            (#"{"kind":"article","article":"nothing","title":"x"}"#, "nothing"),
        ])
    func `what names nothing is told, and decides nothing`(decision: String, name: String) throws {
        let desk = try Desk()
        let answer = try desk.ask("POST", "/v1/corrections", decision)
        #expect(answer.status == 422)
        #expect(answer.body.contains("'\(name)'"), "\(answer.body)")
        #expect(!FileManager.default.fileExists(atPath: desk.articles + "/corrections.json"))
        #expect(desk.server.terminate() == 0)
    }

    @Test func `a file that nobody can read is left as it is`() throws {
        let desk = try Desk()
        let file = desk.articles + "/corrections.json"
        try Data("{".utf8).write(to: URL(fileURLWithPath: file))
        let answer = try desk.ask("POST", "/v1/corrections", Self.decisions[0])
        #expect(answer.status == 500)
        #expect(answer.body.contains("corrections.json"))
        #expect(try String(contentsOfFile: file, encoding: .utf8) == "{")
        #expect(desk.server.terminate() == 0)
    }
}
