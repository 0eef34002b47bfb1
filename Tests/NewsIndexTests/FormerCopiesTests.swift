import Corpus
import Facts
import FrenchText
import Testing

@testable import NewsIndex

@Suite("Copies that are known from a former index are those that would be found anew")
struct FormerCopiesTests {
    /// Articles by name, each a text.
    private typealias Texts = [String: String]

    private static func columns(_ texts: Texts) throws -> (facts: FactColumns, fingerprints: Lists<UInt64>) {
        let articles = try texts.map { name, text in
            try ArticleDecoder.decode(Array(text.utf8), fileName: "\(name).txt")
        }
        let facts = articles.map { article in
            let words = WordShingles(Tokenizer.tokens(of: article.text.scalars))
            return ArticleFacts(
                article: article.id, sentences: [], entities: [], meetings: [], quotations: [], claims: [], dates: [],
                eventDate: nil, fingerprints: words.fingerprints)
        }
        var corpus = ReadCorpus(CorpusFolder(articles: articles, problems: []), facts: facts)
        let columns = corpus.finished()
        return (columns.facts, columns.passing.fingerprints)
    }

    private static func copies(_ texts: Texts, former: FormerCopies? = nil) throws -> [ArticleCopy] {
        let (facts, fingerprints) = try columns(texts)
        return CopyFinder(articles: facts, fingerprints: fingerprints, threads: OneThread(), former: former).find()
    }

    /// All that a copy tells, so that two can be compared.
    private static func told(_ copies: [ArticleCopy]) -> [String] { copies.map { String(describing: $0) } }

    /// What was found before, of the articles whose texts are the same.
    private static func former(_ copies: [ArticleCopy], of old: Texts, now: Texts) -> FormerCopies {
        FormerCopies(copies, articleCount: old.count) { id in
            old[id.value] != nil && old[id.value] == now[id.value]
        }
    }

    private static let passages = (0..<6).map { passage in
        (0..<16 + passage * 3).map { "mot\(passage)x\($0 * 7919 % 1009)" }.joined(separator: " ")
    }

    /// A text of a few passages that others have, too, and of words of its own.
    private static func text(_ generator: inout SplitMix) -> String {
        let own = (0..<12).map { _ in "sien\(UInt32.random(in: 0..<1_000_000, using: &generator))" }
        // The first passage is so common that it becomes a formula and ceases to be one.
        var parts = Double.random(in: 0..<1, using: &generator) < 0.92 ? [passages[0]] : []
        if Bool.random(using: &generator) { parts.append(passages.randomElement(using: &generator) ?? "") }
        return (own + parts).joined(separator: " ") + "."
    }

    @Test("after any changes, about the limit of sharers too", arguments: 0..<3 as Range<UInt64>)
    func property(seed: UInt64) throws {
        var generator = SplitMix(state: seed)
        var texts: Texts = [:]
        for number in 0..<62 { texts["a\(100 + number)"] = Self.text(&generator) }
        var known = try Self.copies(texts)
        var counts: Set<Int> = []
        for round in 0..<6 {
            let old = texts
            for _ in 0..<Int.random(in: 1...8, using: &generator) {
                let isAdded = Bool.random(using: &generator)
                let name = isAdded ? "a\(100 + Int.random(in: 0..<120, using: &generator))" : texts.keys.sorted().first
                guard let name else { continue }
                texts[name] = isAdded ? Self.text(&generator) : nil
            }
            let anew = try Self.copies(texts)
            let former = Self.former(known, of: old, now: texts)
            #expect(try Self.told(Self.copies(texts, former: former)) == Self.told(anew), "round \(round)")
            known = anew
            counts.insert(anew.count)
        }
        #expect(counts.count > 1)
    }

    @Test("where a formula ceases to be one, those that it is common to are compared")
    func ceases() throws {
        let many = Texts(uniqueKeysWithValues: (0..<61).map { ("a\(100 + $0)", "propre\($0) " + Self.passages[0]) })
        var few = many
        few["a100"] = nil
        let none = try Self.copies(many)
        #expect(none.isEmpty)
        let former = Self.former(none, of: many, now: few)
        #expect(try Self.copies(few, former: former).count == 60 * 59 / 2)
        let all = try Self.copies(few)
        #expect(try Self.copies(many, former: Self.former(all, of: few, now: many)).isEmpty)
    }

    @Test("a pair of unchanged articles is not compared again")
    func isKept() throws {
        let texts: Texts = ["a": "un " + Self.passages[1], "b": "deux " + Self.passages[1]]
        let former = FormerCopies([], articleCount: 2) { _ in true }
        #expect(try Self.copies(texts).count == 1)
        #expect(try Self.copies(texts, former: former).isEmpty)
        let changed = FormerCopies([], articleCount: 2) { $0.value == "a" }
        #expect(try Self.copies(texts, former: changed).count == 1)
    }
}

/// A generator that gives the same numbers each time: SplitMix64 (https://prng.di.unimi.it/splitmix64.c).
private struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }
}
