import Corpus
import NewsFixtures
import Testing

@testable import NewsAPI

@Suite("What editors make of discrepancies")
struct VerdictTests {
    private static let (kept, gone) = ("dsc-numbers-delegue-10-courrier", "dsc-spelling-per-jeanne-morvan")

    private static func api(_ decisions: [Correction.Decision]) -> APIClient {
        let corrections = decisions.map { Correction($0, author: "desk", date: "2031-05-20", reason: "seen") }
        return APIClient(LakeSummit.snapshot(corrections: Corrections(corrections)))
    }

    @Test func `those that are dismissed are told where they are asked for`() {
        let plain = Self.api([]).ids("/v1/discrepancies")
        let api = Self.api([.dismissed(discrepancy: Self.gone), .confirmed(discrepancy: Self.kept)])
        #expect(api.ids("/v1/discrepancies") == plain.filter { $0 != Self.gone })
        #expect(api.ids("/v1/discrepancies?state=dismissed") == [Self.gone])
        #expect(api.ids("/v1/discrepancies?state=confirmed") == [Self.kept])
        #expect(api.ids("/v1/discrepancies?state=open,confirmed,dismissed") == plain)
        #expect(api.json("/v1/stats")["discrepancies"].integer == plain.count - 1)
        let item = api.json("/v1/discrepancies/\(Self.gone)")
        #expect(item["state"].text == "dismissed")
        #expect(item["verdict"]["by"].text == "desk" && item["verdict"]["why"].text == "seen")
        #expect(api.json("/v1/discrepancies/\(Self.gone)/values")["total"].integer > 1)
    }

    @Test func `the last decision holds`() {
        let api = Self.api([.dismissed(discrepancy: Self.kept), .confirmed(discrepancy: Self.kept)])
        #expect(api.json("/v1/discrepancies/\(Self.kept)")["state"].text == "confirmed")
        #expect(Self.api([]).json("/v1/discrepancies/\(Self.kept)")["state"].text == "open")
    }

    @Test func `they are narrowed, ordered and counted by what they are`() {
        let api = Self.api([])
        let items = { (query: String) in api.json("/v1/discrepancies?\(query)")["items"].array }
        #expect(items("severity=low").map { $0["id"].text } == [Self.gone])
        #expect(items("sort=severity").map { $0["severity"].text } == ["high", "medium", "low"])
        #expect(items("sort=-severity").map { $0["severity"].text } == ["low", "medium", "high"])
        let months = api.json("/v1/discrepancies?facets=month,source&limit=0")["facets"]
        let dated = items("has=date").map { $0["last_reported"].text.prefix(7) }
        #expect(months["month"].array.reduce(0) { $0 + $1["count"].integer } == dated.count)
        #expect(!months["source"].array.isEmpty)
        let month = months["month"].array.first?["value"].text ?? ""
        #expect(items("date_from=\(month)&date_to=\(month)").count == dated.count { $0 == month })
        #expect(items("date_from=2090").isEmpty)
    }

    @Test func `meetings are counted by month, side and publisher`() {
        let api = Self.api([])
        let facets = api.json("/v1/meetings?facets=month,day,party,source&limit=0")["facets"]
        for (facet, filter) in [("month", "date_from"), ("party", "party")] {
            let first = facets[facet].array.first
            let value = first?["value"].text ?? ""
            let until = facet == "month" ? "&date_to=\(value)" : ""
            #expect(first?["count"].integer == api.json("/v1/meetings?\(filter)=\(value)\(until)")["total"].integer)
        }
        #expect(!facets["day"].array.isEmpty && !facets["source"].array.isEmpty)
    }
}
