import Corpus
import Testing

@Suite("Editors' decisions are read one by one")
struct CorrectionsTests {
    private static func read(_ entries: String) -> (corrections: Corrections, problems: [CorrectionError]) {
        Corrections.read(Array("{\"corrections\": [\(entries)]}".utf8))
    }

    @Test(
        "each kind says what it decides",
        arguments: [
            (#"{"kind":"same","entities":["a","b"]}"#, Correction.Decision.same(["a", "b"])),
            (#"{"kind":"different","entities":["a","b"]}"#, .different(["a", "b"])),
            (#"{"kind":"name","entity":"per-a","value":"A"}"#, .name(entity: "per-a", value: "A")),
            (#"{"kind":"none","entity":"A"}"#, .noEntity("A")),
            (#"{"kind":"type","entity":"A","value":"place"}"#, .type(entity: "A", value: "place")),
            (#"{"kind":"no_meeting","meeting":"mtg-a"}"#, .noMeeting(.id("mtg-a"))),
            (
                #"{"kind":"no_meeting","evidence":{"article_id":"x","start":3,"end":9}}"#,
                .noMeeting(.place(article: "x", range: 3..<9))
            ),
            (
                #"{"kind":"meeting","meeting":"m","host":"per-a","status":"planned","date":"2026-02"}"#,
                .meeting(
                    .id("m"),
                    .init(host: "per-a", counterpart: nil, status: "planned", date: "2026-02"))
            ),
            (#"{"kind":"dismissed","discrepancy":"dsc-a"}"#, .dismissed(discrepancy: "dsc-a")),
        ])
    func kinds(entry: String, decision: Correction.Decision) throws {
        let (corrections, problems) = Self.read(entry)
        #expect(problems.isEmpty)
        #expect(corrections.decisions.map(\.decision) == [decision])
    }

    @Test("a decision keeps who made it, when and why")
    func provenance() throws {
        let entry = #"{"kind":"none","entity":"A","by":"desk","at":"2026-02-11T09:30:00Z","why":"a song"}"#
        let decision = try #require(Self.read(entry).corrections.decisions.first)
        #expect([decision.author, decision.date, decision.reason] == ["desk", "2026-02-11T09:30:00Z", "a song"])
    }

    @Test(
        "a bad decision discards itself alone and says why",
        arguments: [
            ("3", "it is no JSON object"), ("{}", "it has no member 'kind'"),
            (#"{"kind":"merge"}"#, "its kind is 'merge'"),
            (#"{"kind":"same","entities":["a"]}"#, "'entities' is not an array of two different names or more"),
            (#"{"kind":"same","entities":["a","a"]}"#, "'entities' is not an array"),
            (#"{"kind":"name","entity":"a"}"#, "it has no member 'value'"),
            (#"{"kind":"name","entity":"a","value":""}"#, "'value' is not a text"),
            (#"{"kind":"type","entity":"a","value":"car"}"#, "'value' is not one of person, organization"),
            (#"{"kind":"none","entity":"a","who":"x"}"#, "it has a member 'who'"),
            (#"{"kind":"meeting","meeting":"m","date":"demain"}"#, "'date' is not a date"),
            (#"{"kind":"meeting","meeting":"m","date":"2026-13-45"}"#, "'date' is not a date"),
            (#"{"kind":"meeting","meeting":"m","date":"2026-02-29"}"#, "'date' is not a date"),
            (#"{"kind":"meeting","meeting":"m"}"#, "it has no member 'host, counterpart, status or date'"),
            (#"{"kind":"no_meeting"}"#, "it has no member 'meeting'"),
            (#"{"kind":"no_meeting","evidence":{"article_id":"x","start":9,"end":3}}"#, "'evidence' is not an object"),
        ])
    func badEntries(entry: String, reason: String) {
        let good = #"{"kind":"none","entity":"A"}"#
        let (corrections, problems) = Self.read("\(good),\(entry),\(good)")
        #expect(corrections.decisions.count == 2)
        #expect(problems.count == 1)
        #expect(problems.first?.description.contains(reason) == true)
        #expect(problems.first?.description.hasPrefix("correction 2 has no effect: ") == true)
    }

    @Test("a file that is no list of decisions has no effect", arguments: ["", "[]", "{}", #"{"corrections":{}}"#])
    func badFiles(text: String) {
        let (corrections, problems) = Corrections.read(Array(text.utf8))
        #expect(corrections == .none)
        #expect(problems.count == 1)
    }
}
