import Corpus
import Facts
import NewsFixtures
import NewsIndex
import Testing

struct CorpusStateTests {
    private func summary(_ changes: [NewsChange]) -> [String] { changes.map { "\($0.kind.rawValue) \($0.id)" } }

    @Test func `what came, went and changed is told by kinds and identifiers`() {
        let old = CorpusState([
            .article: ["a": 1, "b": 2, "c": 3, "e": 5], .meeting: ["m": 1, "n": 1], .discrepancy: ["x": 1, "y": 1],
        ])
        let new = CorpusState([
            .article: ["b": 2, "c": 4, "d": 1, "f": 6], .meeting: ["k": 1, "n": 2], .discrepancy: ["y": 1, "z": 1],
        ])
        let changes = old.changes(to: new)
        #expect(
            summary(changes) == [
                "article_removed a", "article_changed c", "article_added d", "article_removed e", "article_added f",
                "meeting_added k", "meeting_removed m", "meeting_changed n", "discrepancy_settled x",
                "discrepancy_opened z",
            ])
        #expect(changes.map(\.digest) == [0, 4, 1, 0, 6, 1, 0, 2, 0, 1])
        #expect(new.changes(to: new).isEmpty)
        #expect(summary(CorpusState([:]).changes(to: CorpusState([.article: ["a": 1]]))) == ["article_added a"])
        #expect(summary(CorpusState([.article: ["a": 1]]).changes(to: CorpusState([:]))) == ["article_removed a"])
    }

    @Test func `a snapshot is told from the one without an article`() {
        let whole = CorpusState(LakeSummit.snapshot)
        let articles = LakeSummit.folder.articles.filter { $0.id.value != "20-gazette" }
        let facts = LakeSummit.facts.filter { $0.article.value != "20-gazette" }
        let folder = CorpusFolder(articles: articles, problems: [])
        let part = CorpusState(
            IndexBuilder.build(folder: folder, facts: facts, countries: LakeSummit.countries))
        let whole2 = CorpusState(
            IndexBuilder.build(folder: LakeSummit.folder, facts: LakeSummit.facts, countries: LakeSummit.countries))
        #expect(whole.changes(to: CorpusState(LakeSummit.snapshot(corrections: .none))).isEmpty)
        let changes = summary(part.changes(to: whole2))
        #expect(changes.first == "article_added 20-gazette")
        #expect(changes.contains { $0.hasPrefix("meeting_added mtg-") })
        #expect(changes.contains { $0.hasPrefix("discrepancy_opened dsc-numbers-") })
        #expect(summary(whole2.changes(to: part)).first == "article_removed 20-gazette")
    }

    @Test func `an article whose file says something else is another, whatever its text says`() throws {
        func state(_ text: String) throws -> CorpusState {
            let article = try ArticleDecoder.decode(Array(text.utf8), fileName: "a.txt")
            return CorpusState(
                IndexBuilder.build(folder: CorpusFolder(articles: [article], problems: []), facts: [], countries: []))
        }
        let first = try state("Le port\n\ndate 2026-02-10 Par Agence\n\nIl rouvre.")
        for text in [
            "Le port\n\ndate 2026-02-11 Par Agence\n\nIl rouvre.", "Le port\n\ndate 2026-02-10 Par Revue\n\nIl rouvre.",
            "Le port\n\ndate 2026-02-10 Par Agence\n\nIl ferme.",
        ] {
            #expect(summary(first.changes(to: try state(text))) == ["article_changed a"])
        }
        #expect(first.changes(to: try state("Le port\n\ndate 2026-02-10 Par Agence\n\nIl rouvre.")).isEmpty)
    }
}
