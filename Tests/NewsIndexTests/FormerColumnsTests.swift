import Corpus
import Facts
import NewsFixtures
import Testing

@testable import NewsIndex

/// An index that takes from the one before what did not change is, octet for octet, the one made from nothing.
struct FormerColumnsTests {
    /// Articles of which some run names together that others tell apart, beside those of the summit.
    private static let sketches: [(article: Article, facts: ArticleFacts)] =
        LakeSummit.sketches.map { ($0.article, $0.facts) }
        + (0..<64).compactMap { number in
            let names = number % 30 == 0 ? ["Ana Silva Awa Sarr", "Jo Ruiz"] : ["Awa Sarr", "Ana Silva"]
            return sketch("n\(number * 7 % 64)", names: Array(names.prefix(1 + number % 2)))
        }

    private static func sketch(_ name: String, names: [String]) -> (article: Article, facts: ArticleFacts)? {
        guard let id = ArticleID(fileName: name + ".txt") else { return nil }
        let text = names.joined(separator: ", ")
        var start = 0
        let entities = names.map { name -> ArticleEntity in
            let range = start..<start + name.unicodeScalars.count
            start = range.upperBound + 2
            let evidence = Evidence(
                article: id, range: range, sentence: 0..<text.unicodeScalars.count, rule: "rule.\(name)")
            return ArticleEntity(
                type: .person, name: name, mentions: [Mention(evidence: evidence, surface: name, kind: .name)],
                roles: [], country: nil)
        }
        return (
            Article(
                id: id, fileName: name + ".txt", byteCount: text.utf8.count, title: nil, text: ArticleText(text),
                source: nil, stated: nil, furniture: []),
            ArticleFacts(
                article: id, sentences: [0..<text.unicodeScalars.count], entities: entities, meetings: [],
                quotations: [], claims: [], dates: [], eventDate: nil)
        )
    }

    /// The index of some articles; those of `former` that it has are taken from it.
    private func index(_ numbers: [Int], former: IndexSnapshot?, ledger: IDLedger) -> IndexSnapshot {
        let wanted = numbers.map { Self.sketches[$0] }.sorted { $0.article.id < $1.article.id }
        let read = wanted.filter { former?.articleIndex($0.article.id) == nil }
        let kept = wanted.map(\.article.id).filter { former?.articleIndex($0) != nil }
        var corpus = ReadCorpus(
            CorpusFolder(articles: read.map(\.article), kept: kept, problems: []), former: former)
        for (article, facts) in read { corpus.append(article, ReadArticle(article, facts: facts)) }
        return IndexBuilder.build(corpus, countries: LakeSummit.countries, ledger: ledger)
    }

    private func octets(_ index: IndexSnapshot) throws -> [[UInt8]] {
        var walk = ColumnWalk()
        try index.walk(&walk)
        return walk.parts.map { Array($0) }
    }

    @Test(arguments: 0..<8)
    func `whatever came and went, it is the index made from nothing`(seed: UInt64) throws {
        var generator = Steps(state: seed)
        var former = index(Array(Self.sketches.indices), former: nil, ledger: .empty)
        #expect(former.articles.facts.told.articles.count > 0)
        var hasCut = false
        for _ in 0..<6 {
            let numbers = Self.sketches.indices.filter { _ in generator.next() % 4 != 0 }
            let next = index(numbers, former: former, ledger: former.ledger)
            let anew = index(numbers, former: nil, ledger: former.ledger)
            let (one, other) = (try octets(next), try octets(anew))
            #expect(one.indices.filter { one[$0] != other[$0] } == [])
            let third = try octets(index(numbers, former: nil, ledger: former.ledger))
            #expect(other.indices.filter { third[$0] != other[$0] } == [])
            hasCut = hasCut || !next.articles.facts.told.articles.isEmpty
            former = next
        }
        #expect(hasCut)
    }
}

/// A sequence that a seed decides (Knuth's MMIX constants).
private struct Steps {
    var state: UInt64

    mutating func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return state >> 33
    }
}
