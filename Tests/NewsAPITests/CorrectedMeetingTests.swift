import Corpus
import NewsFixtures
import NewsIndex
import Testing

@testable import NewsAPI

@Suite("A meeting that an editor corrected says so")
struct CorrectedMeetingTests {
    /// The lake summit with decisions of editors.
    private static func api(_ corrections: [Correction]) -> APIClient {
        APIClient(LakeSummit.snapshot(corrections: Corrections(corrections)))
    }

    @Test("with what was decided, by whom, when and why, and nothing of what was not given")
    func tellsCorrections() throws {
        let plain = Self.api([]).json("/v1/meetings?limit=100")["items"].array
        let id = try #require(plain.first)["id"].text
        #expect(plain.count > 1 && !plain.contains { $0.has("corrected") })
        let change = Correction.MeetingChange(host: nil, counterpart: nil, status: "cancelled", date: "2031-06")
        let api = Self.api([
            Correction(.meeting(.id(id), change), author: "desk", date: "2031-06-02", reason: "they rang us"),
            Correction(.meeting(.id(id), .init(host: "Ewa Nowak", counterpart: nil, status: nil, date: nil))),
        ])
        for path in ["/v1/meetings?limit=100", "/v1/meetings?status=cancelled"] {
            let marked = api.json(path)["items"].array.filter { $0.has("corrected") }
            #expect(marked.map { $0["id"].text } == [id])
        }
        let meeting = api.json("/v1/meetings/\(id)")
        #expect(meeting["status"].text == "cancelled" && meeting["date_from"].text == "2031-06")
        let made = meeting["corrected"].array
        #expect(made.map(\.names) == [["at", "by", "date", "status", "why"], ["at", "by", "host", "why"]])
        #expect(
            ["status", "date", "by", "at", "why"].map { made[0][$0].text }
                == ["cancelled", "2031-06", "desk", "2031-06-02", "they rang us"])
        #expect(made[1]["host"].text == "Ewa Nowak" && made[1]["by"].isNull)
    }
}
