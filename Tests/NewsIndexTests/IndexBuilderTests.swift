import Corpus
import Facts
import NewsFixtures
import NewsIndex
import Testing

@Suite("The index is built from facts alone")
struct IndexBuilderTests {
    private let snapshot = LakeSummit.snapshot

    @Test("a meeting that two articles report is one, with the evidence of both")
    func mergesReports() throws {
        let index = try #require(snapshot.meetingIndex(named: "mtg-jeanne-morvan-pl-10-courrier-218"))
        let meeting = snapshot.meetings[index]
        #expect(meeting.sources.map(\.value) == ["10-courrier", "20-gazette"])
        #expect(meeting.evidence.count == 2)
        #expect(meeting.counterpart.person?.value == "per-ewa-nowak")
        #expect(meeting.counterpart.delegation == "hauts responsables")
        #expect(meeting.statedGroup == "Europe")
    }

    @Test(
        "identifiers say host, counterpart and where the first report stands",
        arguments: [
            "mtg-jeanne-morvan-no-10-courrier-204", "mtg-jeanne-morvan-ligue-des-rivieres-10-courrier-305",
            "mtg-jeanne-morvan-ca-20-gazette-155", "mtg-jeanne-morvan-fj-30-note-27",
        ])
    func namesMeetings(id: String) {
        #expect(snapshot.meetingIndex(named: id) != nil)
    }

    @Test("every report of the facts is evidence of exactly one meeting")
    func losesNoReport() {
        let reported = LakeSummit.facts.flatMap(\.meetings).map(\.evidence)
        let indexed = snapshot.meetings.flatMap(\.evidence)
        #expect(Set(reported) == Set(indexed))
        #expect(reported.count == indexed.count)
    }

    @Test("a publication date is stated, or inferred with evidence, or absent")
    func datesArticles() throws {
        let dates = snapshot.articles.map(\.published)
        #expect(dates.map { $0?.value } == ["2031-05-15", "2031-05", "2031-05", nil])
        #expect(dates.map { $0?.basis } == [.stated, .inferred, .inferred, nil])
        #expect(dates.map { $0?.evidence == nil } == [true, false, false, true])
        #expect(dates.map { $0?.date.precision } == [.day, .month, .month, nil])
    }

    @Test(
        "an entity is found by its id, any spelling's slug, or its code in either case",
        arguments: [
            ("per-jeanne-morvan", "per-jeanne-morvan"), ("per-jeane-morvan", "per-jeanne-morvan"),
            ("per-j-morvan", "per-jeanne-morvan"), ("PL", "PL"), ("pl", "PL"), ("polonaise", "PL"),
        ])
    func findsByAlias(name: String, id: String) throws {
        let index = try #require(snapshot.entityIndex(named: name))
        #expect(snapshot.entities[index].id.value == id)
    }

    @Test("two builds give the same, in whatever order the facts come")
    func isDeterministic() {
        let other = IndexBuilder.build(
            folder: LakeSummit.folder, facts: LakeSummit.facts.reversed(), countries: LakeSummit.countries.reversed(),
            resolved: LakeSummit.resolved)
        #expect(other.version == snapshot.version)
        #expect(other.meetings.map(\.id) == snapshot.meetings.map(\.id))
        #expect(Array(other.claims) == Array(snapshot.claims))
        #expect(other.discrepancies == snapshot.discrepancies)
        #expect(Self.names(in: other) == Self.names(in: snapshot))
    }

    /// The spellings of all entities, with all that is told of each.
    private static func names(in snapshot: IndexSnapshot) -> [String] {
        snapshot.entities.flatMap(\.names).map { name in
            let publishers = snapshot.publishers(of: name.sources)
            return "\(name.value) \(name.kind) \(name.count) \(Array(name.sources)) \(publishers) \(name.firstSeen)"
        }
    }

    @Test("the corpus version changes with a text and with a problem")
    func versionsContent() {
        let articles = LakeSummit.folder.articles
        func version(_ folder: CorpusFolder) -> String {
            IndexBuilder.build(folder: folder, facts: [], countries: []).version
        }
        let whole = version(LakeSummit.folder)
        #expect(whole.count == 16)
        #expect(version(CorpusFolder(articles: articles, problems: [])) != whole)
        #expect(version(CorpusFolder(articles: articles.dropLast(), problems: LakeSummit.folder.problems)) != whole)
    }
}
