import Corpus
import Facts
import NewsFixtures
import Testing

@testable import NewsIndex

@Suite("Columns give back what was put into them")
struct FactColumnsTests {
    private static let sketches = LakeSummit.sketches.sorted { $0.article.id < $1.article.id }

    private static func columns() -> (facts: FactColumns, passing: PassingFacts) {
        let folder = CorpusFolder(articles: sketches.map(\.article), problems: [])
        var corpus = ReadCorpus(folder, facts: sketches.map(\.facts))
        let columns = corpus.finished()
        return (columns.facts, columns.passing)
    }

    @Test("an article, its entities, claims, quotations and dates", arguments: sketches.indices)
    func roundTrip(number: Int) {
        let (columns, passing) = Self.columns()
        let told = columns[number]
        let (article, facts) = (Self.sketches[number].article, Self.sketches[number].facts)
        #expect(told.id == article.id)
        #expect(told.text.string == article.text.string)
        #expect(told.title == article.title)
        #expect(told.source == article.source)
        #expect(told.stated == article.stated)
        #expect(columns.headers.furniture(number) == article.furniture)
        #expect(told.sentences == facts.sentences)
        #expect(told.eventDate == facts.eventDate)
        #expect(told.entities.map(\.name) == facts.entities.map(\.name))
        #expect(told.entities.map(\.type) == facts.entities.map(\.type))
        #expect(told.entities.map(\.mentions) == facts.entities.map(\.mentions))
        #expect(told.entities.map(\.roles) == facts.entities.map(\.roles))
        #expect(told.entities.map(\.merges) == facts.entities.map(\.merges))
        #expect(Set(told.claims) == Set(facts.claims))
        #expect(Set(columns.quotations[number].map(told.quotation)) == Set(facts.quotations))
        #expect(passing.dates(of: told).map(\.range) == facts.dates.map(\.range))
        #expect(passing.dates(of: told).map(\.evidence) == facts.dates.map(\.evidence))
    }

    @Test("a mention whose words are not those at its place keeps them, and evidence its sentence")
    func keepsOddWords() throws {
        let sketch = try #require(ArticleSketch(file: "1.txt", text: "Un lac, une mer."))
        let id = sketch.article.id
        let mentions = [("le lac", 3..<6, 0..<4), ("lac", 3..<6, 0..<16)].map { surface, range, sentence in
            Mention(
                evidence: Evidence(article: id, range: range, sentence: sentence, rule: "test"), surface: surface,
                kind: .name)
        }
        let facts = ArticleFacts(
            article: id, sentences: [0..<16],
            entities: [.init(type: .place, name: "lac", mentions: mentions, roles: [], country: nil)], meetings: [],
            quotations: [], claims: [], dates: [], eventDate: nil)
        var corpus = ReadCorpus(CorpusFolder(articles: [sketch.article], problems: []), facts: [facts])
        #expect(corpus.finished().facts[0].entities.first?.mentions == mentions)
    }

    @Test("more of a kind than can be numbered is told by its name")
    func tellsExcess() {
        var columns = FactColumnsBuilder(for: Self.sketches.map(\.article.text))
        for sketch in Self.sketches { columns.append(sketch.article, ReadArticle(sketch.article, facts: sketch.facts)) }
        #expect(columns.excess() == nil)
        #expect(columns.excess(over: 100)?.kind == "texts")
        let excess = columns.excess(over: 0)
        #expect(excess?.articles == Self.sketches.count)
        #expect("\(excess.map(String.init(describing:)) ?? "")".contains("more texts than the 0"))
    }

    @Test("a list is found by a position in it, beside empty ones")
    func findsLists() {
        let lists = Lists<UInt32>([[1, 2], [], [3], [], []])
        #expect((0..<3).map(lists.list) == [0, 0, 2])
        #expect((0..<5).map { Array(lists[$0]) } == [[1, 2], [], [3], [], []])
        let gathered = Lists<UInt32>(count: 3, [(2, 5), (0, 6), (2, 7)])
        #expect((0..<3).map { Array(gathered[$0]) } == [[6], [], [5, 7]])
    }

    @Test("texts that differ in how accents are composed are two")
    func keepsOctets() {
        var pool = TextPool.Builder()
        let numbers = ["é", "e\u{301}", "é"].map { pool.number(of: $0) }
        #expect(numbers == [0, 1, 0])
        #expect(Array(pool.finished()[1].unicodeScalars) == ["e", "\u{301}"])
    }

    @Test("a name leads to its position, a shared one to the first or to none")
    func findsNames() {
        let names = [["a", "b"], ["b", "c"], ["d"]]
        for (keepsFirst, shared) in [(true, Int?.some(0)), (false, nil)] {
            let table = NameTable(names, keepsFirst: keepsFirst)
            let find = { (name: String) in table.position(of: name) { names[$0].contains(name) } }
            #expect([find("a"), find("b"), find("c"), find("d"), find("e")] == [0, shared, 1, 2, nil])
        }
    }
}
