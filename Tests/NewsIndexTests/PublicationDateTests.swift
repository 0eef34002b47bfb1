import Corpus
import Extraction
import Facts
import NewsFixtures
import NewsIndex
import Testing

@testable import NewsIndex

@Suite("A publication date is never a guess dressed as a fact")
struct PublicationDateTests {
    private static func date(stated: String?, event: String?, mentions: [(Int?, Int?, Int?)]) throws -> PublicationDate?
    {
        var sketch = try #require(ArticleSketch(file: "a.txt", text: "Il y a longtemps.", stated: stated))
        sketch.eventDate = event.map { EventDate(value: $0, evidence: sketch.evidence("Il")) }
        sketch.dates = mentions.map { year, month, day in
            let date = PartialDate(year: year, month: month, day: day)
            return DateMention(
                surface: "longtemps", range: DateRange(first: date, last: date), basis: .stated,
                evidence: sketch.evidence("longtemps"))
        }
        let folder = CorpusFolder(articles: [sketch.article], problems: [])
        var corpus = ReadCorpus(folder, facts: [sketch.facts])
        let columns = corpus.finished()
        return PublicationDate.of(columns.facts[0], columns.passing)
    }

    @Test("what the file states goes before what the text says")
    func prefersStated() throws {
        let date = try Self.date(stated: "2031-05-15", event: "2031-05-12", mentions: [])
        #expect(date?.value == "2031-05-15")
        #expect(date?.basis == .stated)
        #expect(date?.statement == "Publié le 2031-05-15")
        #expect(date?.evidence == nil)
    }

    @Test(
        "without a statement the month of the event, else of the latest date, is inferred with its evidence",
        arguments: [
            ("2031-05-12", [(2031, 6, 1)], "2031-05"),
            (nil, [(1923, 9, 7), (2031, nil, nil), (2031, 11, nil)], "2031-11"),
            (nil, [(2031, nil, nil), (2031, 1, nil), (2031, 1, 1)], "2031-01"),
            (nil, [(2031, nil, nil)], nil),
            (nil, [(nil, 11, 24)], nil),
            (nil, [], nil),
        ] as [(String?, [(Int?, Int?, Int?)], String?)])
    func infers(event: String?, mentions: [(Int?, Int?, Int?)], value: String?) throws {
        let date = try Self.date(stated: nil, event: event, mentions: mentions)
        #expect(date?.value == value)
        #expect(date.map { $0.basis == .inferred && $0.evidence != nil && $0.statement == nil } ?? true)
    }

    @Test("an article without a year is dated by another on the same edition, which it names")
    func takesWitness() throws {
        let analyzer = try ArticleAnalyzer()
        let texts = [
            "b-witness.txt": "LOMÉ, 12 mars 2031 (Zorvex) – La 93e Assemblée générale de l’ONU s’est ouverte.",
            "a-other.txt": "LOMÉ, 12 mars 2029 (Zorvex) – La 92e Assemblée générale de l’ONU s’est ouverte.",
            "c-undated.txt": "La 93e Assemblée générale de l’ONU s’ouvre ce lundi.",
            "d-bare.txt": "L’Assemblée générale de l’ONU s’ouvre ce lundi.",
        ]
        let articles = try texts.map { name, text in try ArticleDecoder.decode(Array(text.utf8), fileName: name) }
        let snapshot = IndexBuilder.build(
            folder: CorpusFolder(articles: articles, problems: []), facts: articles.map(analyzer.analyze),
            countries: analyzer.countries)
        let dates = snapshot.articles.map { article in
            let date = article.published
            return "\(date?.value ?? "?") \(date?.basis.rawValue ?? "?") \(date?.witness?.value ?? "-")"
        }
        #expect(dates == ["2029-03-12 stated -", "2031-03-12 stated -", "2031-03 inferred b-witness", "? ? -"])
        #expect(snapshot.articles[1].published?.statement == "12 mars 2031")
        #expect(snapshot.articles[2].published?.evidence?.article.value == "b-witness")
    }

    @Test("an undated copy is of the month of the article that it repeats")
    func takesOriginal() throws {
        let analyzer = try ArticleAnalyzer()
        let body = (0..<60).map { "mot\($0 * 7919 % 1009)" }.joined(separator: " ") + "."
        let texts = [
            "a-copy.txt": body, "b-original.txt": "LOMÉ, 12 mars 2031 (Zorvex) – " + body,
            "c-other.txt": "LOMÉ, 12 mars 2029 (Zorvex) – Rien.",
        ]
        let articles = try texts.map { name, text in try ArticleDecoder.decode(Array(text.utf8), fileName: name) }
        let snapshot = IndexBuilder.build(
            folder: CorpusFolder(articles: articles, problems: []), facts: articles.map(analyzer.analyze),
            countries: analyzer.countries)
        let date = snapshot.articles.first?.published
        #expect(date?.value == "2031-03")
        #expect(date?.basis == .inferred)
        #expect(date?.witness?.value == "b-original")
    }

    @Test(
        "only RFC 3339 as far as it goes is a date",
        arguments: [
            ("2031-05-12", true), ("2031-05", true), ("2031", true), ("2031-13", false), ("2031-05-32", false),
            ("31-05-12", false), ("2031-5-1", false), ("2031-05-12T00:00:00Z", false), ("", false), ("2031-", false),
            ("+031", false), ("2031-02-29", false), ("2032-02-29", true), ("2100-02-29", false), ("2000-02-29", true),
            ("2031-04-31", false), ("2031-12-31", true), ("2031-05-00", false),
        ])
    func reads(text: String, isDate: Bool) {
        #expect(PartialDate(rfc3339: text)?.text == (isDate ? text : nil))
    }
}
