import Corpus
import Facts
import NewsFixtures
import Testing

@testable import NewsIndex

@Suite("What a correction names is there, or told not to be")
struct CorrectionNamesTests {
    private static func snapshot(_ decisions: [Correction.Decision]) -> IndexSnapshot {
        LakeSummit.snapshot(corrections: Corrections(decisions.map { Correction($0) }))
    }

    /// What is wrong with a decision, besides what is wrong with the folder.
    private static func problems(_ decisions: [Correction.Decision]) -> [String] {
        snapshot(decisions).problems.filter { $0.fileName == Corrections.fileName }.map { "\($0.code): \($0.detail)" }
    }

    private static let held = Correction.MeetingChange(host: nil, counterpart: nil, status: "held", date: nil)

    @Test(
        "a meeting, an article or a discrepancy that is not there",
        arguments: [
            (.noMeeting(.id("mtg-x")), "unknown_meeting: no meeting has the identifier 'mtg-x'"),
            (.meeting(.id("mtg-x"), held), "unknown_meeting: no meeting has the identifier 'mtg-x'"),
            (.dismissed(discrepancy: "dsc-x"), "unknown_discrepancy: no discrepancy has the identifier 'dsc-x'"),
            (
                .noMeeting(.place(article: "x", range: 3..<9)), "unknown_article: no article has the identifier 'x'"
            ),
            (
                .meeting(.place(article: "x", range: 3..<9), held),
                "unknown_article: no article has the identifier 'x'"
            ),
        ] as [(Correction.Decision, String)])
    func unknown(decision: Correction.Decision, problem: String) {
        #expect(Self.problems([decision]) == [problem])
        #expect(
            Self.snapshot([decision]).problems.filter { $0.fileName == Corrections.fileName }.allSatisfy {
                !$0.isRefusal
            })
    }

    @Test("a place where an article tells of no meeting, and a side that nothing is")
    func places() throws {
        let article = try #require(LakeSummit.facts.first { !$0.meetings.isEmpty })
        let id = article.article.value
        let behind = 100_000..<100_001
        #expect(
            Self.problems([.noMeeting(.place(article: id, range: behind))])
                == ["unknown_meeting: the article '\(id)' tells of no meeting at 100000 to 100001"])
        let told = try #require(article.meetings.first).evidence.range
        #expect(Self.problems([.noMeeting(.place(article: id, range: told))]).isEmpty)
        let meeting = try #require(Self.snapshot([]).meetings.first)
        let change = Correction.MeetingChange(host: "per-nobody", counterpart: nil, status: nil, date: nil)
        #expect(
            Self.problems([.meeting(.id(meeting.id.value), change)])
                == ["unknown_name: no article knows the name 'per-nobody'"])
        let kept = try #require(Self.snapshot([.meeting(.id(meeting.id.value), change)]).meetings.first)
        #expect(kept.host == meeting.host && kept.corrections.isEmpty)
    }

    @Test("others of the file still apply, and what they take away was there")
    func others() throws {
        let plain = Self.snapshot([])
        let meeting = try #require(plain.meetings.first).id
        let discrepancy = try #require(plain.discrepancies.first).id
        let decisions: [Correction.Decision] = [
            .noMeeting(.id("mtg-x")), .noMeeting(.id(meeting.value)), .dismissed(discrepancy: discrepancy.value),
        ]
        #expect(Self.problems(decisions).count == 1)
        let corrected = Self.snapshot(decisions)
        #expect(!corrected.meetings.contains { $0.id == meeting })
        #expect(!corrected.discrepancies.contains { $0.id == discrepancy })
    }

    @Test(
        "a country's code or name is the country, whether an article names it or not; other words are a delegation",
        arguments: [
            ("PE", "PE"), ("pe", "PE"), ("Pérou", "PE"), ("le Pérou", "PE"), ("Peru", "PE"), ("FJ", "FJ"),
            ("Fidji", "FJ"), ("les experts", nil),
        ])
    func countries(name: String, code: String?) throws {
        let meeting = try #require(Self.snapshot([]).meetings.first).id
        let change = Correction.MeetingChange(host: nil, counterpart: name, status: nil, date: nil)
        let corrected = Self.snapshot([.meeting(.id(meeting.value), change)]).meetings.first { $0.id == meeting }
        let side = try #require(corrected).counterpart
        #expect(side.country?.value == code)
        #expect(side.delegation == (code == nil ? name : nil))
    }
}
