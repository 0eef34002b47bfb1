import Corpus
import Extraction
import FrenchText
import Testing

@testable import NewsIndex

@Suite("Articles that repeat one another are found, with what they share")
struct CopyFinderTests {
    private static let words = (0..<400).map { "mot\($0 * 7919 % 1009)" }
    /// 60 words that stand in no other run.
    private static func passage(_ start: Int, _ count: Int) -> String {
        words[start..<start + count].joined(separator: " ") + "."
    }

    private static func copies(_ texts: [String]) throws -> [ArticleCopy] {
        let analyzer = try ArticleAnalyzer()
        let articles = try texts.enumerated().map { index, text in
            try ArticleDecoder.decode(Array(text.utf8), fileName: "a\(index).txt")
        }
        let folder = CorpusFolder(articles: articles, problems: [])
        let facts = articles.map(analyzer.analyze)
        return IndexBuilder.build(folder: folder, facts: facts, countries: analyzer.countries).copies
    }

    /// What each pair of texts is found to share: from which words of a list without repetition each text is made.
    private static let pairs: [([String], [String])] = [
        ([passage(0, 60), passage(0, 60)], ["a0 a1 duplicate 60"]),
        ([passage(0, 60), passage(0, 60) + " " + passage(100, 80)], ["a0 a1 reprint 60"]),
        (
            [passage(0, 60) + " " + passage(200, 60), passage(100, 60) + " " + passage(0, 20)],
            ["a0 a1 passage 20"]
        ),
        ([passage(0, 60), passage(100, 60)], []),
        ([passage(0, 60), passage(100, 60) + " " + passage(0, 11)], []),
        (
            [
                passage(0, 60), "ÉCRIT " + passage(0, 60).uppercased().replacing(" ", with: ", "), passage(0, 30),
            ],
            ["a0 a1 duplicate 60", "a0 a2 reprint 30", "a1 a2 reprint 30"]
        ),
    ]

    @Test("kinds tell how much of each is shared, whatever the case and the marks", arguments: pairs)
    func kinds(texts: [String], expected: [String]) throws {
        let found = try Self.copies(texts).map { copy in
            let words = copy.passages.reduce(0) { $0 + $1.wordCount }
            return "\(copy.left.article.value) \(copy.right.article.value) \(copy.kind.rawValue) \(words)"
        }
        #expect(found == expected)
    }

    @Test("a speech that two articles quote makes neither a copy of the other")
    func quotations() throws {
        let speech = "Awa Sarr a dit : « " + Self.passage(0, 60) + " »"
        let found = try Self.copies([speech + "\n" + Self.passage(100, 20), speech + "\n" + Self.passage(200, 20)])
        #expect(found.map(\.kind) == [.passage])
        #expect(found.first?.passages.contains { $0.isQuoted } == true)
    }

    @Test("runs are those of a brute-force search, whatever repeats")
    func oracle() {
        var generator = SplitMix(state: 7)
        for _ in 0..<200 {
            let texts = (0..<2).map { _ in (0..<80).map { _ in UInt64.random(in: 0..<3, using: &generator) } }
            let shingles = texts.map { words in
                (0...words.count - WordShingles.length).map { start in
                    words[start..<start + WordShingles.length].reduce(1) { $0 &* 31 &+ $1 }
                }
            }
            let runs = CopyFinder.runs(ShinglePlaces(shingles[0]), shingles[1])
            #expect(runs == Self.greedyRuns(shingles[0], shingles[1]))
            for run in runs {
                let left = texts[0][run.left..<run.left + run.wordCount]
                #expect(Array(left) == Array(texts[1][run.right..<run.right + run.wordCount]))
                #expect(run.wordCount >= CopyFinder.shortestRun)
            }
        }
    }

    /// The longest run from each place of the right text on, behind the one before.
    private static func greedyRuns(_ left: [UInt64], _ right: [UInt64]) -> [CopyFinder.Run] {
        var runs: [CopyFinder.Run] = []
        var index = 0
        while index < right.count {
            let lengths = left.indices.filter { left[$0] == right[index] }.prefix(8).map { place in
                (place, zip(left[place...], right[index...]).prefix { $0 == $1 }.count + WordShingles.length - 1)
            }
            guard let longest = lengths.map(\.1).max(), longest >= CopyFinder.shortestRun,
                let first = lengths.first(where: { $0.1 == longest })
            else {
                index += 1
                continue
            }
            runs.append(.init(left: first.0, right: index, wordCount: longest))
            index += longest
        }
        return runs.sorted { ($0.left, $0.right) < ($1.left, $1.right) }
    }

    @Test("every shared run of words as long as the window promises leaves a common fingerprint")
    func winnowing() {
        var generator = SplitMix(state: 11)
        let length = WordShingles.length + 6
        for _ in 0..<300 {
            let shared = (0..<length).map { _ in "p\(UInt32.random(in: 0..<5000, using: &generator))" }
            let texts = (0..<2).map { _ -> String in
                let before = (0..<Int.random(in: 0..<40, using: &generator)).map { _ in
                    "x\(UInt32.random(in: 0..<5000, using: &generator))"
                }
                let after = (0..<Int.random(in: 0..<40, using: &generator)).map { _ in
                    "y\(UInt32.random(in: 0..<5000, using: &generator))"
                }
                return (before + shared + after).joined(separator: " ")
            }
            let prints = texts.map { Set(WordShingles(Tokenizer.tokens(of: Array($0.unicodeScalars))).fingerprints) }
            #expect(!prints[0].isDisjoint(with: prints[1]))
        }
    }

    @Test("copies count as one source")
    func independence() throws {
        let copies = try Self.copies([Self.passage(0, 60), Self.passage(0, 60), Self.passage(100, 60)])
        let independence = SourceIndependence(copies)
        let ids = ["a0.txt", "a1.txt", "a2.txt"].compactMap { ArticleID(fileName: $0) }
        #expect(independence.count(of: ids) == 2)
        #expect(independence.count(of: ids.prefix(2)) == 1)
        #expect(independence.count(of: [ArticleID]()) == 0)
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
