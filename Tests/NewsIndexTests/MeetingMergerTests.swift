import Corpus
import Facts
import NewsFixtures
import NewsIndex
import Testing

@testable import NewsIndex

@Suite("Reports of one meeting become one meeting, and no others")
struct MeetingMergerTests {
    /// One report of *host meets Poland*, in short.
    struct Report: Sendable {
        var article = "a"
        /// The article that it repeats, itself where none.
        var origin: String?
        var status = Meeting.Status.held
        var kind = Meeting.Kind.bilateral
        var days: ClosedRange<Int>?
        var event: String?
        var person: String?
        /// Whether it tells of the meeting from the counterpart's side.
        var isTurned = false
    }

    private static func merge(_ reports: [Report]) throws -> [IndexedMeeting] {
        let sketches = Dictionary(
            uniqueKeysWithValues: ["a", "b", "c"].compactMap { name in
                ArticleSketch(file: name + ".txt", text: String(repeating: "mot ", count: 50)).map { (name, $0) }
            })
        let drafts = try reports.enumerated().map { number, report in
            let sketch = try #require(sketches[report.article])
            let names = ["per-host", report.person, report.event].map { $0.map { EntityID($0) } }
            let host = Meeting.Party(country: nil, person: 0, organization: nil, description: nil)
            let guest = Meeting.Party(
                country: CountryCode("PL"), person: report.person == nil ? nil : 1, organization: nil, description: nil)
            let meeting = Meeting(
                kind: report.kind, status: report.status, host: report.isTurned ? guest : host,
                counterpart: report.isTurned ? host : guest,
                dates: report.days.map { days in
                    DateRange(
                        first: PartialDate(year: 2031, month: 5, day: days.lowerBound),
                        last: PartialDate(year: 2031, month: 5, day: days.upperBound))
                },
                place: nil, event: report.event == nil ? nil : 2, statedGroup: nil, outcomes: [],
                evidence: sketch.evidence("mot", occurrence: number))
            let origin = try #require(sketches[report.origin ?? report.article]).article.id
            return MeetingDraft(meeting, article: sketch.article.id, origin: origin, entities: names)
        }
        var ledger = IDLedger.empty
        return MeetingMerger.merge(drafts, countries: [:], ledger: &ledger)
    }

    @Test(
        "so many meetings come of these reports",
        arguments: [
            ("a shared day", [Report(days: 12...14), Report(article: "b", days: 14...14)], 1),
            ("no shared day", [Report(days: 12...13), Report(article: "b", days: 14...14)], 2),
            (
                "two days within a third report's",
                [
                    Report(days: 12...14), Report(article: "b", days: 12...12), Report(article: "b", days: 14...14),
                ], 2
            ),
            ("undated in the same article", [Report(days: 12...12), Report()], 1),
            ("undated elsewhere", [Report(days: 12...12), Report(article: "b")], 2),
            ("undated in a copy", [Report(days: 12...12), Report(article: "b", origin: "a")], 1),
            ("undated in two copies", [Report(article: "b", origin: "a"), Report(article: "c", origin: "a")], 1),
            (
                "undated elsewhere at the same event",
                [
                    Report(days: 12...12, event: "evt-x"), Report(article: "b", event: "evt-x"),
                ], 1
            ),
            (
                "two people of one country",
                [
                    Report(days: 12...12, person: "per-x"), Report(article: "b", days: 12...12, person: "per-y"),
                ], 2
            ),
            (
                "one person and nobody named",
                [
                    Report(days: 12...12, person: "per-x"), Report(article: "b", days: 12...12),
                ], 1
            ),
            ("a telephone call", [Report(days: 12...12), Report(article: "b", status: .phone, days: 12...12)], 2),
            ("an earlier meeting recalled", [Report(days: 12...12), Report(status: .past, days: 12...12)], 2),
            (
                "either side tells of it",
                [
                    Report(days: 12...12, person: "per-x"),
                    Report(article: "b", days: 12...12, person: "per-x", isTurned: true),
                ], 1
            ),
            (
                "either side tells of another day",
                [
                    Report(days: 12...12, person: "per-x"),
                    Report(article: "b", days: 15...15, person: "per-x", isTurned: true),
                ], 2
            ),
            ("another kind", [Report(days: 12...12), Report(kind: .multilateral, days: 12...12)], 2),
        ])
    func counts(name: String, reports: [Report], count: Int) throws {
        let meetings = try Self.merge(reports)
        #expect(meetings.count == count)
        #expect(Set(meetings.map(\.id)).count == count)
        #expect(try Self.merge(reports.reversed()).flatMap(\.reports).count == reports.count)
    }

    @Test(
        "the status that knows most is believed",
        arguments: [
            ([Meeting.Status.planned, .held], Meeting.Status.held), ([.implied, .held], .held),
            ([.planned, .cancelled], .cancelled), ([.implied, .planned], .planned),
        ])
    func ranksStatus(statuses: [Meeting.Status], status: Meeting.Status) throws {
        let names = ["a", "b"]
        let reports = zip(names, statuses).map { Report(article: $0, status: $1, days: 12...12) }
        #expect(try Self.merge(reports).map(\.status) == [status])
    }

    @Test("a merged meeting is dated by the days that all reports allow")
    func narrowsDates() throws {
        let meetings = try Self.merge([Report(days: 12...14), Report(article: "b", days: 13...20)])
        #expect(meetings.first?.dates?.first.text == "2031-05-13")
        #expect(meetings.first?.dates?.last.text == "2031-05-14")
        #expect(meetings.first?.id.value == "mtg-host-pl-a-0")
    }

    @Test("two people met on one day are two meetings, in the order of articles")
    func namesByPlace() throws {
        let meetings = try Self.merge([
            Report(article: "c", days: 12...12, person: "per-y"), Report(article: "b", days: 12...12, person: "per-x"),
        ])
        #expect(meetings.map(\.id.value) == ["mtg-host-pl-b-4", "mtg-host-pl-c-0"])
        #expect(meetings.map(\.counterpart.person?.value) == ["per-x", "per-y"])
    }
}
