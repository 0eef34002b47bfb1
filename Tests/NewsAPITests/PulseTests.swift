import Corpus
import Facts
import HTTPMessage
import NewsFixtures
import NewsIndex
import Testing

@testable import NewsAPI

@Suite("What came since a day, beside what came before")
struct PulseTests {
    /// Articles on days of March 2031, each speaking of some persons.
    private static let api: APIClient = {
        let reports: [(day: Int, source: String, names: [String])] = [
            (1, "Le Courrier", ["Ana Old", "Bea Rare"]), (4, "Le Courrier", ["Ana Old"]),
            (9, "La Gazette", ["Ana Old"]), (12, "La Gazette", ["Ana Old", "Cleo Risen"]),
            (16, "Le Courrier", ["Cleo Risen", "Dora New"]), (17, "Le Courrier", ["Cleo Risen", "Ana Old"]),
            (20, "La Gazette", ["Cleo Risen", "Dora New"]), (21, "Le Courrier", ["Dora New", "Cleo Risen"]),
        ]
        let sketches = reports.enumerated().compactMap { number, report -> ArticleSketch? in
            let day = report.day < 10 ? "0\(report.day)" : "\(report.day)"
            // Of no two articles the words are alike.
            let text = report.names.joined(separator: " \(number) ")
            var sketch = ArticleSketch(
                file: "\(day)-report.txt", text: text, source: report.source, stated: "2031-03-\(day)")
            for name in report.names { _ = sketch?.add(.person, name, as: [(name, .name)]) }
            return sketch
        }
        var undated = ArticleSketch(file: "99-undated.txt", text: "Eve Nowhere")
        _ = undated?.add(.person, "Eve Nowhere", as: [("Eve Nowhere", .name)])
        let all = sketches + [undated].compactMap(\.self)
        let folder = CorpusFolder(articles: all.map(\.article), problems: [])
        return APIClient(
            IndexBuilder.build(folder: folder, facts: all.map(\.facts), countries: LakeSummit.countries))
    }()

    private func names(_ list: JSON) -> [String] { list.array.map { $0["entity"]["name"].text } }

    @Test func `without a day it looks at the seven days up to the latest that is stated`() {
        let pulse = Self.api.json("/v1/pulse")
        #expect(pulse["since"]["from"].text == "2031-03-15")
        #expect(pulse["since"]["to"].text == "2031-03-21")
        #expect(pulse["since"]["articles"].integer == 4)
        // A third stretch would begin before the first article.
        #expect(pulse["before"].array.map { $0["from"].text } == ["2031-03-08", "2031-03-01"])
        #expect(pulse["before"].array.map { $0["articles"].integer } == [2, 2])
        #expect(pulse["articles"].array.map { $0["id"].text } == ["21-report", "20-report", "17-report", "16-report"])
        #expect(Self.api.json(pulse["links"]["articles"].text)["total"].integer == 4)
    }

    @Test func `new names stood nowhere before, rising ones less often`() {
        let pulse = Self.api.json("/v1/pulse")
        #expect(names(pulse["new_names"]) == ["Dora New"])
        #expect(pulse["new_names"].array.first?["count"].integer == 3)
        #expect(pulse["new_names"].array.first?["first_article"]["id"].text == "16-report")
        #expect(names(pulse["rising_names"]) == ["Cleo Risen"])
        let risen = pulse["rising_names"].array.first
        #expect(risen?["count"].integer == 4)
        #expect(risen?["before"].number == 0.5)
        // Half an article counts as one.
        #expect(risen?["ratio"].number == 4)
        #expect(names(Self.api.json("/v1/pulse?type=country")["new_names"]).isEmpty)
    }

    @Test func `it tells who published how much`() {
        let publishers = Self.api.json("/v1/pulse")["publishers"].array
        #expect(publishers.map { $0["name"].text } == ["Le Courrier", "La Gazette"])
        #expect(publishers.map { $0["count"].integer } == [3, 1])
        #expect(publishers.map { $0["before"].number } == [1, 1])
    }

    @Test func `a day or a month can be asked for`() {
        let pulse = Self.api.json("/v1/pulse?since=2031-03-20")
        #expect(pulse["since"]["articles"].integer == 2)
        #expect(pulse["before"].array.count == 4)
        #expect(names(pulse["new_names"]).isEmpty)
        let month = Self.api.json("/v1/pulse?since=2031-03")
        #expect(month["since"]["articles"].integer == 8)
        #expect(month["before"].array.isEmpty)
        #expect(names(month["new_names"]).count == 4)
    }

    @Test func `meetings and discrepancies count by the articles that tell of them`() {
        let api = APIClient()
        let pulse = api.json("/v1/pulse")
        #expect(pulse["since"]["to"].text == "2031-05-15")
        #expect(pulse["meetings"].array.map { $0["id"].text } == api.ids("/v1/articles/10-courrier/meetings?limit=10"))
        #expect(pulse["counts"]["discrepancies"].integer >= 1)
    }

    @Test func `where no such day has come there is nothing`() {
        let pulse = Self.api.json("/v1/pulse?since=2032")
        #expect(pulse["since"].isNull)
        #expect(pulse["counts"]["articles"].integer == 0)
        #expect(!pulse["links"].has("articles"))
        #expect(Self.api.respond("/v1/pulse?since=yesterday").status == .badRequest)
    }
}
